/** An answer as its lines; a reason in place of an answer looks different from an answer. */
export function AnswerLines({ lines, isGiven }: { lines: readonly string[]; isGiven: boolean }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, never reordered
    <div key={index} className={isGiven ? undefined : 'soft'}>
      {isGiven ? line : <em>{line}</em>}
    </div>
  ))
}
