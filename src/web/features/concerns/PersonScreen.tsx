import { createLazyRoute, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { DraftPerson } from '#contract/concerns.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { client } from '../../api/client.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { NotFound } from '../../app/states.tsx'
import { revisionsOf } from '../../form/revisions-of.ts'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { useAutosave } from '../../form/use-autosave.ts'
import { Button } from '../../parts/Button.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import styles from './concerns.module.css'
import { useDraft } from './draft-context.tsx'
import { useGo, useReferral } from './referral-home.ts'
import { useTakeRemotePerson } from './use-take-remote-person.ts'

const ConfirmDialog = lazy(() =>
  import('../../parts/ConfirmDialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
)

export const personScreen = createLazyRoute('/app/concerns/$concernId/people/$personId')({ component: PersonScreen })
export const guestPersonScreen = createLazyRoute('/refer/mine/draft/people/$personId')({ component: PersonScreen })

function PersonScreen() {
  const { personId } = useParams({ strict: false })
  const { concernId, home } = useReferral()
  const { people } = useDraft()
  const person = people.find(({ id }) => id === personId)
  if (!person) {
    return (
      <NotFound home={home.section('children-and-family')} homeLabel="Children and family">
        This person is not in the draft, or was removed from it.
      </NotFound>
    )
  }
  return <PersonPages key={person.id} concernId={concernId} person={person} />
}

/** One person's details, in parts; a form of its own with the same autosave. */
function PersonPages({ concernId, person }: { concernId: string; person: DraftPerson }) {
  const { surroundings, refreshPeople } = useDraft()
  const { part, question } = useSearch({ strict: false })
  const { home } = useReferral()
  const go = useGo()
  const [isRemoving, setRemoving] = useState(false)
  const personId = person.id
  const form = useForm<FormValues>({ defaultValues: valuesOf(person.answers) })
  const autosave = useAutosave({
    form,
    revisions: revisionsOf(person.answers),
    save: (changes) => client.concerns.savePerson({ concernId, personId, changes }),
    reasonFor: (problem) => reasonForNotSaving(problem, home.isGuest),
  })
  useTakeRemotePerson(person, autosave)
  const withoutAdding = useMemo(() => {
    const { onAddPerson: _, personLink: __, ...rest } = surroundings
    return { ...rest, people: rest.people }
  }, [surroundings])

  const parts = sectionsThatApply(personForm, form.watch('answers')).filter((section) => section.questions.length > 0)
  const index = Math.max(
    0,
    parts.findIndex((section) => section.id === part),
  )
  const current = parts[index]
  const next = parts[index + 1]
  const family = home.section('children-and-family')
  const partLink = (id: string) => home.person(personId, { part: id })

  const goOn = async () => {
    await autosave.flush()
    await refreshPeople()
    await go(next ? partLink(next.id) : family)
    // The next part is a page to the person, though its address differs in its search alone.
    document.getElementById('main')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }
  const remove = async () => {
    await client.concerns.removePerson({ concernId, personId })
    await refreshPeople()
    void go(family)
  }
  if (!current) return null
  return (
    <>
      <PageHeader
        title={person.name || person.label}
        windowTitle={person.label}
        marked
        back={{ label: 'Children and family', link: family }}
        status={<span className="soft">{person.label}</span>}
        actions={<SaveStatus autosave={autosave} />}
      />
      <Tabs
        label="Parts of this person’s details"
        current={current.id}
        tabs={parts.map(({ id, title }) => ({ id, label: title, link: partLink(id) }))}
      >
        <SectionForm
          key={current.id}
          definition={personForm}
          sectionId={current.id}
          form={form}
          autosave={autosave}
          surroundings={withoutAdding}
          focusOn={question}
        />
        <div className={styles.actions}>
          <Button look="primary" onClick={() => void goOn()}>
            {next ? 'Save and continue' : 'Save and go back to the family'}
          </Button>
          <Button look="quiet" onClick={() => setRemoving(true)}>
            Remove this person
          </Button>
        </div>
      </Tabs>
      {isRemoving && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={`Remove ${person.label} from this draft?`}
            confirm="Remove"
            isDanger
            onConfirm={() => void remove()}
            onClose={() => setRemoving(false)}
          >
            Their details leave the draft. The history keeps that they were there.
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  )
}
