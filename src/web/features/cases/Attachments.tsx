import { useMutation } from '@tanstack/react-query'
import { displayFileSize } from '#domain/forms/display-answer.ts'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'
import styles from './referral.module.css'

type AttachmentsProps = {
  reference: string
  attachments: readonly { readonly id: string; readonly name: string; readonly size: number }[]
}

export function Attachments({ reference, attachments }: AttachmentsProps) {
  const open = useMutation(api.cases.attachment.mutationOptions())
  if (attachments.length === 0) return <span className="soft">None</span>
  return (
    <>
      <ul className={styles.files}>
        {attachments.map(({ id, name, size }) => (
          <li key={id}>
            <span>
              {name} <span className="soft">({displayFileSize(size)})</span>
            </span>
            <Button
              small
              icon="download"
              busy={open.isPending && open.variables.attachmentId === id && 'Fetching'}
              onClick={() =>
                open.mutate({ reference, attachmentId: id }, { onSuccess: (file) => downloadFile(file, name) })
              }
            >
              Download<span className="visually-hidden"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {open.error && (
        <Banner tone="urgent" title="The file could not be fetched" announced>
          {refusalText(open.error)}
        </Banner>
      )}
    </>
  )
}
