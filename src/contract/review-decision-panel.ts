import { z } from 'zod'
import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import { feedbackTones, panelOutcomes } from '#domain/review-decisions/panel-letter.ts'
import { calendarDay } from './calendar-day.ts'
import { keptClock } from './clocks.ts'
import { attachment } from './concerns.ts'
import { reason } from './reason.ts'
import { someone, standing, words } from './review-decision-parts.ts'

const day = z.iso.date()

const feedbackForm = z.object({
  text: words().min(1, 'Write what the Panel says'),
  theme: z.union([z.enum(practiceThemeOptions.map(({ code }) => code)), z.literal('')]),
  tone: z.enum(feedbackTones, 'Say whether it is praise or a challenge'),
})

export const letterForm = z.object({
  receivedOn: calendarDay('Enter the day it came, like 3 June 2026'),
  outcome: z.enum(panelOutcomes, 'Choose what the Panel says'),
  feedback: z.array(feedbackForm).max(30),
  hasNoFeedback: z.boolean(),
  replyDueOn: z.union([calendarDay(), z.literal('')]).default(''),
})

const letter = z.object({
  id: z.uuid(),
  receivedOn: day,
  outcome: z.enum(panelOutcomes),
  feedback: z.array(feedbackForm.extend({ id: z.uuid(), hasAction: z.boolean() })),
  replyDueOn: day.nullable(),
  repliedOn: day.nullable(),
  file: attachment.nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
})
export type PanelLetter = z.infer<typeof letter>

export const panel = standing.extend({
  sentOn: day.nullable(),
  clock: keptClock.nullable(),
  letters: z.array(letter),
  decision: z.string(),
  decisionReason: z.string(),
  /** The draft was put to the partners again after the Panel asked, and all three have signed it. */
  isSignedAgain: z.boolean(),
  waitsForPartners: z.boolean(),
  openActions: z.number().int(),
  actions: z.number().int(),
  reconsidered: someone.extend({ reason: z.string() }).nullable(),
})
export type PanelPage = z.infer<typeof panel>

export const answerPanelForm = z.object({
  isChanged: z.boolean(),
  reason,
  repliedOn: calendarDay('Enter the day of the answer, like 3 June 2026'),
})
