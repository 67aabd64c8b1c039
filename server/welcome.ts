// What the console says when the server has started: where this laptop finds it, where phones do, and how to make a workshop.
// Called by `server/main`.
import { renderUnicodeCompact } from 'uqr'

export interface Addresses {
  /** For this machine's own browser. */
  readonly local: string
  /** For phones: PUBLIC_URL, or the address on the network; null when there is none. */
  readonly phones: string | null
}

const indented = (text: string): string => text.replace(/^/gm, '  ')

const noNetwork =
  'This machine is on no network, so phones cannot reach it. Join the Wi-Fi of the hall and start again.'

/** Workshops can be made by whoever has the last line: it holds the admin key. */
export const welcomeText = ({ local, phones }: Addresses, adminKey: string): string =>
  [
    '',
    '  Tafelronde is running.',
    '',
    `  On this laptop    ${local}`,
    phones === null ? `  ${noNetwork}` : `  On phones         ${phones}`,
    '',
    ...(phones === null ? [] : [indented(renderUnicodeCompact(phones)), '']),
    '  To make a workshop, open this link. Keep it to yourself: it holds the key.',
    `  ${local}/start#${adminKey}`,
    '',
    '  To stop: Ctrl+C',
    '',
  ].join('\n')
