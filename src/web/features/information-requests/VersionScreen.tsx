import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'
import { Loading } from '../../app/states.tsx'
import { longMoment } from '../../parts/moments.ts'
import { AnswersRead } from './AnswersRead.tsx'
import { Comparison } from './Comparison.tsx'
import { ownVersionQuery } from './request-queries.ts'
import { useAgencyLookups } from './use-lookups.ts'
import { backToRequest, useRequest } from './use-request.ts'
import { formOf, versionValues } from './version-values.ts'

export const versionScreen = createLazyRoute('/app/requests/$requestId/versions/$number')({ component: VersionScreen })

/** One version of the agency's own return, or what changed since an earlier one. */
function VersionScreen() {
  const { number } = versionScreen.useParams()
  const { with: other } = versionScreen.useSearch()
  const { id: requestId, reference } = useRequest()
  const { data: read } = useSuspenseQuery(ownVersionQuery(requestId, Number(number)))
  const older = useQuery({ ...ownVersionQuery(requestId, other ?? 1), enabled: other !== undefined })
  const lookups = useAgencyLookups()
  const { version } = read
  return (
    <>
      <PageHeader
        title={other === undefined ? `Version ${version.number}` : 'What changed'}
        reference={reference}
        marked
        back={backToRequest(requestId)}
        lead={`Returned ${longMoment(version.returnedAt)} by ${version.returnedBy}${version.reason ? `. ${version.reason}` : ''}`}
      />
      {other === undefined ? (
        <AnswersRead form={formOf(read)} values={versionValues(read.answers)} lookups={lookups} />
      ) : older.data ? (
        <Comparison older={older.data} newer={read} lookups={lookups} />
      ) : (
        <Loading what="the earlier version" />
      )}
    </>
  )
}
