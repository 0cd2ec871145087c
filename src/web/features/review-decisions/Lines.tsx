/** An answer as its lines. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, never reordered
    <p key={index}>{line}</p>
  ))
}
