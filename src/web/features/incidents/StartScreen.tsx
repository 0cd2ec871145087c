import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useNavigate, useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { startIncidentForm } from '#contract/incidents.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { mayDo } from '../../app/places.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { NoPermission } from '../../app/states.tsx'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import styles from './incident.module.css'

export const startScreen = createLazyRoute('/app/incidents/new')({ component: StartScreen })

/** What the council became aware of: four questions, so that the clock is right and the case is there. */
function StartScreen() {
  const { me } = useRouteContext({ from: '/app' })
  const navigate = useNavigate()
  // Chosen once: pressing again after an unclear answer starts nothing twice.
  const [id] = useState(() => crypto.randomUUID())
  const form = useForm({
    resolver: contractResolver(startIncidentForm),
    defaultValues: { awareOn: '', awareTime: '', toldBy: '', where: '' },
  })
  const start = useMutation(
    api.incidents.start.mutationOptions({
      onSuccess: async ({ reference }, _input, _result, { client }) => {
        await client.invalidateQueries({ queryKey: api.cases.key() })
        await navigate({ to: '/cases/$reference/incident', params: { reference } })
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const cases = linkOptions({ to: '/cases' })
  if (!mayDo('incident.start', me.seats)) return <NoPermission home={cases} />
  const { errors } = form.formState
  return (
    <>
      <PageHeader
        title="Record a serious incident"
        marked
        back={{ label: 'Cases', link: cases }}
        lead="The council has five working days from the day it became aware. Record it with what is known; the rest can follow."
      />
      <form
        className={styles.narrow}
        noValidate
        onSubmit={form.handleSubmit((typed) => start.mutate({ id, ...typed }))}
      >
        <RefusalBanner problem={start.error} />
        <LabelledDate form={form} name="awareOn" label="When did the council become aware?" />
        <LabelledInput
          label="At what time?"
          hint="On the 24-hour clock, for example 14:30. Leave it empty if nobody knows."
          problem={errors.awareTime?.message}
          autoComplete="off"
          {...form.register('awareTime')}
        />
        <LabelledInput
          label="Who told whom?"
          hint="Roles are enough: the ward sister told the duty social worker."
          problem={errors.toldBy?.message}
          autoComplete="off"
          {...form.register('toldBy')}
        />
        <LabelledInput
          label="Where did it happen?"
          hint="A kind of place and an area: at home, in Croydon."
          problem={errors.where?.message}
          autoComplete="off"
          {...form.register('where')}
        />
        <div className={styles.buttons}>
          <Button type="submit" look="primary" busy={start.isPending && 'Recording'}>
            Record the incident
          </Button>
          <ButtonLink look="quiet" link={cases}>
            Cancel
          </ButtonLink>
        </div>
      </form>
    </>
  )
}
