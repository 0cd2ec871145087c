import { answerSchemaOf } from '#contract/forms/answer-schema.ts'
import type { Proposal, ReadDocument } from '#contract/return-documents.ts'
import { isAnswered } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import type { StoredAnswer, StoredAnswers } from '#domain/forms/merge-answers.ts'
import { type CodedQuestion, codedQuestions } from '#domain/return-documents/coded-questions.ts'
import { headingOf } from '#domain/return-documents/printed-lines.ts'
import type { ReadProposal, ReadReturn } from '#domain/return-documents/read-return-document.ts'
import { saysTheSame } from '#domain/return-documents/says-the-same.ts'

/** Longest piece of text without a place that is shown again. */
const longest = 2000

/** What a document answers otherwise than the draft does, each beside the answer that stands. */
export function propose(
  form: FormDefinition,
  { proposals: read, unread }: ReadReturn,
  stored: StoredAnswers,
  lookups: DisplayLookups,
): ReadDocument {
  const coded = new Map(codedQuestions(form).map((each) => [each.question.id, each]))
  const proposals: Proposal[] = []
  const notTaken = unread.map(({ questionId, text, why }) => notTakenAt(coded.get(questionId ?? ''), text, why))
  let same = 0
  for (const proposal of read) {
    const at = coded.get(proposal.questionId)
    if (!at) continue
    const present = stored[proposal.questionId]
    const beside = besides(at, proposal, present, lookups)
    if (isSame(proposal, present)) same += 1
    else if (isKeepable(at, proposal)) proposals.push(beside)
    else notTaken.push(notTakenAt(at, beside.proposed.join('\n'), 'This is longer than this question can hold.'))
  }
  return { proposals, same, unread: notTaken }
}

const notTakenAt = (at: CodedQuestion | undefined, text: string, why: string) => ({
  question: at ? headingOf(at) : null,
  text: text.slice(0, longest),
  why,
})

const isSame = ({ value, skipped }: ReadProposal, present: StoredAnswer | undefined) =>
  value === undefined ? present?.skipped === skipped : saysTheSame(value, present?.value)

const isKeepable = ({ question }: CodedQuestion, { value }: ReadProposal) =>
  value === undefined || answerSchemaOf(question).safeParse(value).success

function besides(
  { code, question, section }: CodedQuestion,
  { value, skipped }: ReadProposal,
  present: StoredAnswer | undefined,
  lookups: DisplayLookups,
): Proposal {
  const isGiven = isAnswered(present?.value) || present?.skipped !== undefined
  const now = { value: present?.value, skipped: present?.skipped }
  return {
    questionId: question.id,
    code,
    label: question.label,
    section: section.title,
    present: isGiven ? [...displayAnswer(question, now, lookups)] : [],
    presentRev: present?.rev ?? 0,
    proposed: [...displayAnswer(question, { value, skipped }, lookups)],
    ...(value !== undefined && { value }),
    ...(skipped && { skipped }),
  }
}
