// Text that cannot break the markup of a picture. Called by all that draw SVG.

/** Text as it may stand between tags and in an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (sign) => `&#${sign.codePointAt(0)};`)
