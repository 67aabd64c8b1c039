// Names of files that people save: safe on every system, whatever the workshop is called. Called by HTTP.

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const longest = 80

/**
 * Letters, digits and hyphens of any script; never empty, never a name that Windows keeps for itself. `part` says which of
 * several files of one workshop it is, and is never cut off.
 */
export const safeFileName = (title: string, extension: string, part?: string): string => {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = [...words].slice(0, longest).join('').replace(/-+$/, '')
  const name = short === '' || reserved.test(short) ? `workshop-${short}`.replace(/-$/, '') : short
  return `${name}${part === undefined ? '' : `-${part}`}.${extension}`
}

const encodeExtended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** RFC 6266: a plain name for old programs, the real one in RFC 5987's form. */
export const toContentDisposition = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeExtended(name)}`
}
