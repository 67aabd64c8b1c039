// Text as an Excel file can hold it, and gives it back unchanged. Called by `xlsx`.

/** A cell's limit, in UTF-16 units. */
const longest = 32_767

/** Not allowed in XML 1.0, and halves of signs. */
const notXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Code points that are no signs, in whatever program. */
const noSigns = /\p{Noncharacter_Code_Point}/gu

/** `_x000D_` is how Excel writes a sign it cannot hold; someone who typed that must not get a line break. */
const looksEscaped = /_(?=x[0-9a-f]{1,4}_)/gi

const toEscape = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Signs that XML allows but the writer drops: written in Excel's own escape, they open as themselves. */
const dropped = /[\u007f-\u0084\u0086-\u009f\ufffd]/g

/** The writer looks strings up in a plain object, where these names are taken already (`constructor`, `__proto__`). */
const avoidTakenName = (text: string): string =>
  text in Object.prototype ? `${toEscape(text)}${text.slice(1)}` : text

export const toExcelText = (text: string): string =>
  avoidTakenName(
    text
      .slice(0, longest)
      .replace(notXml, '\ufffd')
      .replace(noSigns, '\ufffd')
      .replace(looksEscaped, '_x005F_')
      .replace(dropped, toEscape),
  )

/** Escapes of signs that a file may hold as they are; not those that somebody typed, which begin with an escaped underscore. */
const needless = /(?<!_x005F)_x(FFFD|00[67][0-9A-F])_/g

/** The strings of a finished workbook with fewer escapes: not every program reads them all. */
export const withFewerEscapes = (xml: string): string =>
  xml.replace(needless, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
