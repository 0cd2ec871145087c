/** What the host needs of a log; pino's logger is one. Messages never contain case text. */
export type HostLog = {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}
