import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { DraftPerson } from '#contract/concerns.ts'
import { type FormValues, sectionsThatApply } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { api, client } from '../../api/client.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { Loading, NotFound } from '../../app/states.tsx'
import { londonToday } from '../../form/LabelledDate.tsx'
import { revisionsOf } from '../../form/revisions-of.ts'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { useAutosave } from '../../form/use-autosave.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button } from '../../parts/Button.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import styles from './incident.module.css'
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
        This person is not in the case, or was taken out of it.
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
  const form = useForm<FormValues>({ defaultValues: valuesOf(person.answers) })
  const autosave = useAutosave({
    form,
    revisions: revisionsOf(person.answers),
    save: (changes) => client.incidents.savePerson({ reference, personId, changes }),
    reasonFor: reasonForNotSaving,
  })
  const surroundings = useMemo(
    () => ({
      today: londonToday(),
      agencies: [],
      people: people.map(({ id, label, name, answers }) => ({ id, label, name, roles: rolesIn(answers) })),
    }),
    [people],
  )
  const parts = sectionsThatApply(personForm, form.watch('answers')).filter((section) => section.questions.length > 0)
  const index = Math.max(
    0,
    parts.findIndex((section) => section.id === part),
  )
  const [current, next] = [parts[index], parts[index + 1]]
  const partLink = (id: string) =>
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
  const goOn = async () => {
    await autosave.flush()
    if (next) await navigate(partLink(next.id))
    else await back()
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  const remove = async () => {
    await client.incidents.removePerson({ reference, personId })
    await back()
  }
  if (!current) return null
  return (
    <>
      <div className={styles.head}>
        <h2>{person.name || person.label}</h2>
        <AppLink link={home}>Back to the serious incident</AppLink>
        <SaveStatus autosave={autosave} />
      </div>
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
          surroundings={surroundings}
        />
        <div className={styles.buttons}>
          <Button look="primary" onClick={() => void goOn()}>
            {next ? 'Save and continue' : 'Save and go back to the incident'}
          </Button>
          <Button look="quiet" onClick={() => void remove()}>
            Take this person out
          </Button>
        </div>
      </Tabs>
    </>
  )
}

const rolesIn = ({ role_in_case }: DraftPerson['answers']) =>
  Array.isArray(role_in_case?.value) ? role_in_case.value.map(String) : []
