import { lazy, Suspense, useState } from 'react'
import type { Passkey } from '#contract/passkeys.ts'
import { Button } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './accounts.module.css'
import { hasPasskeys } from './passkey-ceremony.ts'

const AddPasskeyDialog = lazy(() =>
  import('./AddPasskeyDialog.tsx').then((module) => ({ default: module.AddPasskeyDialog })),
)
const RemovePasskeyDialog = lazy(() =>
  import('./RemovePasskeyDialog.tsx').then((module) => ({ default: module.RemovePasskeyDialog })),
)

/** This person's passkeys: when each was made and last used; a further one; one less. */
export function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const [isAdding, setAdding] = useState(false)
  const [removed, setRemoved] = useState<Passkey>()
  return (
    <section className={styles.section}>
      <h2>Passkeys</h2>
      <p>
        A passkey is the fingerprint, face or PIN of a device you have, or a security key. It signs you in by itself,
        without your password and a code.
      </p>
      {passkeys.length > 0 ? (
        <ul className={styles.passkeys} aria-label="Your passkeys">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <div>
                <div className={styles.personName}>{passkey.name}</div>
                <div className="soft">
                  {`Made ${longMoment(passkey.madeAt)}. `}
                  {passkey.lastUsedAt ? `Last used ${longMoment(passkey.lastUsedAt)}.` : 'Not used yet.'}
                </div>
              </div>
              <Button small aria-label={`Remove ${passkey.name}`} onClick={() => setRemoved(passkey)}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">You have none yet.</p>
      )}
      {hasPasskeys() ? (
        <Button icon="key" onClick={() => setAdding(true)}>
          Add a passkey
        </Button>
      ) : (
        <p className="soft">This browser cannot make passkeys here.</p>
      )}
      <Suspense fallback={null}>
        {isAdding && <AddPasskeyDialog onClose={() => setAdding(false)} />}
        {removed && <RemovePasskeyDialog passkey={removed} onClose={() => setRemoved(undefined)} />}
      </Suspense>
    </section>
  )
}
