import type { FormValues } from '#domain/forms/answers.ts'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { type QuorumGroup, quorumGroupLabels, quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { personForm } from '#domain/people/person-form.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { childrenInDetail, incidentForm } from './incident-form.ts'
import { latestViews, type PartnerView, partnerViewLabels } from './partner-views.ts'

type WorksheetLine = { readonly id: string; readonly label: string; readonly text: string }
export type WorksheetSection = { readonly id: string; readonly title: string; readonly lines: readonly WorksheetLine[] }

export type WorksheetPerson = {
  readonly id: string
  readonly label: string
  readonly roles: readonly string[]
  /** With what identifies them, once somebody asked for real names on purpose. */
  readonly values: FormValues
}

export type WorksheetFacts = {
  readonly aware: { readonly on: string; readonly time: string; readonly toldBy: string }
  readonly values: FormValues
  readonly people: readonly WorksheetPerson[]
  readonly views: readonly {
    readonly group: QuorumGroup
    readonly view: PartnerView
    readonly reason: string
    readonly givenBy: string
    readonly givenOn: string
  }[]
  readonly decision: { readonly notify: boolean; readonly reason: string } | null
  readonly lookups: DisplayLookups
}

/** What is to be typed into the national site, in its order: every answer as plain text, ready to copy. */
export function worksheetOf(facts: WorksheetFacts): WorksheetSection[] {
  const sections = formSections(incidentForm, facts.values, facts.lookups)
  const place = sections.findIndex(({ id }) => id === 'where')
  return [
    ...sections
      .slice(0, place)
      .map((section) => (section.id === 'awareness' ? withAwareness(section, facts) : section)),
    ...peopleSections(facts),
    ...sections.slice(place),
    partnersSection(facts),
  ]
}

/** The whole worksheet as one text, for who would rather paste once. */
export const asText = (sections: readonly WorksheetSection[]) =>
  sections
    .map(({ title, lines }) => [title, ...lines.map(({ label, text }) => `${label}: ${text}`)].join('\n'))
    .join('\n\n')

const unanswered = 'Not answered yet'

function formSections(form: FormDefinition, values: FormValues, lookups: DisplayLookups, onlyAnswered = false) {
  return sectionsThatApply(form, values.answers).map(({ id, title, questions }) => ({
    id,
    title,
    lines: questions.flatMap((question) => {
      const given = { value: values.answers[question.id], skipped: values.skipped[question.id] }
      if (onlyAnswered && given.value === undefined && given.skipped === undefined) return []
      const text =
        given.value === undefined && !given.skipped ? unanswered : displayAnswer(question, given, lookups).join('\n')
      return [{ id: question.id, label: question.label, text }]
    }),
  }))
}

const withAwareness = (section: WorksheetSection, { aware }: WorksheetFacts): WorksheetSection => ({
  ...section,
  lines: [
    {
      id: 'la_aware_at',
      label: 'When the council became aware',
      text: `${formatLongDate(aware.on)}${aware.time ? `, ${aware.time}` : ''}`,
    },
    { id: 'who_told_la', label: 'Who told whom', text: aware.toldBy },
    ...section.lines,
  ],
})

/** Up to four children in detail; of more, the national form takes the names alone. Then everybody else. */
function peopleSections({ people, lookups }: WorksheetFacts): WorksheetSection[] {
  const isChild = ({ roles }: WorksheetPerson) => roles.includes('subject_child')
  const ordered = [...people.filter(isChild), ...people.filter((person) => !isChild(person))]
  if (ordered.length === 0) {
    const lines = [{ id: 'nobody', label: 'Children', text: 'Nobody is named yet' }]
    return [{ id: 'people', title: 'Children and family', lines }]
  }
  const children = people.filter(isChild)
  return ordered.map((person) => {
    const isFurther = children.indexOf(person) >= childrenInDetail
    const lines = formSections(personForm, person.values, lookups, true).flatMap((section) => section.lines)
    const known = ['forenames', 'surname', 'dob', 'expected_dob']
    return {
      id: person.id,
      title: isFurther ? `${person.label}, beyond the four in detail` : person.label,
      lines: isFurther ? lines.filter(({ id }) => known.includes(id)) : lines,
    }
  })
}

function partnersSection({ views, decision }: WorksheetFacts): WorksheetSection {
  const latest = latestViews(views)
  const lines = quorumGroups.map((group) => {
    const said = latest[group]
    const text = said
      ? `${partnerViewLabels[said.view]}: ${said.reason} (${said.givenBy}, ${formatLongDate(said.givenOn)})`
      : 'No view given'
    return { id: group, label: quorumGroupLabels[group], text }
  })
  if (!decision) return { id: 'partners', title: 'The three partners', lines }
  const text = `${decision.notify ? 'Notify' : 'Do not notify'}: ${decision.reason}`
  return { id: 'partners', title: 'The three partners', lines: [...lines, { id: 'decision', label: 'Decision', text }] }
}
