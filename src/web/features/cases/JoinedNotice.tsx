import { linkOptions } from '@tanstack/react-router'
import type { CaseFile } from '#contract/cases.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'

type JoinedNoticeProps = {
  file: CaseFile
  /** The old reference that led here. */
  from: string | undefined
}

/** Where an old reference went, and how this case came to its end. */
export function JoinedNotice({ file, from }: JoinedNoticeProps) {
  const { joinedWith, joinedHere } = file.ties
  const led = joinedHere.find(({ reference }) => reference === from)
  if (led) {
    const { reference, on, reason, canRead } = led
    return (
      <Banner tone="information" title={`${reference} was joined with this case on ${formatLongDate(on)}`}>
        {reason && <p>{reason}</p>}
        {canRead && (
          <p>
            <AppLink link={linkOptions({ to: '/cases/$reference', params: { reference }, search: { own: 'yes' } })}>
              Open {reference} itself
            </AppLink>
          </p>
        )}
      </Banner>
    )
  }
  if (joinedWith) {
    const { reference, on, reason } = joinedWith
    return (
      <Banner tone="information" title={`This case was joined with ${reference} on ${formatLongDate(on)}`}>
        <p>{reason}</p>
        <p>
          <AppLink link={linkOptions({ to: '/cases/$reference', params: { reference } })}>Go to {reference}</AppLink>
        </p>
      </Banner>
    )
  }
  if (!file.withdrawn) return null
  return (
    <Banner tone="information" title={`Withdrawn on ${formatLongDate(file.withdrawn.on)}`}>
      <p>{file.withdrawn.reason}</p>
    </Banner>
  )
}
