import { linkOptions } from '@tanstack/react-router'
import type { InformationRequest } from '#contract/information-requests.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './requests.module.css'

type Versions = NonNullable<InformationRequest['inside']>['versions']

/** What the agency returned, each version to read and to compare with the one before. */
export function VersionsList({ request, versions }: { request: InformationRequest; versions: Versions }) {
  return (
    <section className={styles.part}>
      <h2>What was returned</h2>
      <ol className={styles.versions} reversed>
        {versions.toReversed().map(({ number, isNil, returnedAt, returnedBy, reason }) => {
          const to = {
            to: '/requests/$requestId/versions/$number',
            params: { requestId: request.id, number: String(number) },
          } as const
          return (
            <li key={number}>
              <div>
                <strong>Version {number}</strong>
                {isNil && ', nothing known'}
                <div className="soft">
                  {longMoment(returnedAt)}, {returnedBy}
                  {reason && `. ${reason}`}
                </div>
              </div>
              <AppLink link={linkOptions({ ...to, search: {} })}>Read version {number}</AppLink>
              {number > 1 && (
                <AppLink link={linkOptions({ ...to, search: { with: number - 1 } })}>
                  Compare with version {number - 1}
                </AppLink>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
