import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'
import styles from './word.module.css'

/** The document with what is written so far, or with nothing in it. */
export function DownloadDocument({ requestId }: { requestId: string }) {
  const onSuccess = (file: File) => downloadFile(file, 'Agency-return.docx')
  const filled = useMutation(api.returnDocuments.download.mutationOptions({ onSuccess }))
  const blank = useMutation(api.returnDocuments.blank.mutationOptions({ onSuccess }))
  return (
    <>
      <RefusalBanner problem={filled.error ?? blank.error} />
      <p>It belongs to this request alone: a document of another request is not taken.</p>
      <div className={styles.buttons}>
        <Button
          icon="document"
          busy={filled.isPending && 'Making the document'}
          onClick={() => filled.mutate({ requestId })}
        >
          Download with what is written so far
        </Button>
        <Button
          look="quiet"
          busy={blank.isPending && 'Making the document'}
          onClick={() => blank.mutate({ requestId })}
        >
          Download it blank
        </Button>
      </div>
    </>
  )
}
