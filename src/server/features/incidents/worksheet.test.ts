import mammoth from 'mammoth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes } from '#tests/support/given.ts'
import { givenIncidentGroup, type IncidentGroup } from '#tests/support/given-incident-group.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: IncidentGroup

beforeAll(async () => {
  app = await openTestApp()
  given = await givenIncidentGroup(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

describe('the worksheet', () => {
  const textOf = async (file: File) =>
    (await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) })).value

  test('is a Word document in the order of the national form, with labels for names', async () => {
    const reference = await given.incident()
    await given.withChild(reference)
    await given.notifier.api.incidents.save({ reference, changes: changes({ outline: 'A child was found alone.' }) })
    const text = await textOf(await given.manager.api.incidents.worksheetDocument({ reference }))
    const order = [
      'When the council became aware',
      'Who notifies',
      'Child 1',
      'When and where',
      'A child was found alone.',
    ]
    const places = order.map((each) => text.indexOf(each))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(text).not.toContain('Inventa')
  })

  test('has real names where they are asked for, by those who may see them', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    await given.withChild(reference)
    expect(await textOf(await given.notifier.api.incidents.worksheetWithNames({ reference }))).toContain(
      'Child 1 (Inventa Fable)',
    )
    const exec = await given.person({ role: 'EXEC', agency: 'MPS' })
    await expect(exec.api.incidents.worksheetWithNames({ reference })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    expect((await given.read(exec, reference)).ages).toBeNull()
  })
})
