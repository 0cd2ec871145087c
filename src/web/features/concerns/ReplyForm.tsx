import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { useFocusOnProblem } from '../../app/use-focus-on-problem.ts'
import { Button } from '../../parts/Button.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import styles from './outcome.module.css'

const leaving = 'Your reply is not sent yet. Leave this page and lose it?'

/** Answers what was asked. The words stay on the page until they have arrived, whatever the server says. */
export function ReplyForm({ concernId }: { concernId: string }) {
  // One reply, however often it is sent after a lost answer.
  const [replyId] = useState(() => crypto.randomUUID())
  const [text, setText] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const queryClient = useQueryClient()
  const send = useMutation(
    api.concerns.reply.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.concerns.key() }),
    }),
  )
  const isWaiting = text.trim() !== '' && !send.isSuccess
  useBlocker({ shouldBlockFn: () => isWaiting && !window.confirm(leaving), enableBeforeUnload: isWaiting })
  useFocusOnProblem(form, send.error)
  return (
    <form
      ref={form}
      className={`${styles.section} not-printed`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!send.isPending) send.mutate({ concernId, replyId, text })
      }}
    >
      <h2>Reply</h2>
      <RefusalBanner problem={send.error} />
      <LabelledText
        label="Your reply"
        hint="The partnership reads it here; nothing of it goes into an e-mail. If you do not know something, say so."
        name="text"
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
        problem={problemsByField(send.error).text}
      />
      <Button type="submit" look="primary" busy={send.isPending && 'Sending'}>
        Send the reply
      </Button>
    </form>
  )
}
