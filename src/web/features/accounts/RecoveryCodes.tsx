import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import styles from './accounts.module.css'

/** Shown once; each opens the door one time when the phone is not at hand. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      setSaid('Copied')
    } catch {
      setSaid('This browser does not let pages copy. Print the codes, or write them down.')
    }
  }
  return (
    <>
      <ul className={styles.recoveryCodes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={`${styles.buttons} not-printed`}>
        <Button icon="copy" onClick={copy}>
          Copy the codes
        </Button>
        <Button icon="print" onClick={() => window.print()}>
          Print
        </Button>
        <span role="status">{said}</span>
      </div>
    </>
  )
}
