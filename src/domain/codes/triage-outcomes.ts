import type { Option } from '#domain/forms/form-definition.ts'

/** What triage may end in: the two of the terms of reference first (forms.md section 3). */
export const triageOutcomes = [
  {
    code: 'ADVICE_OUTSIDE_PROCESS',
    label: 'Advice outside the process',
    hint: 'Closes the concern. The referrer gets your advice by letter.',
  },
  {
    code: 'SCHEDULE_FOR_MEETING',
    label: 'Put it before a meeting',
    hint: 'The next whose day for papers has not passed, or a later one.',
  },
  {
    code: 'NEED_INFO',
    label: 'Ask for more information',
    hint: 'The referrer answers in the same thread. The clock runs on.',
  },
  {
    code: 'TO_SIN',
    label: 'Consider as a serious incident',
    hint: 'Opens a serious incident to consider, and tells the council’s notifier.',
  },
  {
    code: 'OTHER_ROUTE',
    label: 'Another route',
    hint: 'Closes the concern: another process fits it better.',
  },
] as const satisfies readonly Option[]
export type TriageOutcome = (typeof triageOutcomes)[number]['code']

/** Those that end triage. Asking for more does not: the concern comes back. */
export type DecidedOutcome = Exclude<TriageOutcome, 'NEED_INFO'>
export const decidedOutcomes = triageOutcomes
  .map(({ code }) => code)
  .filter((code): code is DecidedOutcome => code !== 'NEED_INFO')

/** The triager's view of the threshold, which stands beside the outcome. */
export const thresholdViews = [
  { code: 'SIN_LIKELY', label: 'Serious incident likely' },
  { code: 'SIN_POSSIBLE', label: 'Serious incident possible' },
  { code: 'CASE_OF_CONCERN', label: 'Case of Concern' },
  { code: 'BELOW', label: 'Below a Case of Concern' },
  { code: 'OUT_OF_SCOPE', label: 'Out of scope' },
] as const satisfies readonly Option[]
export type ThresholdView = (typeof thresholdViews)[number]['code']
