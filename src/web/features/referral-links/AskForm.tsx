import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { useFocusOnProblem } from '../../app/use-focus-on-problem.ts'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput, LabelledSelect, LabelledTick } from '../../parts/Labelled.tsx'
import type { Partnership } from './ReferScreen.tsx'
import styles from './referral-links.module.css'

export type Asked = {
  readonly partnership: string
  readonly email: string
  readonly wish: 'NEW' | 'COME_BACK'
  readonly worksForMinutes: number
}

type AskFormProps = {
  partnerships: readonly Partnership[]
  /** Settled already: by the address, or because there is one alone. */
  partnership: Partnership | undefined
  /** What was asked for last, when somebody asks again. */
  begunWith: Asked | null
  isComingBack: boolean
  reference: string | undefined
  onAsked: (asked: Asked) => void
}

/** Plain fields, checked by the server: this page is for people who have never been here, on any machine. */
export function AskForm({ partnerships, partnership, begunWith, isComingBack, reference, onAsked }: AskFormProps) {
  const ask = useMutation(
    api.referralLinks.ask.mutationOptions({
      onSuccess: ({ worksForMinutes }, { partnership, email, wish }) =>
        onAsked({ partnership, email, wish, worksForMinutes }),
    }),
  )
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, ask.error)
  const problems = problemsByField(ask.error)
  const wish = begunWith?.wish ?? (isComingBack ? 'COME_BACK' : 'NEW')
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        ask.mutate({
          partnership: partnership?.referencePrefix ?? String(typed.get('partnership') ?? ''),
          email: String(typed.get('email')),
          wish: typed.get('wish') === 'COME_BACK' ? 'COME_BACK' : 'NEW',
          ...(reference && { reference }),
        })
      }}
    >
      <RefusalBanner problem={ask.error} />
      {!partnership && (
        <LabelledSelect
          label="Your partnership"
          hint="The one of the area where it happened."
          name="partnership"
          defaultValue={begunWith?.partnership ?? ''}
          problem={problems.partnership}
        >
          <option value="">Choose a partnership</option>
          {partnerships.map(({ name, referencePrefix }) => (
            <option key={referencePrefix} value={referencePrefix}>
              {name}
            </option>
          ))}
        </LabelledSelect>
      )}
      <fieldset className={styles.wish}>
        <legend>What do you want to do?</legend>
        <LabelledTick
          type="radio"
          name="wish"
          value="NEW"
          label="Start a new referral"
          defaultChecked={wish === 'NEW'}
        />
        <LabelledTick
          type="radio"
          name="wish"
          value="COME_BACK"
          label="Come back to a referral"
          hint={
            reference ? (
              <>
                We send you a link to <span className="reference">{reference}</span>.
              </>
            ) : (
              'To go on writing, to answer a question, or to see what came of it.'
            )
          }
          defaultChecked={wish === 'COME_BACK'}
        />
      </fieldset>
      <LabelledInput
        label="Your work e-mail address"
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={begunWith?.email ?? ''}
        problem={problems.email}
      />
      <Button type="submit" look="primary" busy={ask.isPending && 'Sending'}>
        Send me a link
      </Button>
    </form>
  )
}
