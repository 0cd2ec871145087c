import { useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './CopyField.module.css'

type CopyFieldProps = { label: string; text: string }

/** Something to send by other means, such as an invitation link. */
export function CopyField({ label, text }: CopyFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied')
    } catch {
      // The clipboard may be closed to web pages; the text is selected, so the keyboard still works.
      setSaid('Selected: press Ctrl and C')
    }
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          ref={input}
          id={id}
          className={styles.text}
          readOnly
          value={text}
          onFocus={(event) => event.target.select()}
        />
        <Button icon="copy" onClick={copy}>
          Copy
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  )
}
