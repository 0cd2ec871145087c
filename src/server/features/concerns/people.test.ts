import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes, type Draft, type Person } from '#tests/support/given.ts'
import { type GivenWriters, givenWriters } from '#tests/support/given-writers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: GivenWriters
let draft: Draft

beforeAll(async () => {
  app = await openTestApp()
  given = await givenWriters(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  draft = await given.draft(given.wren)
})

describe('people', () => {
  const add = async (answers: Record<string, unknown>) => {
    const personId = crypto.randomUUID()
    await given.wren.api.concerns.addPerson({ concernId: draft.concernId, personId })
    await given.wren.api.concerns.savePerson({ concernId: draft.concernId, personId, changes: changes(answers) })
    return personId
  }
  const people = async () => (await given.wren.api.concerns.get({ concernId: draft.concernId })).people

  test('get labels by their part, which stay when somebody else goes', async () => {
    await add({ role_in_case: ['subject_child'], forenames: 'Pip', surname: 'Madeupson' })
    const second = await add({ role_in_case: ['subject_child'], forenames: 'Dot' })
    await add({ role_in_case: ['subject_child'] })
    await add({ role_in_case: ['mother'] })
    await given.wren.api.concerns.removePerson({ concernId: draft.concernId, personId: second })
    expect((await people()).map(({ label, name }) => [label, name])).toEqual([
      ['Child 1', 'Pip Madeupson'],
      ['Child 3', ''],
      ['Mother', ''],
    ])
  })

  test('who they really are is kept apart from everything else', async () => {
    const personId = await add({
      forenames: 'Pip',
      surname: 'Madeupson',
      nhs_number: '943 476 5919',
      language: 'English',
    })
    const kept = await app.superuser
      .selectFrom('casebook.person')
      .select('answers')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const apart = await app.superuser
      .selectFrom('casebook.person_identity')
      .select('answers')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    expect(Object.keys(kept.answers as object)).toEqual(['language'])
    expect(Object.keys(apart.answers as object).toSorted()).toEqual(['forenames', 'nhs_number', 'surname'])
  })

  test('added twice are one; of another draft they are not found', async () => {
    const personId = await add({ role_in_case: ['mother'] })
    await given.wren.api.concerns.addPerson({ concernId: draft.concernId, personId })
    expect(await people()).toHaveLength(1)
    const other = await given.draft(given.wren)
    const theirs = { concernId: other.concernId, personId }
    await expect(given.wren.api.concerns.addPerson(theirs)).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(given.wren.api.concerns.removePerson(theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(given.wren.api.concerns.savePerson({ ...theirs, changes: {} })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('two writers about one person are merged as answers are', async () => {
    await given.share(draft)
    const personId = await add({ role_in_case: ['mother'] })
    const about = (who: Person, value: string) =>
      who.api.concerns.savePerson({ concernId: draft.concernId, personId, changes: { language: { base: 0, value } } })
    await about(given.wren, 'English')
    expect(await about(given.nell, 'Welsh')).toMatchObject({
      conflicts: [{ questionId: 'language', theirs: { value: 'English' } }],
    })
  })

  test('removed are kept in the table, and shown nowhere', async () => {
    const personId = await add({ forenames: 'Pip' })
    await given.wren.api.concerns.removePerson({ concernId: draft.concernId, personId })
    expect(await people()).toEqual([])
    const row = app.superuser.selectFrom('casebook.person').select('id').where('id', '=', personId)
    expect(await row.executeTakeFirst()).toEqual({ id: personId })
  })
})
