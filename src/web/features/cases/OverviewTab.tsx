import { linkOptions } from '@tanstack/react-router'
import type { CaseFile } from '#contract/cases.ts'
import { thresholdQuestions } from '#domain/concerns/headline-questions.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import { CaseTies } from './CaseTies.tsx'
import { Facts } from './Facts.tsx'
import { IncidentSummary } from './IncidentSummary.tsx'
import { LearningDates } from './LearningDates.tsx'
import styles from './overview.module.css'

const questions = questionsById(referralForm)
// No headline question names a person or an agency.
const nobody = { personLabel: (id: string) => id, agencyName: (code: string) => code }

/** What a case is about and when what is due: of its referral, or of the serious incident that it began with. */
export function OverviewTab({ file }: { file: CaseFile }) {
  const { reference, concern, incident } = file
  const tabLink = (tab: 'people' | 'referral') =>
    linkOptions({ to: '/cases/$reference', params: { reference }, search: { tab } })
  const linesOf = (id: string) => {
    const question = questions.get(id)
    const given = { value: concern?.headlines.answers[id], skipped: concern?.headlines.skipped[id] }
    return question ? displayAnswer(question, given, nobody) : []
  }
  return (
    <div className={styles.overview}>
      <div>
        {incident && <IncidentSummary reference={reference} incident={incident} />}
        {concern && <ConcernSummary concern={concern} linesOf={linesOf} />}
        {!incident && !concern && <p className="soft">Nobody has referred this case. What is known is in its parts.</p>}
      </div>
      <div className={styles.side}>
        {concern && (
          <section>
            <h2>Due</h2>
            <Facts
              facts={[
                [
                  'Acknowledge by',
                  <DueDate
                    key="acknowledge"
                    on={concern.acknowledgeBy}
                    workingDaysLeft={concern.acknowledgeDaysLeft}
                  />,
                ],
                ['Triage by', <DueDate key="triage" on={concern.triageBy} workingDaysLeft={concern.triageDaysLeft} />],
              ]}
            />
          </section>
        )}
        {file.learning && <LearningDates reference={reference} dates={file.learning} />}
        <CaseTies file={file} />
        {concern && (
          <section>
            <h2>Referral</h2>
            <Facts
              facts={[
                [
                  'Received',
                  <time key="received" dateTime={file.receivedOn}>
                    {formatLongDate(file.receivedOn)}
                  </time>,
                ],
                ['Sent by', `${concern.referrer.name}, ${longMoment(concern.submittedAt)}`],
                ['Agency', concern.referrer.agencyName],
                ['Incident', linesOf('incident_date').join(' ')],
                ['Child safe now', linesOf('is_child_safe_now').join(' ')],
              ]}
            />
          </section>
        )}
        <ul className={`${styles.links} not-printed`}>
          {concern && (
            <li>
              <AppLink link={tabLink('referral')}>Read the referral</AppLink>
            </li>
          )}
          <li>
            <AppLink link={tabLink('people')}>See the people and the family</AppLink>
          </li>
        </ul>
      </div>
    </div>
  )
}

type ConcernSummaryProps = {
  concern: NonNullable<CaseFile['concern']>
  linesOf: (questionId: string) => readonly string[]
}

/** What the referral says in short: its question, the threshold, the themes. */
function ConcernSummary({ concern: { headlines }, linesOf }: ConcernSummaryProps) {
  return (
    <>
      <section className={styles.question}>
        <h2>What a review should find out</h2>
        <blockquote>{linesOf('question_to_answer').join(' ')}</blockquote>
      </section>
      <section>
        <h2>Threshold questions</h2>
        <ul className={styles.answers}>
          {[...thresholdQuestions, 'near_miss'].map((id) => (
            <li key={id}>
              <span>{questions.get(id)?.label}</span>
              <Answer value={headlines.answers[id]} yes={id === 'near_miss' ? 'active' : 'attention'}>
                {linesOf(id).join(' ')}
              </Answer>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Practice themes</h2>
        <ul className={styles.themes}>
          {linesOf('practice_themes').map((theme) => (
            <li key={theme}>{theme}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** "Yes" stands out, in weight and mark as well as in colour. */
function Answer({ value, yes, children }: { value: unknown; yes: Tone; children: string }) {
  if (value === 'yes') return <StatusTag tone={yes}>{children}</StatusTag>
  return <span className="soft">{children}</span>
}
