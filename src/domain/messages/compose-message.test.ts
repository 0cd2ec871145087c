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

test('the subject is one line, whatever a partnership calls itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...kindsOfMessage), (typed, kind) => {
      const partnership = `PSP\r\nBcc: eve@evil.example${typed}`
      const { subject } = composeMessage({ partnership, kind, reference: null, dueOn: null, link: 'https://a.example' })
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }),
  )
})
