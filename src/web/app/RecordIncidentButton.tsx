import { linkOptions, useRouteContext } from '@tanstack/react-router'
import { ButtonLink } from '../parts/Button.tsx'
import { mayDo } from './places.ts'

/** Leads to where the council records what it became aware of; not there for people whose seats record none. */
export function RecordIncidentButton() {
  const { me } = useRouteContext({ from: '/app' })
  if (!mayDo('incident.start', me.seats)) return null
  return (
    <ButtonLink icon="plus" link={linkOptions({ to: '/incidents/new' })}>
      Record a serious incident
    </ButtonLink>
  )
}
