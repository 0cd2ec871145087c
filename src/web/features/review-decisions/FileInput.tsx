import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { displayFileSize } from '#domain/forms/display-answer.ts'
import { client } from '../../api/client.ts'
import { fieldIssues, refusalText } from '../../api/refusals.ts'
import controls from '../../parts/controls.module.css'
import { Problem } from '../../parts/Problem.tsx'

type FileInputProps = {
  reference: string
  label: string
  hint: string
  accept: string
  problem?: string | undefined
  onKept: (fileId: string | null) => void
}

/** A file that goes to the server as it is chosen; the act that it belongs to names it. */
export function FileInput({ reference, label, hint, accept, problem, onKept }: FileInputProps) {
  const id = useId()
  const keep = useMutation({
    mutationFn: (file: File) => client.reviewDecisions.attachFile({ reference, file }),
    onSuccess: (kept) => onKept(kept.id),
    onError: () => onKept(null),
  })
  const found = keep.error ? (fieldIssues(keep.error)[0]?.message ?? refusalText(keep.error)) : problem
  return (
    <div className={controls.field}>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      <p className={controls.hint} id={`${id}-hint`}>
        {hint}
      </p>
      <Problem id={id} text={found} />
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint${found ? ` ${id}-problem` : ''}`}
        aria-invalid={found ? true : undefined}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) keep.mutate(file)
          else onKept(null)
        }}
      />
      <p role="status" className="soft">
        {keep.isPending && 'Keeping the file.'}
        {keep.data && `Kept: ${keep.data.name} (${displayFileSize(keep.data.size)}).`}
      </p>
    </div>
  )
}
