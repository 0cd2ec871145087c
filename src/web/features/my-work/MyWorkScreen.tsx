import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, useRouteContext } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'
import { mayDo } from '../../app/places.ts'
import { RecordIncidentButton } from '../../app/RecordIncidentButton.tsx'
import { ReferConcernButton } from '../../app/ReferConcernButton.tsx'
import { EmptyState } from '../../app/states.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { Drafts } from './Drafts.tsx'
import styles from './my-work.module.css'
import { myWorkQuery } from './my-work-query.ts'
import { NotSafe } from './NotSafe.tsx'
import { OwedWork } from './OwedWork.tsx'

export const myWorkScreen = createLazyRoute('/app/')({ component: MyWorkScreen })

/** What this person owes across all cases, worst first as the server orders it. */
function MyWorkScreen() {
  const { data: items } = useSuspenseQuery(myWorkQuery)
  const { me } = useRouteContext({ from: '/app' })
  const notSafe = items.filter((item) => item.kind === 'CHILD_NOT_SAFE')
  const drafts = items.filter((item) => item.kind === 'FINISH_DRAFT')
  const others = items.filter(({ kind }) => kind !== 'CHILD_NOT_SAFE' && kind !== 'FINISH_DRAFT')
  return (
    <>
      <PageHeader
        title="My work"
        actions={
          <>
            <RecordIncidentButton />
            {items.length > 0 && <ReferConcernButton />}
          </>
        }
      />
      {notSafe.length > 0 && <NotSafe items={notSafe} hub={me.partnership.urgentContact} />}
      {others.length > 0 && <OwedWork items={others} />}
      {drafts.length > 0 && <Drafts items={drafts} />}
      {items.length === 0 && <NothingOwed />}
      <p className={`${styles.below} soft`}>
        <AppLink link={{ to: '/sent' }}>See what was sent to you by e-mail</AppLink>
      </p>
    </>
  )
}

function NothingOwed() {
  const { me } = useRouteContext({ from: '/app' })
  if (mayDo('concern.start', me.seats)) {
    return (
      <EmptyState title="You owe nothing at the moment" next={<ReferConcernButton />}>
        <p>
          Are you worried that agencies could have worked together better for a child? Refer it as a Case of Concern.
        </p>
      </EmptyState>
    )
  }
  const next = mayDo('account.manage', me.seats)
    ? { label: 'See people and seats', link: { to: '/administration/people' } }
    : { label: 'See the cases', link: { to: '/cases' } }
  return (
    <EmptyState title="You owe nothing at the moment" next={<ButtonLink link={next.link}>{next.label}</ButtonLink>}>
      <p>What you are asked to do, and by when, appears here.</p>
    </EmptyState>
  )
}
