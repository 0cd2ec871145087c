import { useQuery } from '@tanstack/react-query'
import { createLazyRoute, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { standingQuery } from '../../app/standing.ts'
import { EmptyState, Loading } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { EntryPage } from './EntryPage.tsx'
import { LinkProblem } from './LinkProblem.tsx'
import { SetUpChoice } from './SetUpChoice.tsx'
import { SetUpForm } from './SetUpForm.tsx'

export const setUpScreen = createLazyRoute('/set-up')({ component: SetUpScreen })

const title = 'Set up Casebook'

function SetUpScreen() {
  const { hash: token } = useLocation()
  const standing = useQuery(standingQuery)
  const isEmpty = standing.data?.installation === 'EMPTY'
  const link = useQuery(api.setUp.check.queryOptions({ input: { token }, enabled: isEmpty && token !== '' }))
  const [isOwn, setOwn] = useState(false)
  const problem = standing.error ?? link.error

  if (problem) {
    return (
      <EntryPage title={title}>
        <LinkProblem problem={problem} onRetry={() => (standing.error ? standing : link).refetch()} />
      </EntryPage>
    )
  }
  if (standing.data && !isEmpty) {
    return (
      <EntryPage title={title}>
        <EmptyState
          title="Casebook is set up already"
          next={<ButtonLink link={{ to: '/' }}>Go to My work</ButtonLink>}
        />
      </EntryPage>
    )
  }
  if (isEmpty && token === '') {
    return (
      <EntryPage title={title}>
        <EmptyState title="Nothing is set up yet">
          <p>
            When the server starts it prints a link that begins with this address and ends in a long key. Open that link
            to set up your partnership, or to look around with invented cases.
          </p>
        </EmptyState>
      </EntryPage>
    )
  }
  if (!link.data) {
    return (
      <EntryPage title={title}>
        <Loading what="the set-up" />
      </EntryPage>
    )
  }
  return isOwn ? (
    <EntryPage title="Set up your partnership">
      <SetUpForm token={token} onBack={() => setOwn(false)} />
    </EntryPage>
  ) : (
    <EntryPage title={title} isWide>
      <SetUpChoice token={token} onOwn={() => setOwn(true)} />
    </EntryPage>
  )
}
