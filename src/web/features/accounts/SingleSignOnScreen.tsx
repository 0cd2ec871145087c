import { useMutation, useQuery } from '@tanstack/react-query'
import { createLazyRoute, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { EntryPage } from '../../app/EntryPage.tsx'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Loading } from '../../app/states.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import styles from './accounts.module.css'
import { useEntrance } from './use-entrance.ts'

export const singleSignOnScreen = createLazyRoute('/sign-in/sso/$provider')({ component: SingleSignOnScreen })

/** Said once: each of these uses something up. */
const once = {
  gcTime: 0,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  retryOnMount: false,
  refetchOnReconnect: false,
}

/** Where an organisation sends people back to. Opened by itself, it sends them there first. */
function SingleSignOnScreen() {
  const { provider } = singleSignOnScreen.useParams()
  const { history } = useRouter()
  // As it was sent: the router would take a code of digits for a number.
  const [answer] = useState(() => Object.fromEntries(new URLSearchParams(history.location.search)))
  const { state, code, iss, error } = answer
  return state === undefined ? (
    <Away provider={provider} />
  ) : (
    <Back answer={{ provider, state, ...(code && { code }), ...(iss && { iss }), ...(error && { error }) }} />
  )
}

const title = 'Signing you in'

function Away({ provider }: { provider: string }) {
  // From a page that waits in another window: there is nothing to come back to here.
  const input = { provider, next: '/sign-in/done' }
  const start = useQuery({ ...api.singleSignOn.start.queryOptions({ input }), ...once })
  const url = start.data?.url
  useEffect(() => {
    if (url) window.location.assign(url)
  }, [url])
  if (start.error) return <NotSignedIn problem={start.error} provider={provider} next={input.next} />
  return (
    <EntryPage title={title}>
      <Loading what="the sign-in of your organisation" />
    </EntryPage>
  )
}

type Answer = { provider: string; state: string; code?: string; iss?: string; error?: string }

function Back({ answer }: { answer: Answer }) {
  const enter = useEntrance()
  const finish = useQuery({ ...api.singleSignOn.finish.queryOptions({ input: answer }), ...once })
  const next = finish.data?.next
  const [isEntering, setEntering] = useState(false)
  useEffect(() => {
    if (next === undefined || isEntering) return
    setEntering(true)
    // Not to be gone back to: what this address holds is used up.
    void enter(next, 'replace')
  }, [next, isEntering, enter])
  if (finish.error) return <NotSignedIn problem={finish.error} provider={answer.provider} />
  return (
    <EntryPage title={title}>
      <Loading what="what your organisation says of you" />
    </EntryPage>
  )
}

function NotSignedIn({ problem, provider, next }: { problem: unknown; provider: string; next?: string }) {
  const start = useMutation(
    api.singleSignOn.start.mutationOptions({ onSuccess: ({ url }) => window.location.assign(url) }),
  )
  // Asked anew there: what it knew of them was not enough, or was of somebody else at this desk.
  const again = () => start.mutate({ provider, anew: true, ...(next && { next }) })
  return (
    <EntryPage title="You are not signed in">
      <RefusalBanner problem={start.error ?? problem} />
      <div className={styles.buttons}>
        <Button look="primary" busy={start.isPending && 'Beginning again'} onClick={again}>
          Begin again
        </Button>
        <ButtonLink look="quiet" link={{ to: '/sign-in' }}>
          Other ways to sign in
        </ButtonLink>
      </div>
    </EntryPage>
  )
}
