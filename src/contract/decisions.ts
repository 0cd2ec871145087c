import { z } from 'zod'
import { reviewMethods } from '#domain/codes/review-methods.ts'
import { decisionKinds, decisionProblems } from '#domain/meetings/decision-rules.ts'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { calendarDay } from './calendar-day.ts'
import { quorumSnapshot, timeOfDay } from './meeting-parts.ts'

const reviewMethod = z.enum(
  reviewMethods.map(({ code }) => code),
  'Choose a method',
)
const longText = (message: string) => z.string().trim().min(3, message).max(4000, 'Use at most 4,000 characters')

/** What the chair records of a decision. Which answers are wanted beside it depends on what was decided. */
export const decisionFields = z.object({
  decision: z.enum(decisionKinds, 'Choose what the group decided'),
  /** When the group decided, in the meeting: who was in the room then counts. */
  at: timeOfDay('Enter the time of the decision, like 10:45'),
  reason: longText('Write the reason for the decision'),
  method: reviewMethod.nullable(),
  agencies: z.array(z.string().max(40)).max(40),
  leadId: z.uuid().nullable(),
  questions: z.array(z.string().trim().max(500, 'Use at most 500 characters')).max(6),
  dueOn: calendarDay().nullable(),
  /** Where a deferred concern goes; none while no later meeting is planned. */
  toMeetingId: z.uuid('Choose the meeting it goes to').nullable(),
  laAwareOn: calendarDay().nullable(),
  toldBy: z.string().trim().max(1000),
  dissent: z
    .array(
      z.object({
        agency: z.string().min(1, 'Choose the agency').max(40),
        view: z.string().trim().min(3, 'Write what they would have decided, and why').max(2000),
      }),
    )
    .max(20),
})
export type DecisionFields = z.infer<typeof decisionFields>

/** The same as the form checks it, for a meeting on this day. */
export const decisionFormOn = (decidedOn: string) =>
  decisionFields.superRefine((fields, context) => {
    for (const { path, message } of decisionProblems(fields, decidedOn)) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
  })

export const ratificationFields = z.object({
  confirms: z.boolean('Choose whether your agency confirms'),
  comment: z.string().trim().max(2000),
})
export const ratificationForm = ratificationFields.refine(({ confirms, comment }) => confirms || comment.length >= 3, {
  path: ['comment'],
  message: 'Say why your agency does not confirm it',
})

const decisionRecord = z.object({
  id: z.uuid(),
  decision: z.enum(decisionKinds),
  state: z.enum(['IN_EFFECT', 'PROVISIONAL', 'LAPSED']),
  wasProvisional: z.boolean(),
  meeting: z.object({ id: z.uuid(), onDate: z.iso.date() }),
  reason: z.string(),
  method: z.string().nullable(),
  agencies: z.array(z.string()),
  lead: z.string().nullable(),
  questions: z.array(z.string()),
  dueOn: z.iso.date().nullable(),
  toMeetingOn: z.iso.date().nullable(),
  justification: z.string(),
  justifiedBy: z.string(),
  laAwareOn: z.iso.date().nullable(),
  toldBy: z.string(),
  dissent: z.array(z.object({ agency: z.string(), view: z.string() })),
  quorum: quorumSnapshot,
  decidedBy: z.string(),
  decidedAt: z.string(),
  tookEffectAt: z.string().nullable(),
  lapsedAt: z.string().nullable(),
  ratifications: z.array(
    z.object({
      group: z.enum(quorumGroups),
      confirms: z.boolean(),
      comment: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  /** Partners that have still to answer, with whoever may answer for them. */
  waitsFor: z.array(z.object({ group: z.enum(quorumGroups), holders: z.array(z.string()) })),
  /** The partner that whoever asks may answer for. */
  mayAnswerFor: z.enum(quorumGroups).nullable(),
})
export type DecisionRecord = z.infer<typeof decisionRecord>

export const decisionsOfCase = z.object({
  decisions: z.array(decisionRecord),
  /** Where the concern stands to be decided. */
  standing: z.object({ meetingId: z.uuid(), onDate: z.iso.date() }).nullable(),
})
