import { useRef, useState } from 'react'
import type { FileAnswer } from '#domain/forms/answers.ts'
import { displayFileSize } from '#domain/forms/display-answer.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/icons.tsx'
import { Problem } from '../../parts/Problem.tsx'
import type { ControlProps, QuestionOfKind } from '../control-props.ts'
import formStyles from '../form.module.css'
import { useFormSurroundings } from '../form-surroundings.tsx'

/** Each file goes to the server as it is chosen; the answer is the list of those that arrived. */
export function FilesControl({
  question,
  id,
  describedBy,
  value,
  onValue,
  onLeave,
}: ControlProps<QuestionOfKind<'files'>>) {
  const { onUpload, onRemoveFile } = useFormSurroundings()
  const files = (Array.isArray(value) ? value : []) as readonly FileAnswer[]
  const latest = useRef(files)
  latest.current = files
  const input = useRef<HTMLInputElement>(null)
  const [underWay, setUnderWay] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string>()

  const put = (next: readonly FileAnswer[]) => {
    latest.current = next
    onValue(next.length > 0 ? next : undefined)
    onLeave()
  }
  const upload = async (chosen: readonly File[]) => {
    setProblem(undefined)
    for (const file of chosen) {
      if (!onUpload) continue
      setUnderWay((names) => [...names, file.name])
      try {
        const arrived = await onUpload(file)
        put([...latest.current, arrived])
      } catch (error) {
        setProblem(`${file.name} was not taken. ${error instanceof Error ? error.message : 'Try again.'}`)
      }
      setUnderWay((names) => names.filter((name) => name !== file.name))
    }
  }
  const remove = async (file: FileAnswer) => {
    setProblem(undefined)
    try {
      await onRemoveFile?.(file.id)
      put(latest.current.filter(({ id: other }) => other !== file.id))
    } catch {
      setProblem(`${file.name} could not be removed. Try again.`)
    }
  }

  return (
    <>
      <ul className={formStyles.files}>
        {files.map((file) => (
          <li key={file.id}>
            <Icon name="document" />
            <span>
              {file.name} <span className="soft figures">{displayFileSize(file.size)}</span>
            </span>
            <Button small look="quiet" onClick={() => remove(file)}>
              Remove<span className="visually-hidden"> {file.name}</span>
            </Button>
          </li>
        ))}
        {underWay.map((name) => (
          <li key={`under way ${name}`}>
            <Icon name="clock" />
            <span className="soft">Sending {name}</span>
          </li>
        ))}
      </ul>
      <Problem id={`${id}-file`} text={problem} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={question.accept.map((kind) => `.${kind}`).join(',')}
        onChange={(event) => {
          void upload([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button icon="plus" id={id} aria-describedby={describedBy} onClick={() => input.current?.click()}>
        Choose files
      </Button>{' '}
      <span className="soft">
        {question.accept.map((kind) => (kind === 'pdf' ? 'PDF' : 'Word (docx)')).join(' or ')}
      </span>
    </>
  )
}
