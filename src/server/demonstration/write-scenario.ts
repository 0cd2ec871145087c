import { referralForm } from '#domain/concerns/referral-form.ts'
import type { Answers } from '#domain/forms/answers.ts'
import type { FormDefinition, MissingReason } from '#domain/forms/form-definition.ts'
import { missingIn } from '#domain/forms/missing.ts'
import { personForm } from '#domain/people/person-form.ts'
import { personAnswers, referralAnswers } from './answers-of-scenario.ts'
import type { Client } from './happening.ts'
import type { Scenario, ScenarioPerson } from './scenario.ts'
import { stableId } from './stable-id.ts'

/** Writes one referral as its referrer would: start, people, answers, and send it unless it stays a draft: then it has a reference. */
export async function writeScenario(client: Client, scenario: Scenario, sentOn: Temporal.PlainDate, pass: () => void) {
  const { key, people, sharedWith, isDraft } = scenario
  const concernId = stableId(`concern ${key}`)
  const idOf = (name: string) => {
    if (!people.some((person) => person.name === name)) throw new Error(`${key} has nobody called ${name}`)
    return stableId(`person ${key} ${name}`)
  }
  await client.concerns.start({ id: concernId })
  pass()
  for (const person of people) {
    await client.concerns.addPerson({ concernId, personId: idOf(person.name) })
    const reasons = { ...(isSpokenOf(person, people) && tellsOther), ...person.skipped }
    const changes = changesOf(personForm, personAnswers(person, sentOn, idOf), reasons, isDraft)
    await client.concerns.savePerson({ concernId, personId: idOf(person.name), changes })
    pass()
  }
  if (sharedWith) await client.concerns.share({ concernId, accountId: stableId(sharedWith) })
  const { answers: known } = await client.concerns.get({ concernId })
  const changes = changesOf(referralForm, referralAnswers(scenario, sentOn, idOf), scenario.skipped, isDraft)
  for (const [id, change] of Object.entries(changes)) change.base = known[id]?.rev ?? 0
  await client.concerns.save({ concernId, changes })
  pass()
  if (isDraft) return null
  const { reference } = await client.concerns.submit({ concernId })
  return reference
}

/** A relationship is told once, at either of the two people. */
const isSpokenOf = ({ name, relatedTo }: ScenarioPerson, people: readonly ScenarioPerson[]) =>
  !relatedTo && people.some((other) => other.relatedTo?.[name])
const tellsOther = { relationships: 'NOT_APPLICABLE' } as const

type Change = { base: number; value?: unknown; skipped?: MissingReason }
type Reasons = { readonly [questionId: string]: MissingReason }

/** Given answers as they are; whatever a finished form still wants is skipped with a reason, as a person would. */
export function changesOf(form: FormDefinition, answers: Answers, reasons: Reasons = {}, isDraft = false) {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined)
  const changes: Record<string, Change> = Object.fromEntries(given.map(([id, value]) => [id, { base: 0, value }]))
  for (const { id, skippable } of missingIn(form, { answers, skipped: {} })) {
    const reason = reasons[id] ?? (isDraft ? undefined : 'NOT_KNOWN')
    if (reason && skippable?.includes(reason)) changes[id] = { base: 0, skipped: reason }
  }
  return changes
}
