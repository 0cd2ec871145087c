import { spawn } from 'node:child_process'

/** `npm run dev`: the pages with hot reload, and the server started again whenever its code changes. */
const server = ['node', ['--watch', 'src/server/node/main.ts', '--api-only']] as const
const pages = ['vite', []] as const

// Links that the server prints lead to the pages, which Vite serves here.
const env = { PUBLIC_URL: 'http://localhost:5173', ...process.env }
const children = [server, pages].map(([command, args]) => spawn(command, args, { stdio: 'inherit', env }))

let stopping = false
function stop() {
  if (stopping) return
  stopping = true
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.on('exit', stop)
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
