import { formatLongDate } from '../time/dates.ts'
import { kindOf, type MessageKind } from './message-kinds.ts'

type Facts = {
  readonly partnership: string
  readonly kind: MessageKind
  readonly reference: string | null
  /** ISO day. */
  readonly dueOn: string | null
  readonly link: string
}

/**
 * The words of an e-mail: task, reference, date and link, and nothing else (roles.md, hard rule 7). It greets nobody,
 * because a name beside a reference would tell what mail servers and telephones on tables need not know.
 */
export function composeMessage({ partnership, kind, reference, dueOn, link }: Facts) {
  const { task, note } = kindOf(kind)
  const from = oneLine(partnership)
  const subject = [`${from}: ${task}`, reference && ` (${reference})`, dueOn && `, by ${formatLongDate(dueOn)}`]
  const facts = [reference && `Reference: ${reference}`, dueOn && `Due: ${formatLongDate(dueOn)}`, `Link: ${link}`]
  const text = [
    `${task}.`,
    facts.filter(Boolean).join('\n'),
    note,
    `Sent by the casebook of ${from}. It names nobody on purpose. Please do not answer by e-mail: nobody reads this address.`,
  ]
  return { subject: subject.filter(Boolean).join(''), text: `${text.filter(Boolean).join('\n\n')}\n` }
}

/** The partnership's name is typed by people. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
