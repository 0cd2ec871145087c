import type { Answers } from '#domain/forms/answers.ts'
import { formatDate } from '#domain/time/dates.ts'
import { parseUncertainDate, unreadDate } from '#domain/time/parse-uncertain-date.ts'
import { emailOf } from './people.ts'
import type { GivenAs, Scenario, ScenarioAgency, ScenarioPerson } from './scenario.ts'

type IdOf = (name: string) => string

/** A day as somebody would type it who knows it as well as that. */
export function typedDate(day: Temporal.PlainDate, givenAs: GivenAs = 'day') {
  const words = typeof givenAs === 'object' ? givenAs.words : spoken(day, givenAs)
  const read = parseUncertainDate(words, { today: day.add({ years: 60 }).toString() })
  return read.ok ? read.date : unreadDate(words)
}

function spoken(day: Temporal.PlainDate, givenAs: Exclude<GivenAs, object>) {
  const text = formatDate(day)
  if (givenAs === 'year') return String(day.year)
  if (givenAs === 'month') return text.replace(/^\d+ /, '')
  return givenAs === 'unsure' ? `?${text}` : text
}

/** What the person form says of an invented person. */
export function personAnswers(person: ScenarioPerson, sentOn: Temporal.PlainDate, idOf: IdOf): Answers {
  const { name, roles, forenames, surname, sex, years, days, unborn, bornGivenAs, ageCountedDaysBefore = 0 } = person
  const { home, relatedTo, livesWith, diedDaysBefore, answers } = person
  const isChild = roles.some((role) => ['subject_child', 'sibling', 'other_child'].includes(role))
  // Never on the anniversary, so that an age does not depend on the hour.
  const born =
    days === undefined
      ? years && sentOn.subtract({ days: ageCountedDaysBefore }).subtract({ years, days: 100 })
      : sentOn.subtract({ days })
  return {
    role_in_case: roles,
    forenames,
    surname,
    sex,
    ...(isChild && { born: unborn ? 'unborn' : 'born' }),
    ...(born && { dob: typedDate(born, bornGivenAs) }),
    ...(unborn && { expected_dob: typedDate(sentOn.add({ days: 70 })) }),
    ...(diedDaysBefore !== undefined && {
      has_died: 'yes',
      date_of_death: sentOn.subtract({ days: diedDaysBefore }).toString(),
    }),
    // No town has this postcode area.
    ...(home && { address: home, postcode: 'AA1 1AA' }),
    ...(relatedTo && {
      relationships: Object.entries(relatedTo).map(([to, kind]) => ({ from: idOf(name), to: idOf(to), kind })),
    }),
    ...(livesWith && { lives_with: peopleAnswer(livesWith.map(idOf)) }),
    ...answers,
  }
}

const peopleAnswer = (people: readonly string[]) => (people.length > 0 ? { people } : { people, noneKnown: true })

/** What the referral form says, apart from the people's own forms. */
export function referralAnswers(scenario: Scenario, sentOn: Temporal.PlainDate, idOf: IdOf): Answers {
  const { answers, agencies, keyDates, isDraft } = scenario
  const before = (days: number | undefined, givenAs?: GivenAs) =>
    days === undefined ? undefined : typedDate(sentOn.subtract({ days }), givenAs)
  const discussedDaysBefore = scenario.discussedDaysBefore ?? (isDraft ? undefined : 1)
  return {
    ...peopleOf(scenario, idOf),
    incident_date: before(scenario.incidentDaysBefore, scenario.incidentGivenAs),
    when_agency_learned: before(scenario.agencyLearnedDaysBefore),
    when_la_learned: before(scenario.councilLearnedDaysBefore),
    discussed_on: discussedDaysBefore && sentOn.subtract({ days: discussedDaysBefore }).toString(),
    key_dates: keyDates?.map(({ daysBefore, event }) => ({ date: before(daysBefore), event })),
    agencies_involved: agencies?.map((agency) => agencyRow(agency, before)),
    ...answers,
  }
}

function peopleOf({ people }: Scenario, idOf: IdOf): Answers {
  if (people.length === 0) return {}
  const pick = (wanted: (person: ScenarioPerson) => boolean) =>
    peopleAnswer(people.filter(wanted).map((person) => idOf(person.name)))
  const has = (person: ScenarioPerson, ...roles: string[]) => person.roles.some((role) => roles.includes(role))
  return {
    children: pick((person) => has(person, 'subject_child')),
    other_children_affected: pick((person) => has(person, 'sibling', 'other_child')),
    family_members: pick((person) => !has(person, 'subject_child', 'sibling', 'other_child', 'professional')),
  }
}

function agencyRow(
  { agency, now, since, last, contact, role }: ScenarioAgency,
  before: (days: number | undefined, givenAs?: GivenAs) => unknown,
) {
  const row = {
    // Long ago is remembered by the month.
    first_contact: before(since, since !== undefined && since > 300 ? 'month' : 'day'),
    last_contact: before(last),
    contact_person: contact,
    contact_role: role,
    secure_email: contact && emailOf(contact),
  }
  const left = Object.entries(row).filter(([, value]) => value === undefined)
  const skipped = Object.fromEntries(left.map(([id]) => [id, 'NOT_KNOWN']))
  return { agency, knows_family: 'yes', currently_involved: now, ...row, skipped }
}
