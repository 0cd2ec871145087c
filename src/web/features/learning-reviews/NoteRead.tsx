import { questionsOf } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { noteForm } from '#domain/learning-reviews/note-form.ts'
import type { api } from '../../api/client.ts'
import { EmptyState } from '../../app/states.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { longMoment } from '../../parts/moments.ts'
import { SummaryList } from '../../parts/SummaryList.tsx'

export type Note = Awaited<ReturnType<typeof api.learningReviews.note.call>>

const nobody = { personLabel: (id: string) => id, agencyName: (code: string) => code }

export function NoteRead({ note }: { note: Note }) {
  if (!note.sentAt) {
    return (
      <EmptyState title="These notes were not sent">
        <p>Notes are written while the review is in progress, until the findings are agreed.</p>
      </EmptyState>
    )
  }
  const { answers, skipped } = valuesOf(note.answers)
  const rows = questionsOf(noteForm(note.questions)).map((question) => ({
    term: question.label,
    value: (
      <Lines
        as="p"
        lines={displayAnswer(question, { value: answers[question.id], skipped: skipped[question.id] }, nobody)}
      />
    ),
  }))
  return (
    <>
      <p className="soft">
        Sent by {note.sentBy}, {longMoment(note.sentAt)}.
      </p>
      <SummaryList rows={rows} />
    </>
  )
}
