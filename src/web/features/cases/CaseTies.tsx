import { linkOptions } from '@tanstack/react-router'
import type { CaseFile, CaseTies as Ties } from '#contract/cases.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import styles from './overview.module.css'

const kinds: Record<Ties['links'][number]['kind'], string> = {
  LINKED: 'Linked',
  SPLIT_FROM: 'Split from',
  SPLIT_INTO: 'Split into',
}

/** Referrals and cases that belong together with this one. */
export function CaseTies({ file }: { file: CaseFile }) {
  const { joinedHere, links } = file.ties
  if (joinedHere.length === 0 && links.length === 0) return null
  return (
    <section>
      <h2>Belongs together with</h2>
      <ul className={styles.ties}>
        {joinedHere.map(({ reference, on, agencyName, reason, canRead }) => (
          <li key={reference}>
            <span>
              Also referred as {reference}
              {agencyName && ` by ${agencyName}`}
            </span>
            {canRead && (
              <AppLink
                link={linkOptions({
                  to: '/cases/$reference',
                  params: { reference: file.reference },
                  search: { tab: 'referral', of: reference },
                })}
              >
                Read that referral
              </AppLink>
            )}
            <span className="soft">
              Joined {formatLongDate(on)}
              {reason && `: ${reason}`}
            </span>
          </li>
        ))}
        {links.map(({ id, kind, reference, pseudonym, reason, on }) => (
          <li key={id}>
            <span>
              {kinds[kind]}{' '}
              <AppLink link={linkOptions({ to: '/cases/$reference', params: { reference } })}>
                {reference}, {pseudonym}
              </AppLink>
            </span>
            <span className="soft">
              {formatLongDate(on)}: {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
