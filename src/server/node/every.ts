type Again = { readonly milliseconds: number; readonly work: () => Promise<unknown>; readonly onProblem: () => void }

/** Does something again and again, never twice at a time. What it answers ends that, and waits for what is under way. */
export function every({ milliseconds, work, onProblem }: Again): () => Promise<void> {
  let underWay: Promise<void> | null = null
  const once = async () => {
    await work().catch(onProblem)
    underWay = null
  }
  const timer = setInterval(() => {
    underWay ??= once()
  }, milliseconds)
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
