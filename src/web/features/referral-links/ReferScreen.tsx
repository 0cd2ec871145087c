import { useQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { EntryPage } from '../../app/EntryPage.tsx'
import { guestStandingQuery } from '../../app/guest-standing.ts'
import { standingQuery } from '../../app/standing.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { type Asked, AskForm } from './AskForm.tsx'
import { CheckYourMail } from './CheckYourMail.tsx'
import styles from './referral-links.module.css'
import type { ReferSearch } from './routes.tsx'
import { SignedInNotice } from './SignedInNotice.tsx'

export const referScreen = createLazyRoute('/refer')({
  component: function Refer() {
    return <ReferPages partnerships={referScreen.useLoaderData()} search={referScreen.useSearch()} />
  },
})

export const referToScreen = createLazyRoute('/refer/$prefix')({
  component: function ReferTo() {
    const { prefix } = referToScreen.useParams()
    return (
      <ReferPages partnerships={referToScreen.useLoaderData()} search={referToScreen.useSearch()} prefix={prefix} />
    )
  },
})

export type Partnership = {
  readonly name: string
  readonly shortName: string
  readonly referencePrefix: string
  readonly urgentContact: string
}
type ReferPagesProps = {
  partnerships: readonly Partnership[]
  search: ReferSearch
  prefix?: string
}

/** From the address of the partnership to the e-mail with the link. */
function ReferPages({ partnerships, search, prefix }: ReferPagesProps) {
  const { data: standing } = useQuery({ ...standingQuery, enabled: false })
  const { data: guest } = useQuery(guestStandingQuery)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [last, setLast] = useState<Asked | null>(null)
  const named = partnerships.find(({ referencePrefix }) => referencePrefix.toLowerCase() === prefix?.toLowerCase())
  const partnership = named ?? (partnerships.length === 1 ? partnerships[0] : undefined)
  if (standing && standing.stage !== 'SIGNED_OUT') return <SignedInNotice title="Refer without an account" />
  if (asked) return <CheckYourMail asked={asked} onAgain={() => setAsked(null)} />
  const isComingBack = Boolean(search.reference || search.left || search.closed)
  return (
    <EntryPage title={isComingBack ? 'Come back to a referral' : 'Refer a Case of Concern'} isWide>
      {search.left && (
        <Banner tone="success" title="You have left your referral" announced>
          What you wrote is kept. A new link brings you back to it.
        </Banner>
      )}
      {guest && (
        <Banner tone="information" title="A referral is open in this browser">
          <AppLink link={{ to: '/refer/mine' }}>Go on with it</AppLink>
        </Banner>
      )}
      {prefix && !named && (
        <Banner tone="notice" title="There is no partnership at this address">
          Choose yours below.
        </Banner>
      )}
      {search.closed && !guest && (
        <Banner tone="information" title="Your referral is not open any more">
          What you wrote is kept. Ask for a link to come back to it.
        </Banner>
      )}
      <div className={styles.columns}>
        <div className={styles.words}>
          {partnership && <p className={styles.to}>To {partnership.name}</p>}
          <Emergency partnership={partnership} />
          {!isComingBack && <WhatItIs />}
        </div>
        <div className={styles.sheet}>
          <AskForm
            partnerships={partnerships}
            partnership={partnership}
            begunWith={last}
            isComingBack={isComingBack}
            reference={search.reference}
            onAsked={(sent) => {
              setLast(sent)
              setAsked(sent)
            }}
          />
          <p className="soft">
            Do you have an account? <AppLink link={{ to: '/sign-in' }}>Sign in</AppLink>
          </p>
        </div>
      </div>
    </EntryPage>
  )
}

function Emergency({ partnership }: { partnership: Partnership | undefined }) {
  return (
    <Banner tone="urgent" title="If a child is in danger now, call 999">
      If a child is not safe, call {partnership ? <strong>{partnership.urgentContact}</strong> : 'the council’s MASH'}{' '}
      before you write here. A referral does not protect a child: nobody reads it at once.
    </Banner>
  )
}

const WhatItIs = () => (
  <>
    <h2>What a Case of Concern is</h2>
    <p>
      Something went badly, or very nearly did, in how services worked together for a child, and there is something to
      learn from it. It is not for complaints, and not for asking for help for a family.
    </p>
    <h2>What happens</h2>
    <ol>
      <li>We send a link to your work e-mail address. It opens your referral, and nobody else’s.</li>
      <li>You write. Everything is saved as you go, and you can come back to it by a new link.</li>
      <li>You send it. The partnership’s Business Manager reads it and decides with others what happens next.</li>
      <li>You see here what comes of it, and we write to you when there is news.</li>
    </ol>
  </>
)
