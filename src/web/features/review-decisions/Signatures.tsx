import type { ReviewDecision, Signature } from '#contract/review-decision-parts.ts'
import { quorumGroupLabels, quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { qualityChecks } from '#domain/review-decisions/quality-checks.ts'
import { type Verdict, verdictLabels } from '#domain/review-decisions/sign-off.ts'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import styles from './decision.module.css'
import { Part } from './Part.tsx'

const tones: Record<Verdict, Tone> = { AGREE: 'done', AGREE_WITH_COMMENT: 'done', DISSENT: 'attention' }

/** Three separate signatures of the draft that stands, and what was signed of earlier ones. */
export function Signatures({ decision }: { decision: ReviewDecision }) {
  const { round, rounds, signatures } = decision
  if (round === 0) return null
  const current = rounds.find((each) => each.round === round)
  const isSentBack = current?.sentBack !== null && current?.sentBack !== undefined
  const explained = qualityChecks.flatMap(({ code, label }) => {
    const note = current?.checks[code]?.note
    return note ? [{ label, note }] : []
  })
  const earlier = rounds.filter((each) => each.round < round || isSentBack)
  return (
    <Part id="signatures" title="Signatures">
      {current && !isSentBack && (
        <>
          <p className="soft">
            Draft {round}: {current.decision}. Put to the partners by {current.by}, {longMoment(current.at)}.
          </p>
          <ul className={styles.signatures} aria-label={`Signatures of draft ${round}`}>
            {quorumGroups.map((group) => (
              <li key={group} className={styles.signature}>
                <h3>{quorumGroupLabels[group]}</h3>
                <Signed signature={signatures.find((each) => each.group === group && each.round === round)} />
              </li>
            ))}
          </ul>
          {explained.length > 0 && (
            <ul className={styles.plain} aria-label="Explained in the quality check">
              {explained.map(({ label, note }) => (
                <li key={label}>
                  <span className="soft">{label}:</span> {note}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {earlier.toReversed().map((each) => (
        <details key={each.round} open={each.round === round}>
          <summary>
            Draft {each.round}: {each.decision}, {each.sentBack ? 'sent back' : 'replaced'}
          </summary>
          {each.sentBack && (
            <p>
              {each.sentBack.by} sent it back, {longMoment(each.sentBack.at)}: {each.sentBack.reason}
            </p>
          )}
          <ul className={styles.plain}>
            {signatures
              .filter((signature) => signature.round === each.round)
              .map((signature) => (
                <li key={signature.group}>
                  <strong>{quorumGroupLabels[signature.group]}</strong> <Signed signature={signature} />
                </li>
              ))}
          </ul>
        </details>
      ))}
    </Part>
  )
}

function Signed({ signature }: { signature: Signature | undefined }) {
  if (!signature) return <StatusTag tone="waiting">Not signed yet</StatusTag>
  const { verdict, comment, by, at } = signature
  return (
    <>
      <StatusTag tone={tones[verdict]}>{verdictLabels[verdict]}</StatusTag>
      {comment && <p>{comment}</p>}
      <p className="soft">
        {by}, {longMoment(at)}
      </p>
    </>
  )
}
