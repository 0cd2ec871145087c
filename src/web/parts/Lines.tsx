type LinesProps = {
  lines: readonly string[]
  /** A line of an answer, or a paragraph of a longer text. */
  as?: 'div' | 'p'
}

/** The lines of a text, one below the other. */
export function Lines({ lines, as: Line = 'div' }: LinesProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place, and two may say the same
  return lines.map((line, index) => <Line key={index}>{line}</Line>)
}
