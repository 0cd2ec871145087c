import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import type { CaseFile } from '#contract/cases.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import type { DisplayLookups } from '#domain/forms/display-answer.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'
import { longMoment } from '../../parts/moments.ts'
import { SummaryList } from '../../parts/SummaryList.tsx'
import { AnswerView } from './AnswerView.tsx'
import { Attachments } from './Attachments.tsx'
import { agenciesQuery, referralQuery } from './case-queries.ts'
import styles from './referral.module.css'

type ReferralTabProps = {
  file: CaseFile
  /** Of several referrals of the same incident, the one to read. */
  of: string | undefined
}

/** The referral as it was sent, in the form's own order and words; one of them, where the incident was reported twice. */
export function ReferralTab({ file, of }: ReferralTabProps) {
  const others = file.ties.joinedHere.filter(({ canRead }) => canRead)
  const reference = others.find((other) => other.reference === of)?.reference ?? file.reference
  return (
    <>
      {others.length > 0 && <ReferralChoice file={file} current={reference} />}
      <ReferralOfCase key={reference} caseReference={file.reference} reference={reference} />
    </>
  )
}

/** Which of the referrals of one incident is read. */
function ReferralChoice({ file, current }: { file: CaseFile; current: string }) {
  const all = [
    { reference: file.reference, agencyName: file.concern?.referrer.agencyName ?? '' },
    ...file.ties.joinedHere,
  ]
  return (
    <nav className={`${styles.choice} not-printed`} aria-label="Referrals of this incident">
      <ul>
        {all.map(({ reference, agencyName }) => (
          <li key={reference}>
            <AppLink
              current={reference === current}
              link={linkOptions({
                to: '/cases/$reference',
                params: { reference: file.reference },
                search: { tab: 'referral', ...(reference !== file.reference && { of: reference }) },
              })}
            >
              {reference}
              {agencyName && `, ${agencyName}`}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function ReferralOfCase({ caseReference, reference }: { caseReference: string; reference: string }) {
  const { data: referral } = useSuspenseQuery(referralQuery(reference))
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const document = useMutation(
    api.cases.referralDocument.mutationOptions({ onSuccess: (file) => downloadFile(file, `${reference}.docx`) }),
  )
  const values = valuesOf(referral.answers)
  const sections = sectionsThatApply(referralForm, values.answers).filter(({ questions }) => questions.length > 0)
  const lookups: DisplayLookups = {
    personLabel: (id) => referral.people.find((person) => person.id === id)?.label ?? 'A person no longer listed',
    agencyName: (code) => agencies.find((agency) => agency.code === code)?.name ?? code,
  }
  return (
    <>
      <div className={styles.head}>
        <p>
          <strong>{referralForm.title}</strong>
          <br />
          <span className="soft">
            Sent by {referral.submittedBy}, {longMoment(referral.submittedAt)}. Form version {referral.formVersion}.
          </span>
        </p>
        <div className={`${styles.actions} not-printed`}>
          <Button icon="print" onClick={() => window.print()}>
            Print
          </Button>
          <Button
            icon="document"
            busy={document.isPending && 'Making the document'}
            onClick={() => document.mutate({ reference })}
          >
            Word document
          </Button>
        </div>
      </div>
      {document.error && (
        <Banner tone="urgent" title="The document could not be made" announced>
          {refusalText(document.error)}
        </Banner>
      )}
      <div className={styles.columns}>
        <nav className={`${styles.contents} not-printed`} aria-label="Contents of the referral">
          <ol>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <AppLink
                  current={false}
                  link={linkOptions({
                    to: '/cases/$reference',
                    params: { reference: caseReference },
                    search: { tab: 'referral', ...(reference !== caseReference && { of: reference }) },
                    hash: id,
                  })}
                >
                  {title}
                </AppLink>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          {sections.map((section) => (
            <section key={section.id} id={section.id} className={styles.section}>
              <h2>{section.title}</h2>
              <SummaryList
                rows={section.questions.map((question) => ({
                  term: question.label,
                  value:
                    question.kind === 'files' ? (
                      <Attachments reference={reference} attachments={referral.attachments} />
                    ) : (
                      <AnswerView
                        question={question}
                        given={{ value: values.answers[question.id], skipped: values.skipped[question.id] }}
                        lookups={lookups}
                      />
                    ),
                }))}
              />
            </section>
          ))}
        </div>
      </div>
    </>
  )
}
