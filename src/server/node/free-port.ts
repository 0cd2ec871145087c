import { once } from 'node:events'
import { createServer } from 'node:net'

/** A free port on the loopback address: the wanted one if it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer()
  try {
    server.listen(wanted, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('No port')
    return address.port
  } catch (problem) {
    if (wanted === 0) throw problem
    return freePort()
  } finally {
    server.close()
  }
}
