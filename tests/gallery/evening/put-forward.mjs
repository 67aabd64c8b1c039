// Loaded before the server of the gallery: its clock starts at GALLERY_START (ms since 1970) and is put forward to the
// moment written in the file GALLERY_CLOCK each time the process hears SIGUSR2. An evening of two hours fits in a minute.
import { readFileSync } from 'node:fs'

const RealDate = Date
const realNow = RealDate.now.bind(RealDate)
let ahead = Number(process.env.GALLERY_START) - realNow()
const now = () => realNow() + ahead

process.on('SIGUSR2', () => {
  ahead = Number(readFileSync(process.env.GALLERY_CLOCK, 'utf8')) - realNow()
})

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given) => (given.length === 0 ? new target(now()) : new target(...given)),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : target[key]),
})
