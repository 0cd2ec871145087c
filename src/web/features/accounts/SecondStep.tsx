import { useState } from 'react'
import type { AfterPassword } from '#contract/accounts.ts'
import { Button } from '../../parts/Button.tsx'
import styles from './accounts.module.css'
import { CodeStep, type CodeWay } from './CodeStep.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'

type Way = CodeWay | 'passkey'

const waysAfter: Partial<Record<AfterPassword, readonly Way[]>> = {
  PASSKEY: ['passkey', 'recovery'],
  CODE_OR_PASSKEY: ['app', 'passkey', 'recovery'],
}
const offers: Record<Way, string> = {
  app: 'Use the authenticator app instead',
  passkey: 'Use a passkey instead',
  recovery: 'Use a recovery code instead',
}

type SecondStepProps = { asked: AfterPassword; onSignedIn: () => Promise<void>; onStartAgain: () => void }

/** After the password: what else this person has. */
export function SecondStep({ asked, onSignedIn, onStartAgain }: SecondStepProps) {
  const ways = waysAfter[asked] ?? ['app', 'recovery']
  const [way, setWay] = useState<Way>(ways[0] ?? 'app')
  const others = (
    <>
      {ways
        .filter((other) => other !== way)
        .map((other) => (
          <Button key={other} look="quiet" onClick={() => setWay(other)}>
            {offers[other]}
          </Button>
        ))}
      <Button look="quiet" onClick={onStartAgain}>
        Start again
      </Button>
    </>
  )
  if (way !== 'passkey') return <CodeStep way={way} others={others} onSignedIn={onSignedIn} />
  return (
    <>
      <p>Your password is right. Now show your passkey: your fingerprint, face or PIN, or a security key.</p>
      <div className={styles.ways}>
        <PasskeyButton afterPassword onSignedIn={onSignedIn}>
          Use your passkey
        </PasskeyButton>
        <div className={styles.buttons}>{others}</div>
      </div>
    </>
  )
}
