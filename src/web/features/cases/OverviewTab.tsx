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
import { LearningDates } from './LearningDates.tsx'
import styles from './overview.module.css'

const questions = questionsById(referralForm)
// No headline question names a person or an agency.
const nobody = { personLabel: (id: string) => id, agencyName: (code: string) => code }

export function OverviewTab({ file }: { file: CaseFile }) {
  const { reference, headlines } = file
  const tabLink = (tab: 'people' | 'referral') =>
    linkOptions({ to: '/cases/$reference', params: { reference }, search: { tab } })
  const linesOf = (id: string) => {
    const question = questions.get(id)
    const given = { value: headlines.answers[id], skipped: headlines.skipped[id] }
    return question ? displayAnswer(question, given, nobody) : []
  }
  return (
    <div className={styles.overview}>
      <div>
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
      </div>
      <div className={styles.side}>
        <section>
          <h2>Due</h2>
          <Facts
            facts={[
              [
                'Acknowledge by',
                <DueDate key="acknowledge" on={file.acknowledgeBy} workingDaysLeft={file.acknowledgeDaysLeft} />,
              ],
              ['Triage by', <DueDate key="triage" on={file.triageBy} workingDaysLeft={file.triageDaysLeft} />],
            ]}
          />
        </section>
        {file.learning && <LearningDates reference={reference} dates={file.learning} />}
        <CaseTies file={file} />
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
              ['Sent by', `${file.referrer.name}, ${longMoment(file.submittedAt)}`],
              ['Agency', file.referrer.agencyName],
              ['Incident', linesOf('incident_date').join(' ')],
              ['Child safe now', linesOf('is_child_safe_now').join(' ')],
            ]}
          />
        </section>
        <ul className={`${styles.links} not-printed`}>
          <li>
            <AppLink link={tabLink('referral')}>Read the referral</AppLink>
          </li>
          <li>
            <AppLink link={tabLink('people')}>See the people and the family</AppLink>
          </li>
        </ul>
      </div>
    </div>
  )
}

/** "Yes" stands out, in weight and mark as well as in colour. */
function Answer({ value, yes, children }: { value: unknown; yes: Tone; children: string }) {
  if (value === 'yes') return <StatusTag tone={yes}>{children}</StatusTag>
  return <span className="soft">{children}</span>
}
