import type { ClockStatus } from '#domain/time/clock-status.ts'
import type { Tone } from './StatusTag.tsx'

export const clockWords: Record<ClockStatus, string> = {
  LATE: 'Late',
  DUE_TODAY: 'Due today',
  DUE_SOON: 'Due soon',
  RUNNING: 'Running',
  MET: 'Met',
  MET_LATE: 'Met late',
  CANCELLED: 'Not needed any more',
  EXTENDED: 'More time given',
}

export const clockTones: Record<ClockStatus, Tone> = {
  LATE: 'urgent',
  DUE_TODAY: 'attention',
  DUE_SOON: 'attention',
  RUNNING: 'active',
  MET: 'done',
  MET_LATE: 'done',
  CANCELLED: 'closed',
  EXTENDED: 'active',
}

/** How a clock that has not stopped may stand, worst first. */
export const runningStatuses = [
  'LATE',
  'DUE_TODAY',
  'DUE_SOON',
  'EXTENDED',
  'RUNNING',
] as const satisfies readonly ClockStatus[]
export type RunningStatus = (typeof runningStatuses)[number]
export const isRunning = (status: ClockStatus): status is RunningStatus =>
  runningStatuses.some((each) => each === status)

const units = { WD: 'working day', DAY: 'day', MONTH: 'calendar month' } as const

/** "15 working days" */
export const lengthInWords = ({ length, unit }: { length: number; unit: keyof typeof units }) =>
  `${length} ${units[unit]}${length === 1 ? '' : 's'}`
