import type { PersonAnswers } from '#domain/people/person-form.ts'
import { personForm } from '#domain/people/person-form.ts'
import { typedDate } from '../answers-of-scenario.ts'
import type { Client, Happening } from '../happening.ts'
import type { InventedPerson, InventedReview } from '../rapid-reviews/invented-review.ts'
import { done, type Plan } from '../rapid-reviews/plan.ts'
import { stableId } from '../stable-id.ts'
import { changesOf } from '../write-scenario.ts'
import { referenceOf } from './acts.ts'

/** From becoming aware to the notification, which opens the Rapid Review by itself. */
export function notified(review: InventedReview, plan: Plan): Happening[] {
  const { key, notifiedAfter } = review
  const act = (
    date: Temporal.PlainDate,
    time: string,
    by: string,
    tell: (client: Client, reference: string) => Promise<unknown>,
  ) => done(plan, date, time, by, (client, told) => tell(client, referenceOf(told, key)))
  const [asked, submitted] = [notifiedAfter > 1 ? plan.on(-notifiedAfter + 1) : plan.aware, plan.on(0)]
  return [
    ...done(plan, plan.aware, '15:00', 'notifier', async (client, told) => {
      const { reference } = await client.incidents.start({
        id: stableId(`incident ${key}`),
        awareOn: plan.aware.toString(),
        awareTime: '14:10',
        toldBy: review.toldBy,
        where: String(review.incident.incident_place),
      })
      told.references.set(key, reference)
    }),
    ...act(plan.aware, '15:10', 'notifier', (client, reference) => writePeople(client, reference, review, plan)),
    ...act(plan.aware, '15:30', 'notifier', (client, reference) => writeIncident(client, reference, review, plan)),
    ...act(asked, '16:00', 'bm', (client, reference) => client.incidents.askPartners({ reference })),
    ...act(submitted, '09:05', 'csc', (client, reference) =>
      view(client, reference, 'CSC', 'We suspect abuse or neglect, and the harm is serious.'),
    ),
    ...act(submitted, '09:20', 'police', (client, reference) =>
      view(client, reference, 'POLICE', 'An investigation is open. The threshold is met.'),
    ),
    ...act(submitted, '09:40', 'doctor', (client, reference) =>
      view(client, reference, 'HEALTH_ICB', 'The injuries, and what led to them, meet the threshold.'),
    ),
    ...act(submitted, '10:00', 'notifier', (client, reference) =>
      client.incidents.decide({ reference, notify: true, reason: 'All three partners see it the same way.' }),
    ),
    ...act(submitted, '11:00', 'notifier', (client, reference) =>
      client.incidents.submit({
        reference,
        nationalReference: `PRETEND-${reference.slice(-3)}`,
        submittedOn: submitted.toString(),
        submittedTime: '10:40',
        copyId: null,
        lateReason: '',
      }),
    ),
    ...act(submitted, '11:30', 'notifier', async (client, reference) => {
      for (const whom of ['told_partners', 'told_chair', 'told_scrutineer', 'told_executive'] as const) {
        await client.incidents.recordTold({ reference, whom, on: submitted.toString(), lateReason: '' })
      }
    }),
  ]
}

const view = (
  client: Client,
  reference: string,
  group: 'CSC' | 'POLICE' | 'HEALTH_ICB',
  reason: string,
  say: 'NOTIFY' | 'DO_NOT_NOTIFY' = 'NOTIFY',
) =>
  client.incidents.giveView({
    reference,
    viewId: stableId(`view ${reference} ${group}`),
    group,
    view: say,
    reason,
    givenBy: '',
    givenOn: '',
  })

const personId = (key: string, person: string) => stableId(`person ${key} ${person}`)

async function writePeople(client: Client, reference: string, { key, people }: InventedReview, plan: Plan) {
  for (const person of people) {
    const id = personId(key, person.key)
    await client.incidents.addPerson({ reference, personId: id })
    const changes = changesOf(personForm, answersOf(person, plan))
    await client.incidents.savePerson({ reference, personId: id, changes })
  }
}

function answersOf(person: InventedPerson, { incident }: Plan): PersonAnswers {
  const { years, months, diedAfterDays, roles, forenames, surname, sex } = person
  const born = incident.subtract({ years: years ?? 0, months: months ?? 0, days: 40 })
  return {
    role_in_case: roles,
    forenames,
    surname,
    sex,
    born: 'born',
    dob: typedDate(born),
    ...(diedAfterDays !== undefined && {
      has_died: 'yes',
      date_of_death: incident.add({ days: diedAfterDays }).toString(),
    }),
  }
}

const ordinary = {
  told_how: 'By telephone, then in writing the same day',
  notifier_authority: 'An invented council',
  notifier_name: 'Rufus Dreamwell',
  notifier_role: 'Head of Safeguarding',
  notifier_phone: '020 7946 0111',
  notifier_email: 'rufus.dreamwell@casebook.example',
  notification_reason: 'SERIOUS_HARM',
  in_area: 'IN_AREA',
  home_la: 'An invented council',
  harm_type: ['PHYSICAL'],
  seriously_harmed: 'yes',
  harm_reasoning: 'The doctors who saw the child expect lasting effects on health and development.',
  harm_domain: ['PHYSICAL', 'EMOTIONAL'],
  outline:
    'The child was taken to hospital, where staff were worried about how the injuries came about and told the council. The family had been known to several services for some time. The police have begun to look into what happened. Brothers and sisters are with relatives, and a social worker has seen them there.',
  child_siblings_safe: 'The other children of the family were seen by a social worker the same evening, and are safe.',
  parallel_processes: ['CRIMINAL'],
  media_interest: 'NONE',
  under_18: 'yes',
  known_to_agency: 'yes',
  child_in_need: 'yes',
  cp_plan: 'no',
  looked_after: 'no',
  care_leaver: 'no',
} as const

/** The record as far as the council's notifier fills it in. */
async function writeIncident(client: Client, reference: string, review: InventedReview, plan: Plan) {
  const { incident } = await client.incidents.get({ reference })
  const known = incident?.answers ?? {}
  const given: Record<string, unknown> = { ...ordinary, incident_date: typedDate(plan.incident), ...review.incident }
  const changes = Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, { base: known[id]?.rev ?? 0, value }]),
  )
  await client.incidents.save({ reference, changes })
}
