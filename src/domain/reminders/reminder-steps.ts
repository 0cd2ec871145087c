import type { ClockCode } from '#domain/clocks/clock.ts'

/** Which reminder it is: how far from the day it is due, in working days. */
export const reminderSteps = ['IN_5', 'IN_2', 'TODAY', 'LATE_1', 'LATE_2', 'LATE_3'] as const
export type ReminderStep = (typeof reminderSteps)[number]

/** As what somebody is reminded: whoever owes it, or those who are told when it stays undone. */
export type Recipient = 'MEMBER' | 'AUTHOR' | 'DEPUTY' | 'MANAGER' | 'OWNER'

type Step = {
  readonly step: ReminderStep
  /** Working days after the day it is due; before it, below nought. */
  readonly days: number
  readonly to: readonly Recipient[]
}

/** Due in five and in two days, on the day, then the member, the deputy and the Business Manager (process.md section 5). */
const ofRequest: readonly Step[] = [
  { step: 'IN_5', days: -5, to: ['MEMBER', 'AUTHOR'] },
  { step: 'IN_2', days: -2, to: ['MEMBER', 'AUTHOR'] },
  { step: 'TODAY', days: 0, to: ['MEMBER', 'AUTHOR'] },
  { step: 'LATE_1', days: 1, to: ['MEMBER'] },
  { step: 'LATE_2', days: 2, to: ['DEPUTY'] },
  { step: 'LATE_3', days: 3, to: ['MANAGER'] },
]
/** Limits of incidents, reviews and the tracker of deaths are theirs alone who see to them. */
const ofClock: readonly Step[] = [
  { step: 'IN_2', days: -2, to: ['OWNER'] },
  { step: 'TODAY', days: 0, to: ['OWNER'] },
  { step: 'LATE_1', days: 1, to: ['OWNER'] },
]

/** What somebody may be reminded of. */
export type ReminderSubject = 'REQUEST' | ClockCode

export const stepsFor = (what: ReminderSubject): readonly Step[] => (what === 'REQUEST' ? ofRequest : ofClock)

const requestTasks: Record<ReminderStep, string> = {
  IN_5: 'Answer an information request',
  IN_2: 'Answer an information request',
  TODAY: 'Answer an information request',
  LATE_1: 'Answer an information request that is late',
  LATE_2: 'See to a late information request of your agency',
  LATE_3: 'See to a late return',
}

/** A limit as a mail may name it: what is to be done, and nothing of the case (roles.md, hard rule 7). */
const clockTasks: Partial<Record<ClockCode, string>> = {
  SIN_NOTIFY: 'Notify the Panel',
  SIN_PARTNERS: 'Tell the safeguarding partners',
  LAC_DEATH: 'Notify the Panel',
  CARE_LEAVER: 'Notify the Panel',
  RR_REQUEST: 'Send the information requests',
  RR_RETURN: 'See that the returns come in',
  RR_CHRON: 'Bring the returns together',
  RR_MEETING: 'Hold the Rapid Review meeting',
  RR_DRAFT: 'Send the draft to the partners',
  RR_SIGNOFF: 'Have the Rapid Review signed',
  RR_COMPLETE: 'Send the Rapid Review to the Panel',
  PANEL_REPLY: 'Look for the Panel’s letter',
  JAR_MEETING: 'Hold a Joint Agency Response meeting',
  CDOP_NOTIFY: 'Notify the Child Death Overview Panel',
}

export const reminderTask = (what: ReminderSubject, step: ReminderStep): string =>
  what === 'REQUEST' ? requestTasks[step] : (clockTasks[what] ?? 'See to a time limit')

/** Limits that somebody is reminded of; the others are shown on the screens alone. */
export const remindedClocks = Object.keys(clockTasks) as ClockCode[]
