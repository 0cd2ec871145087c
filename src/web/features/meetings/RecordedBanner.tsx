import type { Meeting } from '#contract/meetings.ts'
import { Banner } from '../../parts/Banner.tsx'

/** Says what became of the decision that was sent a moment ago. */
export function RecordedBanner({ meeting, reference }: { meeting: Meeting; reference: string | undefined }) {
  const item = meeting.agenda.find((each) => each.reference === reference && each.outcome !== null)
  if (!item) return null
  if (item.provisional === 'OPEN') {
    return (
      <Banner tone="notice" announced title={`The decision on ${item.reference} is recorded as provisional`}>
        <p>
          {item.quorum.words} Children’s Social Care, Health (ICB) and Police have each been asked to confirm it in
          writing. Until all three have, nothing changes for the case.
        </p>
      </Banner>
    )
  }
  return (
    <Banner tone="success" announced title={`The decision on ${item.reference} is recorded`}>
      <p>The referrer is owed an answer: the Business Manager sends it from the case.</p>
    </Banner>
  )
}
