import { formatLongDate } from '../time/dates.ts'
import { kindOf, type MessageKind } from './message-kinds.ts'

type Facts = {
  readonly partnership: string
  readonly kind: MessageKind
  readonly reference: string | null
  /** ISO day. */
  readonly dueOn: string | null
  readonly link: string
  /** What a mail about several things is about, one after another; none in a mail about one. */
  readonly lines?: readonly MessageLine[]
}
type MessageLine = {
  readonly task: string
  readonly reference: string
  /** ISO day. */
  readonly dueOn: string
  readonly link: string
}

/**
 * The words of an e-mail: task, reference, date and link, and nothing else (roles.md, hard rule 7). It greets nobody,
 * because a name beside a reference would tell what mail servers and telephones on tables need not know.
 */
export function composeMessage({ partnership, kind, reference, dueOn, link, lines = [] }: Facts) {
  const { task, note } = kindOf(kind)
  const from = oneLine(partnership)
  const [only] = lines
  const about = only && lines.length === 1 ? { ...only, task: oneLine(only.task) } : { task, reference, dueOn, link }
  const subject = [
    `${from}: ${about.task}`,
    about.reference && ` (${oneLine(about.reference)})`,
    about.dueOn && `, by ${formatLongDate(about.dueOn)}`,
  ]
  const text = [
    `${about.task}.`,
    ...(lines.length > 1 ? [...lines.map(paragraph), `All that you owe: ${link}`] : [facts(about)]),
    note,
    `Sent by the casebook of ${from}. It names nobody on purpose. Please do not answer by e-mail: nobody reads this address.`,
  ]
  return { subject: subject.filter(Boolean).join(''), text: `${text.filter(Boolean).join('\n\n')}\n` }
}

type About = { readonly reference: string | null; readonly dueOn: string | null; readonly link: string }

const facts = ({ reference, dueOn, link }: About) =>
  [reference && `Reference: ${oneLine(reference)}`, dueOn && `Due: ${formatLongDate(dueOn)}`, `Link: ${oneLine(link)}`]
    .filter(Boolean)
    .join('\n')

const paragraph = (line: MessageLine) => `${oneLine(line.task)}\n${facts(line)}`

/** The partnership's name is typed by people. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
