// The two things every picture needs: text that cannot break the markup, and lines that stay inside their note.

/** Text as it may stand between tags and in an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/** Words on lines of at most so many signs; a longer word is broken. */
export const linesOf = (text: string, most: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
