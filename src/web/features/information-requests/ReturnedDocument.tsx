import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'

type ReturnedDocumentProps = { reference: string; requestId: string; agency: string }

/** What was returned last, to read and keep away from the screen. What is withheld from the reader is not in it. */
export function ReturnedDocument({ reference, requestId, agency }: ReturnedDocumentProps) {
  const make = useMutation(
    api.returnDocuments.returned.mutationOptions({
      onSuccess: (file) => downloadFile(file, `${reference}-return-${agency}.docx`),
    }),
  )
  return (
    <div className="not-printed">
      <RefusalBanner problem={make.error} />
      <Button
        small
        icon="download"
        busy={make.isPending && 'Making the document'}
        onClick={() => make.mutate({ reference, requestId })}
      >
        Word document
      </Button>
    </div>
  )
}
