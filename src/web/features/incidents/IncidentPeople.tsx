import { useMutation } from '@tanstack/react-query'
import { linkOptions, useNavigate } from '@tanstack/react-router'
import type { CasePerson } from '#contract/cases.ts'
import type { Incident } from '#contract/incidents.ts'
import { childDied } from '#domain/child-deaths/child-died.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { childrenInDetail, type IncidentAnswers } from '#domain/incidents/incident-form.ts'
import { caseRoles } from '#domain/people/case-roles.ts'
import { client } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import styles from './incident.module.css'
import { readAgainAnd } from './incident-queries.ts'
import { Part } from './Part.tsx'

type IncidentPeopleProps = { reference: string; incident: Incident; people: readonly CasePerson[] }

/** Whom the incident is about. Where nobody referred the case, its people are written here. */
export function IncidentPeople({ reference, incident, people }: IncidentPeopleProps) {
  const { mayWrite, hasOwnPeople } = incident
  const navigate = useNavigate()
  const canWrite = mayWrite && hasOwnPeople
  // Autosave has checked the answers against their questions' kinds.
  const answers = valuesOf(incident.answers).answers as IncidentAnswers
  const children = people.filter(({ roles }) => roles.includes('subject_child'))
  const add = useMutation({
    mutationFn: async (role: string) => {
      const personId = crypto.randomUUID()
      await client.incidents.addPerson({ reference, personId })
      if (role) {
        const changes = { role_in_case: { base: 0, value: [role] } }
        await client.incidents.savePerson({ reference, personId, changes })
      }
      await navigate({ to: '/cases/$reference/incident/people/$personId', params: { reference, personId } })
    },
    ...readAgainAnd(() => undefined),
  })
  return (
    <Part id="people" title="Children and family">
      <RefusalBanner problem={add.error} />
      {people.length === 0 && (
        <p className="soft">Nobody is named yet. An age or a name that is not known stops nothing.</p>
      )}
      {children.length > childrenInDetail && (
        <p>
          The national form takes {childrenInDetail} children in detail. Of the others it takes what is known as further
          information; the worksheet shows which.
        </p>
      )}
      <ul className={styles.list}>
        {people.map(({ id, label, roles, ageAtIncident }) => (
          <li key={id}>
            <span>
              {label}
              <span className={styles.small}> {[rolesInWords(roles), ageAtIncident].filter(Boolean).join(', ')}</span>
            </span>
            {canWrite && (
              <AppLink
                aria-label={`Write about ${label}`}
                link={linkOptions({
                  to: '/cases/$reference/incident/people/$personId',
                  params: { reference, personId: id },
                })}
              >
                Write
              </AppLink>
            )}
          </li>
        ))}
      </ul>
      <div className={`${styles.buttons} not-printed`}>
        {canWrite && (
          <>
            <Button icon="plus" busy={add.isPending && 'Adding'} onClick={() => add.mutate('subject_child')}>
              Add a child
            </Button>
            <Button look="quiet" icon="plus" onClick={() => add.mutate('')}>
              Add somebody else
            </Button>
          </>
        )}
        {mayWrite && (
          <ButtonLink look="quiet" link={linkOptions({ to: '/cases/$reference/death', params: { reference } })}>
            {childDied(answers) ? 'Child death tracker' : 'Record a death'}
          </ButtonLink>
        )}
      </div>
    </Part>
  )
}

const rolesInWords = (roles: readonly string[]) =>
  roles.map((role) => caseRoles.find(({ code }) => code === role)?.label ?? role).join(', ')
