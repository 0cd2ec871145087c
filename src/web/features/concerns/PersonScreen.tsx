import { createLazyRoute, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { DraftPerson } from '#contract/concerns.ts'
import { client } from '../../api/client.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { NotFound } from '../../app/states.tsx'
import { PersonParts } from '../../form/PersonParts.tsx'
import { usePersonDraft } from '../../form/person-draft.ts'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { useDraft } from './draft-context.tsx'
import { useGo, useReferral } from './referral-home.ts'
import { useTakeRemotePerson } from './use-take-remote-person.ts'

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
  const personId = person.id
  const draft = usePersonDraft(person, {
    save: (changes) => client.concerns.savePerson({ concernId, personId, changes }),
    reasonFor: (problem) => reasonForNotSaving(problem, home.isGuest),
  })
  useTakeRemotePerson(person, draft.autosave)
  const withoutAdding = useMemo(() => {
    const { onAddPerson: _, personLink: __, ...rest } = surroundings
    return { ...rest, people: rest.people }
  }, [surroundings])
  const family = home.section('children-and-family')
  const linkTo = (id: string) => home.person(personId, { part: id })
  const goOn = async (next: string | undefined) => {
    await refreshPeople()
    await go(next ? linkTo(next) : family)
  }
  const remove = async () => {
    await client.concerns.removePerson({ concernId, personId })
    await refreshPeople()
    void go(family)
  }
  return (
    <>
      <PageHeader
        title={person.name || person.label}
        windowTitle={person.label}
        marked
        back={{ label: 'Children and family', link: family }}
        status={<span className="soft">{person.label}</span>}
        actions={<SaveStatus autosave={draft.autosave} />}
      />
      <PersonParts
        draft={draft}
        surroundings={withoutAdding}
        part={part}
        focusOn={question}
        linkTo={linkTo}
        home="the family"
        onGoOn={goOn}
        removal={{
          question: `Remove ${person.label} from this draft?`,
          consequence: 'Their details leave the draft. The history keeps that they were there.',
          remove,
        }}
      />
    </>
  )
}
