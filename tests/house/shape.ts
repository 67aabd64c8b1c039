// Rules HO8 and HO9: the size of files, and writing for right-to-left. Used by the house tests.
import type { SourceFile, SourceTree } from './source-tree.ts'

const mostLines = 300

/** HO8: no file over 300 lines; one that passes it holds two ideas. */
export const size = (tree: SourceTree): readonly string[] =>
  [...tree.values()].flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > mostLines ? [`${path} has ${lines} lines, more than ${mostLines}: split it by idea`] : []
  })

const allowed = /\/\*\s*physical:\s*\S/

const physicalCss = [
  /(?<![\w-])(?:scroll-)?(?:margin|padding|border)-(?:left|right)\b/,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius\b/,
  /(?<![\w-])(?:left|right)\s*:/,
  /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
]

const physicalStyle = [
  /\b(?:margin|padding|border)(?:Left|Right)\w*\s*:/,
  /\b(?:textAlign|float)\s*:\s*'(?:left|right)'/,
]

const linesMatching = (file: SourceFile, patterns: readonly RegExp[]): readonly string[] =>
  file.text
    .split('\n')
    .flatMap((line, index) =>
      patterns.some((pattern) => pattern.test(line)) && !allowed.test(line)
        ? [`${file.path}:${index + 1} ${line.trim()}: use the logical property (inline-start, inline-end)`]
        : [],
    )

/** HO9: no left and right in styles, save where the same line says why: a comment that begins with "physical:". */
export const physical = (tree: SourceTree): readonly string[] =>
  [...tree.values()].flatMap((file) => {
    if (file.path.endsWith('.css')) return linesMatching(file, physicalCss)
    return file.path.endsWith('.tsx') ? linesMatching(file, physicalStyle) : []
  })
