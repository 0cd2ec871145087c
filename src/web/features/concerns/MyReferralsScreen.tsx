import { createLazyRoute, linkOptions, useLoaderData } from '@tanstack/react-router'
import type { Concern } from '#contract/concerns.ts'
import { concernStatusLabels } from '#domain/concerns/concern-status.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { ReferConcernButton } from '../../app/ReferConcernButton.tsx'
import { EmptyState } from '../../app/states.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'

export const myReferralsScreen = createLazyRoute('/app/concerns')({ component: MyReferralsScreen })

type Row = Pick<Concern, 'id' | 'status' | 'reference' | 'title' | 'changedAt' | 'submittedAt'>

const linkTo = ({ id, status }: Row) =>
  linkOptions({
    to: status === 'DRAFT' ? '/concerns/$concernId' : '/concerns/$concernId/outcome',
    params: { concernId: id },
  })

/** Every referral that this person writes or wrote. */
function MyReferralsScreen() {
  const rows = useLoaderData({ from: '/app/concerns' })
  return (
    <>
      <PageHeader
        title="My referrals"
        lead="The Cases of Concern that you write or wrote."
        actions={rows.length > 0 && <ReferConcernButton />}
      />
      {rows.length === 0 ? (
        <EmptyState title="You have not written a referral yet" next={<ReferConcernButton />} />
      ) : (
        <DataTable<Row>
          caption="My referrals"
          isCaptionHidden
          rows={rows}
          rowKey={({ id }) => id}
          rowLink={linkTo}
          columns={[
            {
              id: 'reference',
              header: 'Reference',
              isRowHeader: true,
              cell: ({ reference }) => reference ?? 'Draft, not sent',
            },
            { id: 'title', header: 'About', cell: ({ title }) => title || 'Case of Concern referral' },
            {
              id: 'status',
              header: 'Where it stands',
              cell: ({ status }) => (
                <StatusTag tone={status === 'DRAFT' ? 'active' : 'waiting'}>{concernStatusLabels[status]}</StatusTag>
              ),
            },
            { id: 'changed', header: 'Last changed', cell: ({ changedAt }) => longMoment(changedAt) },
          ]}
        />
      )}
    </>
  )
}
