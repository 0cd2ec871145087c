import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

type Received = Email & {
  /** Whom the mail was handed over for, whatever its headers say. */
  readonly recipients: readonly string[]
}
type Refusal = { readonly code: number; readonly at: 'recipient' | 'content' }

/** A real mail server on this machine that keeps what it gets, and refuses when it is told to. */
export async function openMailServer({ port = 0 } = {}) {
  const mails: Received[] = []
  const refusals: Refusal[] = []
  let connections = 0
  const refusalAt = (at: Refusal['at']) => {
    if (refusals[0]?.at !== at) return null
    const { code } = refusals.shift() as Refusal
    return Object.assign(new Error('Not now, said the test'), { responseCode: code })
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect(_session, done) {
      connections += 1
      done()
    },
    onRcptTo: (_address, _session, done) => done(refusalAt('recipient')),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const refusal = refusalAt('content')
        if (!refusal) {
          const email = await PostalMime.parse(Buffer.concat(chunks))
          mails.push({ ...email, recipients: envelope.rcptTo.map(({ address }) => address) })
        }
        done(refusal)
      })
    },
  })
  // Clients that are killed half way through are part of the tests.
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mails,
    connections: () => connections,
    /** The next so many are refused with this code. */
    refuse: (code: number, { times = 1, at = 'content' }: { times?: number; at?: Refusal['at'] } = {}) => {
      refusals.push(...Array.from({ length: times }, () => ({ code, at })))
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
