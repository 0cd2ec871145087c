import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { RefusalBanner } from '../app/RefusalBanner.tsx'
import type { AppLinkTo } from '../parts/AppLink.tsx'
import { Button } from '../parts/Button.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import styles from './form.module.css'
import type { FormSurroundings } from './form-surroundings.tsx'
import type { PersonDraft } from './person-draft.ts'
import { SectionForm } from './SectionForm.tsx'

const ConfirmDialog = lazy(() =>
  import('../parts/ConfirmDialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
)

type PersonPartsProps = {
  draft: PersonDraft
  surroundings: FormSurroundings
  /** The part that the address names. */
  part: string | undefined
  /** The question that the address points at. */
  focusOn?: string | undefined
  linkTo: (part: string) => AppLinkTo
  /** Where the last part leads: "the family". */
  home: string
  /** What was written is saved: on to the next part, or home. */
  onGoOn: (nextPart: string | undefined) => Promise<unknown>
  removal: {
    /** "Remove Child 1 from this draft?" */
    question: string
    consequence: string
    remove: () => Promise<unknown>
  }
}

/** One person's details, a part at a time, and the way to remove the person. */
export function PersonParts(props: PersonPartsProps) {
  const { draft, surroundings, part, focusOn, linkTo, home, onGoOn, removal } = props
  const { form, autosave } = draft
  const [isRemoving, setRemoving] = useState(false)
  const removing = useMutation({ mutationFn: removal.remove })
  const parts = sectionsThatApply(personForm, form.watch('answers')).filter((section) => section.questions.length > 0)
  const index = Math.max(
    0,
    parts.findIndex((section) => section.id === part),
  )
  const [current, next] = [parts[index], parts[index + 1]]
  const goOn = async () => {
    await autosave.flush()
    await onGoOn(next?.id)
    // The next part is a page to the person, though its address differs in its search alone.
    document.getElementById('main')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }
  if (!current) return null
  return (
    <>
      <Tabs
        label="Parts of this person’s details"
        current={current.id}
        tabs={parts.map(({ id, title }) => ({ id, label: title, link: linkTo(id) }))}
      >
        <SectionForm
          key={current.id}
          definition={personForm}
          sectionId={current.id}
          form={form}
          autosave={autosave}
          surroundings={surroundings}
          focusOn={focusOn}
        />
        <div className={styles.actions}>
          <Button look="primary" onClick={() => void goOn()}>
            {next ? 'Save and continue' : `Save and go back to ${home}`}
          </Button>
          <Button look="quiet" onClick={() => setRemoving(true)}>
            Remove this person
          </Button>
        </div>
      </Tabs>
      {isRemoving && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={removal.question}
            confirm="Remove"
            isDanger
            busy={removing.isPending && 'Removing'}
            onConfirm={() => removing.mutate()}
            onClose={() => setRemoving(false)}
          >
            <p>{removal.consequence}</p>
            <RefusalBanner problem={removing.error} />
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  )
}
