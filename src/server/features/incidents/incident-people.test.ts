import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes } from '#tests/support/given.ts'
import { dateOf, givenIncidentGroup, type IncidentGroup } from '#tests/support/given-incident-group.ts'
import { childAnswers } from '#tests/support/referral-answers.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: IncidentGroup

beforeAll(async () => {
  app = await openTestApp()
  given = await givenIncidentGroup(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

describe('the people of an incident', () => {
  test('give the case its title, from ages alone, and are found by label', async () => {
    const reference = await given.incident()
    const date = { incident_date: dateOf('2026-06-02') }
    await given.notifier.api.incidents.save({ reference, changes: changes(date) })
    await given.withChild(reference, { dob: dateOf('2022-01-10') })
    const [row] = (await given.manager.api.cases.list({ q: reference })).rows
    expect(row?.title).toBe('Serious incident: a child aged 4')
    const { people } = await given.manager.api.cases.people({ reference })
    expect(people).toMatchObject([{ label: 'Child 1', ageAtIncident: '4 years' }])
    expect(JSON.stringify(people)).not.toContain('Inventa')
    expect(await given.coordinator.api.incidents.people({ reference })).toMatchObject([{ name: 'Inventa Fable' }])
    expect((await given.read(given.notifier, reference)).ages).toEqual([{ youngest: 4, oldest: 4 }])
  })

  test('keep their labels once an agency was asked about them, though their part changes', async () => {
    const reference = await given.incident('RR_STARTED')
    const put = async (roles: readonly string[], personId: string = crypto.randomUUID()) => {
      const { incidents } = given.notifier.api
      const known = await incidents.people({ reference })
      const base = known.find(({ id }) => id === personId)?.answers
      if (!base) await incidents.addPerson({ reference, personId })
      await incidents.savePerson({ reference, personId, changes: changes({ role_in_case: roles }, base) })
      return personId
    }
    const labels = async () => (await given.manager.api.cases.people({ reference })).people.map(({ label }) => label)
    const first = await put(['subject_child'])
    await put(['subject_child'])
    await put(['sibling'], first)
    expect(await labels()).toEqual(['Sibling 1', 'Child 1'])

    await app.superuser
      .updateTable('casebook.rapid_review')
      .set({ status: 'GATHERING' })
      .where(
        'case_id',
        'in',
        app.superuser.selectFrom('casebook.case_file').select('id').where('reference', '=', reference),
      )
      .execute()
    await put(['subject_child'], first)
    expect(await labels()).toEqual(['Sibling 1', 'Child 1'])
    const unnumbered = crypto.randomUUID()
    await given.notifier.api.incidents.addPerson({ reference, personId: unnumbered })
    expect(await labels()).toEqual(['Sibling 1', 'Child 1', 'Person'])
    await put(['subject_child'], unnumbered)
    await put(['mother'])
    await given.notifier.api.incidents.removePerson({ reference, personId: first })
    await put(['sibling'])
    expect(await labels()).toEqual(['Child 1', 'Child 2', 'Mother', 'Sibling 2'])
  })

  test('are taken out again, and are not a member’s to write', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    const personId = await given.withChild(reference)
    await expect(given.police.api.incidents.people({ reference })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    await expect(given.police.api.incidents.removePerson({ reference, personId })).rejects.toMatchObject({
      code: 'NO_PERMISSION',
    })
    await given.notifier.api.incidents.removePerson({ reference, personId })
    expect((await given.manager.api.cases.people({ reference })).people).toEqual([])
  })

  test('of a referral stay as they were sent', async () => {
    const received = await given.receivedReferral(given.manager)
    const { reference } = received
    await given.incidentFrom(received, 'CONSIDERING')
    await expect(
      given.manager.api.incidents.addPerson({ reference, personId: crypto.randomUUID() }),
    ).rejects.toMatchObject(refused('The people of this case came with its referral. What was sent cannot be changed.'))
  })

  test('are found when the same child is referred later', async () => {
    const reference = await given.incident()
    const child = { forenames: 'Quixotina', surname: 'Zanzibarine', dob: dateOf('2021-03-04') }
    await given.withChild(reference, child)
    const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
    const later = await given.receivedReferral(referrer, undefined, {
      ...childAnswers(''),
      ...child,
      lives_with: undefined,
      relationships: undefined,
    })
    const found = await given.manager.api.triage.duplicates({ reference: later.reference })
    expect(found).toMatchObject([{ reference, likelihood: 'same' }])
  })
})
