// Whether bytes are one JPEG and nothing else: only the parts that our own encoder writes, from the first byte to the last. A
// picture out of an archive is kept as it is, because its name is its contents; so nothing may hide behind or between its parts.
// Called by the reader.

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app14: 0xee } as const

/** Tables, frames (baseline and progressive), restarts; the two short application parts that say how colours are meant. */
const allowed = new Set([0xdb, 0xc0, 0xc1, 0xc2, 0xc4, 0xdd, marker.app0, marker.app14, marker.scan])
const longestApp = 18

/** Where the compressed data that begins at `from` ends: at the next marker that is none of its own. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

export const isSoundJpeg = (bytes: Uint8Array): boolean => {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return false
  let at = 2
  let scans = 0
  while (at + 1 < bytes.length) {
    const type = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return false
    if (type === marker.end) return scans > 0 && at + 2 === bytes.length
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const isApp = type === marker.app0 || type === marker.app14
    if (!allowed.has(type) || length < 2 || (isApp && length > longestApp)) return false
    at += 2 + length
    if (type !== marker.scan) continue
    scans++
    at = endOfScan(bytes, at)
  }
  return false
}
