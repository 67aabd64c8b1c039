// `npm run dev`: the server, restarted at each change, behind vite, which serves the pages and reloads them.
// Open the address vite prints; PORT is the server's (3000), VITE_PORT the one to open (5173).
import { spawn } from 'node:child_process'
import { binOf, root, say } from './lib/console.mjs'
import { prepare } from './prepare.mjs'

await prepare()

const port = process.env.PORT ?? '3000'
const vitePort = process.env.VITE_PORT ?? '5173'
const env = {
  ...process.env,
  PORT: port,
  VITE_PORT: vitePort,
  NODE_ENV: 'development',
  // Links, QR codes and the origin check name the address that the browser sees.
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${vitePort}`,
}

const startChild = (name, args) => {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  child.on('exit', (code) => {
    say(`${name} has stopped`)
    stopAll(code ?? 1)
  })
  return child
}

const children = []
const stopAll = (code) => {
  for (const child of children) child.kill('SIGTERM')
  process.exitCode = code
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopAll(0))
children.push(
  startChild('The server', [binOf('tsx'), 'watch', '--clear-screen=false', 'server/main.ts']),
  startChild('vite', [binOf('vite'), '--config', 'vite.config.ts', '--mode', 'desk', '--host']),
)
