import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { client } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'

type KeptFileProps = { reference: string; file: { readonly id: string; readonly name: string }; children: ReactNode }

/** A file of the case, downloaded by a press: opening it is in the case's history. */
export function KeptFile({ reference, file, children }: KeptFileProps) {
  const download = useMutation({
    mutationFn: () => client.cases.attachment({ reference, attachmentId: file.id }),
    onSuccess: (content) => downloadFile(content, file.name),
  })
  return (
    <>
      <RefusalBanner problem={download.error} />
      <Button icon="download" busy={download.isPending && 'Fetching'} onClick={() => download.mutate()}>
        {children}
      </Button>
    </>
  )
}
