import { useMutation } from '@tanstack/react-query'
import type { ChainReport } from '#contract/audit.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './audit.module.css'

export function VerifyChain() {
  const verify = useMutation(api.audit.verify.mutationOptions())
  return (
    <section className={styles.section}>
      <h2>Is the trail whole?</h2>
      <p className={styles.reading}>
        Each row is sealed together with the one before it, so a row that was changed, taken out or put in later shows.
        Rows of the last few seconds wait for their seal.
      </p>
      <RefusalBanner problem={verify.error} />
      {verify.data && <Report report={verify.data} />}
      <Button look="primary" onClick={() => verify.mutate({})} busy={verify.isPending && 'Verifying'}>
        {verify.data ? 'Verify again' : 'Verify the chain'}
      </Button>
    </section>
  )
}

const reasons: Readonly<Record<string, string>> = {
  'seal-missing': 'The seal of this row is missing.',
  'event-missing': 'The row was taken out after it was sealed.',
  'event-changed': 'The row was changed after it was sealed.',
  'event-added-later': 'A row was put in among sealed ones.',
}

const rows = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`

function Report({ report: { intact, firstBroken, sealed, waiting, sealedUntil } }: { report: ChainReport }) {
  if (intact || !firstBroken) {
    return (
      <Banner tone="success" title="The trail is whole" announced>
        <p>
          {rows(sealed)} verified{sealedUntil && `, up to ${longMoment(sealedUntil)}`}.{' '}
          {waiting > 0 && `${rows(waiting)} more ${waiting === 1 ? 'waits' : 'wait'} to be sealed.`}
        </p>
      </Banner>
    )
  }
  return (
    <Banner
      tone="urgent"
      title={`The trail is broken at row ${firstBroken.position.toLocaleString('en-GB')}`}
      announced
    >
      <p>
        {reasons[firstBroken.reason] ?? firstBroken.reason} Its number is {firstBroken.eventId}. The {rows(sealed)}{' '}
        before it
        {sealed === 1 ? ' is' : ' are'} whole.
      </p>
      <p>Tell your information governance lead today, and change nothing on the server until it has been looked at.</p>
    </Banner>
  )
}
