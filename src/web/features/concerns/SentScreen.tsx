import { createLazyRoute, Navigate, type NavigateOptions } from '@tanstack/react-router'
import type { Concern } from '#contract/concerns.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { client } from '../../api/client.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'
import { longMoment } from '../../parts/moments.ts'
import { AnswersSummary } from './AnswersSummary.tsx'
import styles from './concerns.module.css'
import { useReferral } from './referral-home.ts'
import { useDraftLookups } from './use-draft-lookups.ts'

export const sentScreen = createLazyRoute('/app/concerns/$concernId/sent')({
  component: function Sent() {
    return <SentReferral {...sentScreen.useLoaderData()} />
  },
})

export const guestSentScreen = createLazyRoute('/refer/mine/sent')({
  component: function GuestSent() {
    return <SentReferral {...guestSentScreen.useLoaderData()} />
  },
})

type SentReferralProps = { draft: Concern; agencies: readonly { readonly code: string; readonly name: string }[] }

/** The confirmation with the reference, and below it what was sent, to print or keep. */
function SentReferral({ draft, agencies }: SentReferralProps) {
  const { partnership, home } = useReferral()
  const lookups = useDraftLookups(agencies, draft.people)
  const concernId = draft.id
  if (draft.status === 'DRAFT' || !draft.reference || !draft.submittedAt) {
    return <Navigate {...(home.sections as NavigateOptions)} replace />
  }
  const values = valuesOf(draft.answers)
  const reference = draft.reference
  return (
    <>
      <PageHeader
        title="Referral sent"
        windowTitle={`Referral ${reference} sent`}
        reference={reference}
        marked
        back={{ label: 'Where it stands', link: home.outcome }}
        lead={`Received on ${longMoment(draft.submittedAt)}.`}
        actions={
          <>
            <Button icon="print" onClick={() => window.print()}>
              Print
            </Button>
            <Button
              icon="document"
              onClick={() => void client.concerns.document({ concernId }).then((file) => downloadFile(file))}
            >
              Word document
            </Button>
          </>
        }
      />
      {values.answers.is_child_safe_now === 'no' && (
        <Banner tone="urgent" title="You said that a child is not safe now">
          This referral does not protect them. In immediate danger call <strong>999</strong>; otherwise call{' '}
          <strong>{partnership.urgentContact}</strong>. The Business Manager has been alerted.
        </Banner>
      )}
      <section className={`${styles.confirmation} not-printed`} aria-labelledby="what-next">
        <p className={styles.reference}>
          Your reference is <strong className="reference">{reference}</strong>
        </p>
        <h2 id="what-next">What happens next</h2>
        <ol>
          <li>The Business Manager acknowledges it within 1 working day, and reads it within 5.</li>
          <li>
            They may ask you for more, advise another route, or put it before the Safeguarding Practice Review Group.
          </li>
          <li>You are told the outcome either way. Quote the reference in anything you write; never a name.</li>
        </ol>
        <ButtonLink link={home.outcome}>See where it stands</ButtonLink>
      </section>
      <AnswersSummary form={referralForm} values={values} lookups={lookups} level={2} />
      {draft.people.map((person) => (
        <section key={person.id} className={styles.person}>
          <h2>{person.name ? `${person.label}: ${person.name}` : person.label}</h2>
          <AnswersSummary form={personForm} values={valuesOf(person.answers)} lookups={lookups} level={3} />
        </section>
      ))}
    </>
  )
}
