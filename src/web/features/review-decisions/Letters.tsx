import { useQuery } from '@tanstack/react-query'
import type { PanelLetter, PanelPage } from '#contract/review-decision-panel.ts'
import { feedbackToneLabels, panelOutcomeLabels, themeLabel } from '#domain/review-decisions/panel-letter.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './decision.module.css'
import { KeptFile } from './KeptFile.tsx'
import { Part } from './Part.tsx'
import type { PanelTask } from './panel-task.ts'
import { actionsQuery } from './review-queries.ts'

type LettersProps = { reference: string; panel: PanelPage; onTask: (task: PanelTask) => void }

/** The Panel's letters, the latest first. */
export function Letters({ reference, panel, onTask }: LettersProps) {
  const { data } = useQuery(actionsQuery(reference))
  return panel.letters.toReversed().map((letter) => (
    <Part key={letter.id} id={letter.id} title={`Letter of ${formatLongDate(letter.receivedOn)}`}>
      <p>
        <strong>{panelOutcomeLabels[letter.outcome]}</strong>{' '}
        <span className="soft">
          Recorded by {letter.recordedBy}, {longMoment(letter.recordedAt)}
        </span>
      </p>
      <Reply letter={letter} />
      <h3>What the Panel says about the review</h3>
      {letter.feedback.length === 0 ? (
        <p className="soft">Nothing.</p>
      ) : (
        <ul className={styles.feedback}>
          {letter.feedback.map(({ id, text, theme, tone, hasAction }) => (
            <li key={id}>
              <div>
                <p className={styles.tags}>
                  <StatusTag tone={tone === 'PRAISE' ? 'done' : 'attention'}>{feedbackToneLabels[tone]}</StatusTag>
                  {theme && <span className="soft">{themeLabel(theme)}</span>}
                </p>
                <p>{text}</p>
              </div>
              {hasAction ? (
                <StatusTag tone="active">Action made</StatusTag>
              ) : (
                data?.mayMake &&
                tone !== 'PRAISE' && (
                  <Button
                    small
                    icon="plus"
                    aria-label={`Make an action of: ${text}`}
                    onClick={() => onTask({ name: 'action', sourceKey: id })}
                  >
                    Make an action
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      {letter.file && (
        <div className={styles.buttons}>
          <KeptFile reference={reference} file={letter.file}>
            Download the letter
          </KeptFile>
        </div>
      )}
    </Part>
  ))
}

function Reply({ letter: { replyDueOn, repliedOn } }: { letter: PanelLetter }) {
  if (repliedOn) return <p className="soft">Answered {formatLongDate(repliedOn)}.</p>
  return replyDueOn ? <p>The Panel asks for a reply by {formatLongDate(replyDueOn)}.</p> : null
}
