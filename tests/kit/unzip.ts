// The files of a ZIP as texts: workbooks and Word files are ZIPs of XML. Used by the tests of exports.
import { unzipSync } from 'fflate'

export const unzipTexts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  )
