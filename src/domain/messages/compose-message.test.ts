import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeMessage } from './compose-message.ts'
import { kindsOfMessage } from './message-kinds.ts'

test('task, reference, date and link', () => {
  expect(
    composeMessage({
      partnership: 'PSP',
      kind: 'new-concern',
      reference: 'PSP-2026-004',
      dueOn: '2026-06-10',
      link: 'https://casebook.example/cases/PSP-2026-004',
    }),
  ).toEqual({
    subject: 'PSP: Triage a new referral (PSP-2026-004), by Wed 10 June 2026',
    text: `Triage a new referral.

Reference: PSP-2026-004
Due: Wed 10 June 2026
Link: https://casebook.example/cases/PSP-2026-004

Sent by the casebook of PSP. It names nobody on purpose. Please do not answer by e-mail: nobody reads this address.
`,
  })
})

test('without reference and date, with what the kind adds', () => {
  expect(
    composeMessage({
      partnership: 'PSP',
      kind: 'invitation',
      reference: null,
      dueOn: null,
      link: 'https://casebook.example/invitation#token',
    }),
  ).toEqual({
    subject: 'PSP: Join the casebook of your partnership',
    text: `Join the casebook of your partnership.

Link: https://casebook.example/invitation#token

The link works once, for a limited time, and is meant for you alone: please do not forward it.

Sent by the casebook of PSP. It names nobody on purpose. Please do not answer by e-mail: nobody reads this address.
`,
  })
})

const line = {
  task: 'Answer an information request',
  reference: 'PSP-2026-004',
  dueOn: '2026-06-10',
  link: 'https://casebook.example/requests/one',
}
const reminder = {
  partnership: 'PSP',
  kind: 'reminder',
  reference: null,
  dueOn: null,
  link: 'https://casebook.example/',
} as const

test('several things in one mail: task, reference, date and link of each', () => {
  const other = { ...line, task: 'Notify the Panel', reference: 'PSP-2026-005', dueOn: '2026-06-12' }
  const lines = [line, { ...other, link: 'https://casebook.example/cases/PSP-2026-005/incident' }]
  expect(composeMessage({ ...reminder, lines })).toEqual({
    subject: 'PSP: What you owe',
    text: `What you owe.

Answer an information request
Reference: PSP-2026-004
Due: Wed 10 June 2026
Link: https://casebook.example/requests/one

Notify the Panel
Reference: PSP-2026-005
Due: Fri 12 June 2026
Link: https://casebook.example/cases/PSP-2026-005/incident

All that you owe: https://casebook.example/

Sent by the casebook of PSP. It names nobody on purpose. Please do not answer by e-mail: nobody reads this address.
`,
  })
})

test('one thing to bring to mind is a mail about that', () => {
  expect(composeMessage({ ...reminder, lines: [line] }).subject).toBe(
    'PSP: Answer an information request (PSP-2026-004), by Wed 10 June 2026',
  )
  expect(composeMessage({ ...reminder, lines: [line] }).text).toMatch(
    /^Answer an information request\.\n\nReference: PSP-2026-004\nDue: Wed 10 June 2026\nLink: https:\/\/casebook\.example\/requests\/one\n\nSent by/,
  )
})

test('no line of a reminder adds one to the mail, whatever its words', () => {
  const typed = fc.string({ unit: 'binary' }).map((text) => `a\r\nBcc: eve@evil.example${text}`)
  fc.assert(
    fc.property(fc.array(fc.record({ task: typed, reference: typed }), { minLength: 1, maxLength: 3 }), (words) => {
      const lines = words.map((word) => ({ ...line, ...word }))
      const { subject, text } = composeMessage({ ...reminder, lines })
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(text).not.toMatch(/^Bcc:/m)
    }),
  )
})

test('the subject is one line, whatever a partnership calls itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...kindsOfMessage), (typed, kind) => {
      const partnership = `PSP\r\nBcc: eve@evil.example${typed}`
      const { subject } = composeMessage({ partnership, kind, reference: null, dueOn: null, link: 'https://a.example' })
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }),
  )
})
