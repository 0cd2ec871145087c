import { givenIn, type Person, type Received } from './given.ts'
import type { TestApp } from './server-app.ts'
import { smallPdf } from './small-pdf.ts'

/** One received case, one draft and one case elsewhere; and people who stand to them in every way there is. */
export async function givenStandings(app: TestApp) {
  const given = givenIn(app)
  const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const finished = await given.finishedDraft(referrer)
  await referrer.api.concerns.attach({ concernId: finished.concernId, file: smallPdf() })
  const { reference } = await referrer.api.concerns.submit({ concernId: finished.concernId })
  const received: Received = { ...finished, reference }
  const drafter = await given.person({ role: 'MEMBER', agency: 'CHS' })
  const draft = await given.draft(drafter)
  await drafter.api.concerns.addPerson({ concernId: draft.concernId, personId: crypto.randomUUID() })

  const other = await given.partnership('ELSE')
  const otherMember = await given.person({ role: 'MEMBER', in: other })
  const elsewhere = await given.receivedReferral(otherMember)

  const listed = await given.person({ role: 'MEMBER', agency: 'ICB' })
  const listedLnd = await given.person({ role: 'LND' })
  const conflicted = await given.person({ role: 'BM' })
  const leaver = await given.person({ role: ['BM', 'REFERRER'], heldUntil: '2026-06-03' })
  for (const about of [received, draft]) {
    await given.relation(listed, about, 'listed')
    await given.relation(listedLnd, about, 'listed')
    await given.relation(conflicted, about, 'referrer')
    await given.relation(conflicted, about, 'conflicted')
    await given.relation(leaver, about, 'referrer')
  }
  const entries: [string, Person | null][] = [
    ['Business Manager', await given.person({ role: 'BM', agency: 'CSCP' })],
    ['L&D', await given.person({ role: 'LND', agency: 'CSCP' })],
    ['listed L&D', listedLnd],
    ['member', await given.person({ role: 'MEMBER', agency: 'MPS' })],
    ['listed member', listed],
    ['referrer', referrer],
    ['writer of the draft', drafter],
    ['colleague of that writer', await given.person({ role: 'MEMBER', agency: 'CHS' })],
    ['conflicted Business Manager', conflicted],
    ['leaver', leaver],
    ['auditor', await given.person({ role: 'AUDITOR', agency: 'CSCP' })],
    ['administrator', await given.person({ role: 'ADMIN', agency: 'CSCP' })],
    ['Executive Group', await given.person({ role: 'EXEC', agency: 'CSC' })],
    ['member elsewhere', otherMember],
    ['nobody', null],
  ]
  return { received, elsewhere, people: new Map(entries) }
}
