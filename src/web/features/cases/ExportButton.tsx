import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'
import { type RegisterSearch, registerInput } from './register-search.ts'

/** What is filtered, all pages of it, for a spreadsheet. */
export function ExportButton({ search }: { search: RegisterSearch }) {
  const { mutate, isPending, error } = useMutation(
    api.cases.exportCsv.mutationOptions({ onSuccess: (file) => downloadFile(file, 'case-register.csv') }),
  )
  const { page: _, ...filters } = registerInput(search)
  return (
    <>
      <Button icon="download" busy={isPending && 'Exporting'} onClick={() => mutate(filters)}>
        Export CSV
      </Button>
      {error && (
        <Banner tone="urgent" title="The export could not be made" announced>
          {refusalText(error)}
        </Banner>
      )}
    </>
  )
}
