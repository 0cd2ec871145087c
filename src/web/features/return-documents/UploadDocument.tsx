import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Problem } from '../../parts/Problem.tsx'
import type { Uploaded } from './use-confirm-answers.ts'

const largestMegabytes = 10

type Props = {
  requestId: string
  /** Once a document has been read, saving its answers comes first. */
  isRead: boolean
  onRead: (uploaded: Uploaded) => void
}

/** Sends the document to be read. Nothing of it is stored: what it says comes back to be confirmed. */
export function UploadDocument({ requestId, isRead, onRead }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string>()
  const read = useMutation(api.returnDocuments.read.mutationOptions())
  const problem = tooLarge ?? problemsByField(read.error).file

  const send = (file: File | undefined) => {
    if (!file) return
    read.reset()
    const isTooLarge = file.size > largestMegabytes * 1_000_000
    setTooLarge(
      isTooLarge
        ? `${file.name} is larger than ${largestMegabytes} MB. Pictures are not read: take them out, save it again, and choose that.`
        : undefined,
    )
    if (!isTooLarge) read.mutate({ requestId, file }, { onSuccess: (document) => onRead({ file, read: document }) })
  }

  return (
    <>
      <p>You see what it says beside what stands here, and choose answer by answer. Until then nothing is stored.</p>
      <div role="alert">
        <Problem id={id} text={problem} />
      </div>
      <RefusalBanner problem={read.error} />
      <input
        ref={input}
        type="file"
        hidden
        aria-label="The filled-in document"
        accept=".docx"
        onChange={(event) => {
          send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button
        look={isRead ? 'secondary' : 'primary'}
        icon="document"
        busy={read.isPending && 'Reading the document'}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onClick={() => input.current?.click()}
      >
        {isRead ? 'Choose another document' : 'Choose the filled-in document'}
      </Button>
    </>
  )
}
