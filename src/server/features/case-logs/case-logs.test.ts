import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changes, givenIn, type Person, type Received } from '#tests/support/given.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let coordinator: Person
let manager: Person
let member: Person
let received: Received
let reference: string
beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = givenIn(app)
  coordinator = await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Testperson' })
  manager = await given.person({ role: 'BM', agency: 'CSCP', name: 'Maud Testperson' })
  member = await given.person({ role: 'MEMBER', agency: 'CHS' })
  received = await given.receivedReferral(await given.person({ role: 'REFERRER' }))
  reference = received.reference
  const dates = { awareOn: '2026-05-26', submittedOn: '2026-06-01' }
  const review = await givenRapidReview(app, { ...received, by: coordinator, ...dates, status: 'GATHERING' })
  await review.request('CHS')
})
afterAll(() => app.close())

const whole = {
  type: 'CRIMINAL',
  reference: 'OP-EXAMPLE-1',
  lead: 'Senior investigating officer, Police',
  contact: '020 7946 0000',
  stage: 'Charged',
  next_date: undefined,
  sharing_limits: 'No account of what the brother said',
  effect_on_review: 'DELAY_FAMILY_CONTACT',
  review_by: '2026-06-30',
}
const logs = (person: Person) => person.api.caseLogs.get({ reference })

async function newProcess(answers: Record<string, unknown> = whole) {
  const processId = crypto.randomUUID()
  await coordinator.api.caseLogs.addProcess({ reference, processId })
  await coordinator.api.caseLogs.saveProcess({ reference, processId, changes: changes(answers) })
  return processId
}

describe('a process beside the case', () => {
  test('is kept as it is written, and says what it still wants', async () => {
    const processId = crypto.randomUUID()
    await coordinator.api.caseLogs.addProcess({ reference, processId })
    await coordinator.api.caseLogs.addProcess({ reference, processId })
    expect((await logs(coordinator)).processes).toMatchObject([
      { id: processId, open: 9, reviewBy: null, daysLeft: null },
    ])
    await coordinator.api.caseLogs.saveProcess({ reference, processId, changes: changes(whole) })
    const { processes, canWrite, isCriminalOpen } = await logs(coordinator)
    expect(processes).toMatchObject([{ id: processId, open: 0, reviewBy: '2026-06-30', daysLeft: 19, endedOn: null }])
    expect({ canWrite, isCriminalOpen }).toEqual({ canWrite: true, isCriminalOpen: true })
    expect(processes[0]?.answers.next_date).toMatchObject({ skipped: 'NOT_KNOWN', rev: 1 })
  })

  test('of two people who write at once nobody is overwritten', async () => {
    const processId = await newProcess()
    const answer = (stage: string, base = 1) => ({ reference, processId, changes: { stage: { base, value: stage } } })
    await manager.api.caseLogs.saveProcess(answer('Trial'))
    expect(await coordinator.api.caseLogs.saveProcess(answer('Sentence'))).toMatchObject({
      saved: {},
      conflicts: [{ questionId: 'stage', theirs: { value: 'Trial', by: { name: 'Maud Testperson' } } }],
    })
  })

  test.each([
    [{ review_by: '2026-09-04' }, 'review_by', '“Look at this again by” cannot be more than 3 months from today'],
    [{ type: 'TRIAL_BY_COMBAT' }, 'type', expect.any(String)],
    [{ shoe_size: '9' }, 'shoe_size', 'This form has no such question.'],
  ])('%j is refused at its field', async (answers, field, message) => {
    const processId = await newProcess()
    const save = coordinator.api.caseLogs.saveProcess({ reference, processId, changes: changes(answers) })
    await expect(save).rejects.toMatchObject({
      code: 'INVALID',
      data: { issues: [{ path: ['answers', field], message }] },
    })
  })

  test('that is to be looked at again is the coordinator’s work on the day', async () => {
    await newProcess({ ...whole, review_by: '2026-06-03' })
    const items = await coordinator.api.myWork.list()
    expect(items.filter(({ kind }) => kind === 'REVIEW_PROCESS')).toMatchObject([
      { reference, dueOn: '2026-06-03', workingDaysLeft: 0 },
    ])
    expect((await member.api.myWork.list()).some(({ kind }) => kind === 'REVIEW_PROCESS')).toBe(false)
  })

  test('ends with a reason, over what was read, and is not written on any more', async () => {
    const processId = await newProcess({ ...whole, review_by: '2026-06-03' })
    const version = (await logs(coordinator)).processes.find(({ id }) => id === processId)?.version ?? 0
    const ending = { reference, processId, endedOn: '2026-06-02', reason: 'The jury acquitted.', version }
    await expect(coordinator.api.caseLogs.endProcess({ ...ending, version: version - 1 })).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
      data: { by: 'Cora Testperson' },
    })
    await expect(coordinator.api.caseLogs.endProcess({ ...ending, endedOn: '2026-06-04' })).rejects.toMatchObject({
      data: { issues: [{ path: ['endedOn'], message: 'It cannot have ended in the future' }] },
    })
    await expect(coordinator.api.caseLogs.endProcess({ ...ending, reason: ' ' })).rejects.toMatchObject({
      data: { issues: [{ path: ['reason'], message: 'Say why' }] },
    })
    await coordinator.api.caseLogs.endProcess(ending)
    const last = (await logs(coordinator)).processes.at(-1)
    expect(last).toMatchObject({
      id: processId,
      endedOn: '2026-06-02',
      endedReason: 'The jury acquitted.',
      daysLeft: null,
    })
    const more = { reference, processId, changes: { stage: { base: 1, value: 'Appeal' } } }
    await expect(coordinator.api.caseLogs.saveProcess(more)).rejects.toMatchObject({
      data: { reason: 'This process has been recorded as ended.' },
    })
    expect((await coordinator.api.myWork.list()).filter(({ kind }) => kind === 'REVIEW_PROCESS')).toHaveLength(1)
  })
})

describe('a contact with the family', () => {
  const told = {
    relation: 'Mother',
    wishes: 'TAKE_PART',
    told_on: '2026-06-02',
    contributions: '“Nobody rang us back.”',
  }

  test('asks what the police agreed while a criminal process is open, and is about people of this case', async () => {
    const contactId = crypto.randomUUID()
    await coordinator.api.caseLogs.addContact({ reference, contactId })
    const { contacts, people } = await logs(coordinator)
    expect(contacts).toMatchObject([{ id: contactId, open: 8 }])
    const mother = people.find(({ roles }) => roles.includes('mother'))
    const answers = { ...told, person: { people: [mother?.id] }, allowed_by_police: 'yes', support: ['ADVOCATE'] }
    await coordinator.api.caseLogs.saveContact({ reference, contactId, changes: changes(answers) })
    expect((await logs(coordinator)).contacts).toMatchObject([
      { open: 2, answers: { contributions: { value: told.contributions } } },
    ])
    const row = app.superuser.selectFrom('casebook.family_contact').select('person_id').where('id', '=', contactId)
    expect(await row.executeTakeFirstOrThrow()).toEqual({ person_id: mother?.id })
    const stranger = { person: { base: 1, value: { people: [crypto.randomUUID()] } } }
    await expect(
      coordinator.api.caseLogs.saveContact({ reference, contactId, changes: stranger }),
    ).rejects.toMatchObject({
      data: { issues: [{ path: ['answers', 'person'], message: 'Choose people of this case' }] },
    })
  })

  test('is read by those who work on the case, and written by those who run it', async () => {
    expect(await logs(member)).toMatchObject({ canWrite: false, contacts: [{ open: 2 }] })
    const add = member.api.caseLogs.addContact({ reference, contactId: crypto.randomUUID() })
    await expect(add).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    await expect(received.by.api.caseLogs.get({ reference })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  })
})

test('an entry of another case cannot be reached through this one', async () => {
  const other = await given.receivedReferral(received.by)
  const processId = await newProcess()
  const save = { reference: other.reference, processId, changes: changes({ stage: 'Trial' }) }
  await expect(coordinator.api.caseLogs.saveProcess(save)).rejects.toMatchObject({
    data: { reason: 'There is no such entry in the logs of this case.' },
  })
})

test('the trail names the fields, and no word of what was written', async () => {
  const events = await app.superuser
    .selectFrom('casebook.audit_event')
    .select(['action', 'detail'])
    .where('action', 'in', [
      'process-added',
      'process-saved',
      'process-ended',
      'family-contact-added',
      'family-contact-saved',
    ])
    .execute()
  expect(new Set(events.map(({ action }) => action)).size).toBe(5)
  expect(JSON.stringify(events)).toContain('sharing_limits')
  for (const secret of ['brother', 'acquitted', 'rang us']) expect(JSON.stringify(events)).not.toContain(secret)
})
