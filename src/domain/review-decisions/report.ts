import { type FormValues, sectionsThatApply } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { type QuorumGroup, quorumGroupLabels, quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { decisionForm } from './decision-form.ts'
import { type CheckedQuality, qualityChecks } from './quality-checks.ts'
import { recordForm } from './record-form.ts'
import { type Verdict, verdictLabels } from './sign-off.ts'

type ReportBlock = { readonly heading: string; readonly lines: readonly string[] }
export type ReportPart = { readonly title: string; readonly blocks: readonly ReportBlock[] }

/** All that a report is made of. Names are none of it: the case by its pseudonym, people by their labels. */
export type ReportFacts = {
  /** Labels of the children, each with what may be told: "Child 1, aged 4". */
  readonly children: readonly string[]
  /** ISO dates. */
  readonly awareOn: string
  readonly notifiedOn: string | null
  readonly nationalReference: string
  readonly period: { readonly from: string; readonly to: string } | null
  readonly agencies: readonly {
    readonly name: string
    readonly standing: string
    readonly summary: readonly string[]
  }[]
  readonly record: FormValues
  readonly decision: FormValues
  readonly quorum: string
  readonly actions: readonly string[]
  readonly scrutineer: string
  readonly signatures: readonly {
    readonly group: QuorumGroup
    readonly verdict: Verdict
    readonly comment: string
    readonly by: string
    /** ISO date. */
    readonly on: string
  }[]
  readonly checks: CheckedQuality
  readonly sent: { readonly on: string; readonly lateReason: string } | null
}

/**
 * The report in the order in which the Panel reads one (forms.md section 8b): incident and child, agencies, context
 * and identity, analysis, learning, action taken, decision and reasons, sign-off.
 */
export function reportParts(facts: ReportFacts, lookups: DisplayLookups): readonly ReportPart[] {
  const record = blocksOf(recordForm, facts.record, lookups)
  const decision = blocksOf(decisionForm, facts.decision, lookups)
  return [
    { title: 'Incident and child', blocks: [...incidentBlocks(facts), ...record(['child', 'facts'])] },
    { title: 'Agency involvement', blocks: [...agencyBlocks(facts), ...record(['gaps'])] },
    { title: 'Context and identity', blocks: record(['identity']) },
    { title: 'Analysis', blocks: record(['episodes', 'good-practice']) },
    { title: 'Learning', blocks: record(['learning', 'history', 'wider']) },
    { title: 'Action taken', blocks: [...record(['safety']), ...actionBlocks(facts)] },
    { title: 'Decision and reasons', blocks: decision(['decision', 'considerations', 'influences']) },
    { title: 'Sign-off', blocks: signOffBlocks(facts) },
  ]
}

/** The answered questions of some sections, each under its own words; what is not asked is left out. */
function blocksOf(form: FormDefinition, values: FormValues, lookups: DisplayLookups) {
  const asked = new Map(sectionsThatApply(form, values.answers).map((section) => [section.id, section.questions]))
  return (sections: readonly string[]): readonly ReportBlock[] =>
    sections
      .flatMap((id) => asked.get(id) ?? [])
      .map((question) => ({
        heading: question.label,
        lines: displayAnswer(
          question,
          { value: values.answers[question.id], skipped: values.skipped[question.id] },
          lookups,
        ),
      }))
}

function incidentBlocks({ children, awareOn, notifiedOn, nationalReference, period }: ReportFacts): ReportBlock[] {
  const dates = [
    `The council became aware on ${formatLongDate(awareOn)}.`,
    ...(notifiedOn ? [`The Panel was notified on ${formatLongDate(notifiedOn)}.`] : []),
    ...(nationalReference ? [`National reference: ${nationalReference}.`] : []),
    ...(period ? [`Looked at: ${formatLongDate(period.from)} to ${formatLongDate(period.to)}.`] : []),
  ]
  return [
    { heading: children.length === 1 ? 'Child' : 'Children', lines: children.length > 0 ? children : ['Not recorded'] },
    { heading: 'Dates', lines: dates },
  ]
}

const agencyBlocks = ({ agencies }: ReportFacts): ReportBlock[] =>
  agencies.map(({ name, standing, summary }) => ({ heading: name, lines: [standing, ...summary] }))

const actionBlocks = ({ actions }: ReportFacts): ReportBlock[] =>
  actions.length === 0 ? [] : [{ heading: 'Actions of this review', lines: actions }]

function signOffBlocks({ signatures, quorum, scrutineer, checks, sent }: ReportFacts): ReportBlock[] {
  const notSigned = 'Not signed yet'
  const partners = quorumGroups.map((group): ReportBlock => {
    const signed = signatures.find((each) => each.group === group)
    const lines = signed
      ? [`${verdictLabels[signed.verdict]}. ${signed.by}, ${formatLongDate(signed.on)}`, ...linesOf(signed.comment)]
      : [notSigned]
    return { heading: quorumGroupLabels[group], lines }
  })
  const explained = qualityChecks.flatMap(({ code, label }) => {
    const note = checks[code]?.note.trim()
    return note ? [`${label}: ${note}`] : []
  })
  return [
    ...(quorum ? [{ heading: 'The meeting', lines: [quorum] }] : []),
    ...partners,
    ...(scrutineer ? [{ heading: 'Independent Scrutineer', lines: linesOf(scrutineer) }] : []),
    ...(explained.length > 0 ? [{ heading: 'From the quality check', lines: explained }] : []),
    ...(sent ? [{ heading: 'Sent to the Panel', lines: [formatLongDate(sent.on), ...whyLate(sent.lateReason)] }] : []),
  ]
}

function whyLate(reason: string): readonly string[] {
  const [first, ...more] = linesOf(reason)
  return first === undefined ? [] : [`Why it was late: ${first}`, ...more]
}

const linesOf = (text: string): readonly string[] => (text.trim() === '' ? [] : text.trim().split(/\r?\n/))
