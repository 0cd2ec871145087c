import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import { londonDay } from '#server/deps.ts'
import { changes, type Person } from './given.ts'
import type { TestApp } from './server-app.ts'

type Reached = Extract<
  IncidentStatus,
  'CONSIDERING' | 'PARTNER_VIEWS' | 'TO_SUBMIT' | 'NOT_NOTIFIED' | 'SUBMITTED' | 'RR_STARTED'
>

export const aware = {
  awareOn: '2026-06-03',
  awareTime: '09:00',
  toldBy: 'The ward sister told the duty social worker',
  where: 'At home',
}
export const submission = {
  nationalReference: 'SIN-44-1',
  submittedOn: '2026-06-03',
  submittedTime: '09:30',
  copyId: null,
  lateReason: '',
}

/** Serious incidents through the procedures, brought as far as a test wants by somebody who holds the notifier's seat. */
export function givenIncidents({ clock }: TestApp, by: Person) {
  const reason = 'Abuse is suspected'

  async function incident(to: Reached = 'CONSIDERING', facts: Partial<typeof aware> = {}): Promise<string> {
    const today = londonDay(clock.now())
    const { incidents } = by.api
    const known = { ...aware, awareOn: today, awareTime: '', ...facts }
    const { reference } = await incidents.start({ id: crypto.randomUUID(), ...known })
    if (to === 'CONSIDERING') return reference
    await incidents.askPartners({ reference })
    if (to === 'PARTNER_VIEWS') return reference
    await incidents.decide({ reference, notify: to !== 'NOT_NOTIFIED', reason })
    if (to === 'SUBMITTED') {
      await incidents.save({ reference, changes: changes({ notification_reason: 'CARE_LEAVER_DEATH' }) })
    }
    if (to === 'SUBMITTED' || to === 'RR_STARTED') {
      await incidents.submit({ reference, ...submission, submittedOn: today, submittedTime: '00:01' })
    }
    return reference
  }

  return { incident }
}
