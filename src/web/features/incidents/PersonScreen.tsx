import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { DraftPerson } from '#contract/concerns.ts'
import { rolesIn } from '#domain/people/roles-in.ts'
import { api, client } from '../../api/client.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import { Loading, NotFound } from '../../app/states.tsx'
import { londonToday } from '../../form/LabelledDate.tsx'
import { PersonParts } from '../../form/PersonParts.tsx'
import { usePersonDraft } from '../../form/person-draft.ts'
import { SavedHead } from '../../form/SavedHead.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { writtenPeopleQuery } from './incident-queries.ts'

export const personScreen = createLazyRoute('/app/cases/$reference/incident/people/$personId')({
  component: PersonScreen,
})

function PersonScreen() {
  const { reference, personId } = personScreen.useParams()
  const { data: people } = useQuery(writtenPeopleQuery(reference))
  const home = linkOptions({ to: '/cases/$reference/incident', params: { reference } })
  if (!people) return <Loading what="the person" />
  const person = people.find(({ id }) => id === personId)
  if (!person) {
    return (
      <NotFound home={home} homeLabel="Serious incident">
        This person is not in the case, or was removed from it.
      </NotFound>
    )
  }
  return <PersonPages key={person.id} reference={reference} person={person} people={people} />
}

type PersonPagesProps = { reference: string; person: DraftPerson; people: readonly DraftPerson[] }

/** One person of the incident, in parts; a form of its own that saves itself. */
function PersonPages({ reference, person, people }: PersonPagesProps) {
  const { part } = personScreen.useSearch()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const personId = person.id
  const home = linkOptions({ to: '/cases/$reference/incident', params: { reference } })
  const draft = usePersonDraft(person, {
    save: (changes) => client.incidents.savePerson({ reference, personId, changes }),
    reasonFor: reasonForNotSaving,
  })
  const { autosave } = draft
  useEffect(() => onSignedIn(() => autosave.retry()), [autosave])
  const surroundings = useMemo(
    () => ({
      today: londonToday(),
      agencies: [],
      people: people.map(({ id, label, name, answers }) => ({ id, label, name, roles: rolesIn(answers) })),
    }),
    [people],
  )
  const linkTo = (id: string) =>
    linkOptions({
      to: '/cases/$reference/incident/people/$personId',
      params: { reference, personId },
      search: { part: id },
    })
  const back = async () => {
    await queryClient.invalidateQueries({ queryKey: api.cases.key() })
    await queryClient.invalidateQueries({ queryKey: api.incidents.get.key() })
    await navigate(home)
  }
  const remove = async () => {
    await client.incidents.removePerson({ reference, personId })
    await back()
  }
  return (
    <>
      <SavedHead autosave={autosave}>
        <h2>{person.name || person.label}</h2>
        <AppLink link={home}>Back to the serious incident</AppLink>
      </SavedHead>
      <PersonParts
        draft={draft}
        surroundings={surroundings}
        part={part}
        linkTo={linkTo}
        home="the incident"
        onGoOn={(next) => (next ? navigate(linkTo(next)) : back())}
        removal={{
          question: `Remove ${person.label} from this incident?`,
          consequence: 'Their details leave the record. The history keeps that they were there.',
          remove,
        }}
      />
    </>
  )
}
