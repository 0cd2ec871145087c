import { useQuery } from '@tanstack/react-query'
import { createLazyRoute, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api } from '../../api/client.ts'
import { EntryPage } from '../../app/EntryPage.tsx'
import { standingQuery } from '../../app/standing.ts'
import { EmptyState, Loading } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { LinkProblem } from './LinkProblem.tsx'
import { SetUpChoice } from './SetUpChoice.tsx'
import { SetUpForm } from './SetUpForm.tsx'

export const setUpScreen = createLazyRoute('/set-up')({ component: SetUpScreen })

const title = 'Set up Casebook'

/** An empty installation offers a partnership or the demonstration; one in use, a further partnership alone. */
function SetUpScreen() {
  const { hash: token } = useLocation()
  const standing = useQuery(standingQuery)
  const link = useQuery(api.setUp.check.queryOptions({ input: { token }, enabled: token !== '' }))
  const [isOwn, setOwn] = useState(false)

  if (token === '' && standing.data) return <NoLink isEmpty={standing.data.installation === 'EMPTY'} />
  const problem = standing.error ?? link.error
  if (problem) {
    return (
      <EntryPage title={title}>
        <LinkProblem problem={problem} onRetry={() => (standing.error ? standing : link).refetch()} />
        {standing.data && standing.data.installation !== 'EMPTY' && (
          <ButtonLink link={{ to: '/' }}>Go to My work</ButtonLink>
        )}
      </EntryPage>
    )
  }
  if (!link.data || !standing.data) {
    return (
      <EntryPage title={title}>
        <Loading what="the set-up" />
      </EntryPage>
    )
  }
  if (link.data.isFirst && !isOwn) {
    return (
      <EntryPage title={title} isWide>
        <SetUpChoice token={token} onOwn={() => setOwn(true)} />
      </EntryPage>
    )
  }
  return (
    <EntryPage title="Set up your partnership">
      {!link.data.isFirst && (
        <p>
          Another partnership works here already. Yours has its own people, cases, references and settings: neither sees
          anything of the other.
        </p>
      )}
      <SetUpForm token={token} {...(link.data.isFirst && { onBack: () => setOwn(false) })} />
    </EntryPage>
  )
}

function NoLink({ isEmpty }: { isEmpty: boolean }): ReactNode {
  return (
    <EntryPage title={title}>
      {isEmpty ? (
        <EmptyState title="Nothing is set up yet">
          <p>
            When the server starts it prints a link that begins with this address and ends in a long key. Open that link
            to set up your partnership, or to look around with invented cases.
          </p>
        </EmptyState>
      ) : (
        <EmptyState
          title="Casebook is set up already"
          next={<ButtonLink link={{ to: '/' }}>Go to My work</ButtonLink>}
        />
      )}
    </EntryPage>
  )
}
