// Loaded into the server before its own program (`NODE_OPTIONS=--import`): how late its main thread is, every ten milliseconds.
// A line a second goes to the file that LOOP_DELAY_FILE names: the time, then the delays in milliseconds. Used by loop-delays.ts.
import { appendFile } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env.LOOP_DELAY_FILE
const everyMs = 10

if (isMainThread && file) {
  let delays = []
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    delays.push(Math.round((now - last - everyMs) * 10) / 10)
    last = now
  }, everyMs).unref()
  setInterval(() => {
    const line = JSON.stringify([Date.now(), ...delays])
    delays = []
    appendFile(file, `${line}\n`, () => {})
  }, 1_000).unref()
}
