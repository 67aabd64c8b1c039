// `npm start`: installs, builds what is stale, and runs the server in this console until it is stopped.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { build } from './build.mjs'
import { root } from './lib/console.mjs'
import { prepare } from './prepare.mjs'

await prepare()
await build()

const server = spawn(
  process.execPath,
  ['--enable-source-maps', 'dist/server/main.js', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
  },
)

// The server closes in its own way; this process only passes the signal on and waits for the end. A Ctrl+C at a
// terminal reaches the server by itself, and must not arrive twice.
const passOn = (signal) => {
  if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(signal))
server.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))

// Between npm and this script stands a shell that dies of a signal without passing it on; then it has a new parent.
const parent = process.ppid
const stopWithNpm = () => {
  if (process.ppid !== parent) server.kill('SIGTERM')
}
if (process.env.npm_lifecycle_event !== undefined) setInterval(stopWithNpm, 500).unref()
