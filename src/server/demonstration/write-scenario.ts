import type { RouterClient } from '@orpc/server'
import { referralForm } from '#domain/concerns/referral-form.ts'
import type { Answers } from '#domain/forms/answers.ts'
import type { FormDefinition, MissingReason } from '#domain/forms/form-definition.ts'
import { missingIn } from '#domain/forms/missing.ts'
import { personForm } from '#domain/people/person-form.ts'
import { formatDate } from '#domain/time/dates.ts'
import { parseUncertainDate } from '#domain/time/parse-uncertain-date.ts'
import type { router } from '../router.ts'
import type { Scenario, ScenarioPerson } from './scenario.ts'
import { stableId } from './stable-id.ts'

type Client = RouterClient<typeof router>

/** Writes one referral as its referrer would: start, people, answers, and send it unless it stays a draft. */
export async function writeScenario(client: Client, scenario: Scenario, sentOn: Temporal.PlainDate, pass: () => void) {
  const concernId = stableId(`concern ${scenario.key}`)
  const idOf = (name: string) => stableId(`person ${scenario.key} ${name}`)
  await client.concerns.start({ id: concernId })
  pass()
  for (const { name } of scenario.people) {
    await client.concerns.addPerson({ concernId, personId: idOf(name) })
    pass()
  }
  for (const person of scenario.people) {
    const changes = changesOf(personForm, personAnswers(person, sentOn, idOf), scenario.isDraft)
    await client.concerns.savePerson({ concernId, personId: idOf(person.name), changes })
    pass()
  }
  const { answers: known } = await client.concerns.get({ concernId })
  const changes = changesOf(referralForm, referralAnswers(scenario, sentOn, idOf), scenario.isDraft)
  for (const [id, change] of Object.entries(changes)) change.base = known[id]?.rev ?? 0
  await client.concerns.save({ concernId, changes })
  pass()
  if (!scenario.isDraft) await client.concerns.submit({ concernId })
}

type Change = { base: number; value?: unknown; skipped?: MissingReason }

/** Given answers as they are; whatever a finished form still wants is skipped with a reason, as a person would. */
function changesOf(form: FormDefinition, answers: Answers, isDraft = false): Record<string, Change> {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined)
  const changes: Record<string, Change> = Object.fromEntries(given.map(([id, value]) => [id, { base: 0, value }]))
  if (isDraft) return changes
  for (const question of missingIn(form, { answers, skipped: {} })) {
    if (question.skippable?.includes('NOT_KNOWN')) changes[question.id] = { base: 0, skipped: 'NOT_KNOWN' }
  }
  return changes
}

/** A day before another, as somebody would type it. */
function typedDate(day: Temporal.PlainDate) {
  const read = parseUncertainDate(formatDate(day), { today: day.add({ years: 60 }).toString() })
  return read.ok ? read.date : undefined
}

function personAnswers(person: ScenarioPerson, sentOn: Temporal.PlainDate, idOf: (name: string) => string): Answers {
  const { name, roles, forenames, surname, sex, years, days, unborn, relatedTo, livesWith, answers } = person
  const isChild = roles.some((role) => ['subject_child', 'sibling', 'other_child'].includes(role))
  // Never on the anniversary, so that an age does not depend on the hour.
  const born = days === undefined ? years && sentOn.subtract({ years, days: 100 }) : sentOn.subtract({ days })
  return {
    role_in_case: roles,
    forenames,
    surname,
    sex,
    ...(isChild && { born: unborn ? 'unborn' : 'born' }),
    ...(born && { dob: typedDate(born) }),
    ...(unborn && { expected_dob: typedDate(sentOn.add({ days: 70 })) }),
    ...(relatedTo && {
      relationships: Object.entries(relatedTo).map(([to, kind]) => ({ from: idOf(name), to: idOf(to), kind })),
    }),
    ...(livesWith && { lives_with: { people: livesWith.map(idOf) } }),
    ...answers,
  }
}

function referralAnswers(scenario: Scenario, sentOn: Temporal.PlainDate, idOf: (name: string) => string): Answers {
  const { people, answers, incidentDaysBefore, agencyLearnedDaysBefore, councilLearnedDaysBefore } = scenario
  const pick = (wanted: (person: ScenarioPerson) => boolean) => {
    const chosen = people.filter(wanted).map((person) => idOf(person.name))
    return chosen.length > 0 ? { people: chosen } : { people: [], noneKnown: true }
  }
  const has = (person: ScenarioPerson, ...roles: string[]) => person.roles.some((role) => roles.includes(role))
  const before = (days: number) => typedDate(sentOn.subtract({ days }))
  return {
    children: pick((person) => has(person, 'subject_child')),
    other_children_affected: pick((person) => has(person, 'sibling', 'other_child')),
    family_members: pick((person) => !has(person, 'subject_child', 'sibling', 'other_child', 'professional')),
    incident_date: before(incidentDaysBefore),
    when_agency_learned: before(agencyLearnedDaysBefore),
    ...(councilLearnedDaysBefore !== undefined && { when_la_learned: before(councilLearnedDaysBefore) }),
    discussed_on: sentOn.subtract({ days: 1 }).toString(),
    ...answers,
  }
}
