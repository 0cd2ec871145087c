import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { CopyField } from '../../parts/CopyField.tsx'

type CopyLinkProps = {
  link: string /** Which message it belongs to, for those who hear the button alone. */
  of: string
}

/** Copies a link; where the clipboard is closed to web pages, it is shown, to be copied by hand. */
export function CopyLink({ link, of }: CopyLinkProps) {
  const [said, setSaid] = useState<'' | 'Copied' | 'closed'>('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setSaid('Copied')
    } catch {
      setSaid('closed')
    }
  }
  if (said === 'closed') return <CopyField label="Link" text={link} />
  return (
    <>
      <Button small look="quiet" icon="copy" aria-label={`Copy the link of ${of}`} onClick={copy}>
        Copy link
      </Button>
      <span role="status">{said}</span>
    </>
  )
}
