// The package brings no types; these are of what is used here.
declare module 'autocannon' {
  type Options = { url: string; connections: number; duration: number; headers?: Record<string, string> }
  type OnResponse = (client: unknown, status: number, bytes: number, milliseconds: number) => void

  function autocannon(
    options: Options,
    done: (problem: Error | null, result: autocannon.Result) => void,
  ): { on(event: 'response', listener: OnResponse): void }

  namespace autocannon {
    type Result = { errors: number; timeouts: number; non2xx: number }
  }
  export default autocannon
}
