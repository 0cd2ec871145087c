import { yesNoOptions } from '#domain/codes/yes-no.ts'
import type { AnswersOf } from '#domain/forms/answers.ts'
import type { FormDefinition, Section } from '#domain/forms/form-definition.ts'

const firstSection = {
  id: 'notifying',
  title: 'Telling the Child Death Overview Panel',
  questions: [
    {
      id: 'abuse_suspected',
      kind: 'choice',
      options: yesNoOptions,
      label: 'Is abuse or neglect known or suspected?',
      why: 'Suspicion is enough. Answered with yes, a serious incident is opened for the council to consider.',
    },
    { id: 'ecdop_on', kind: 'date', notFuture: true, label: 'Notified through eCDOP on' },
    { id: 'ecdop_by', kind: 'text', label: 'By whom', example: 'The child death administrator of the hospital' },
    { id: 'form_a_on', kind: 'date', notFuture: true, label: 'Form A (notification) sent on' },
    {
      id: 'forms_b',
      kind: 'rows',
      rowName: 'Reporting form',
      max: 20,
      label: 'Reporting forms (B) of our own agencies',
      row: [
        { id: 'agency', kind: 'agency', label: 'Agency', required: true },
        { id: 'requested_on', kind: 'date', notFuture: true, label: 'Asked for on' },
        { id: 'returned_on', kind: 'date', notFuture: true, notBefore: 'requested_on', label: 'Returned on' },
      ],
    },
    { id: 'ncmd_reference', kind: 'text', label: 'National Child Mortality Database reference' },
  ],
} as const satisfies Section

const jointResponseDue = {
  question: 'jar_criteria',
  in: ['EXTERNAL', 'SUDDEN', 'CUSTODY', 'NOT_NATURAL', 'STILLBIRTH'],
} as const

const jarSection = {
  id: 'jar',
  title: 'Joint Agency Response',
  questions: [
    {
      id: 'jar_criteria',
      kind: 'choices',
      label: 'Which criteria for a Joint Agency Response are met?',
      why: 'Any one is enough. The meeting is held within five working days of the death.',
      options: [
        { code: 'EXTERNAL', label: 'External causes' },
        { code: 'SUDDEN', label: 'Sudden, with no cause apparent' },
        { code: 'CUSTODY', label: 'In custody, or detained under the Mental Health Act' },
        { code: 'NOT_NATURAL', label: 'The first circumstances suggest that it may not be natural' },
        { code: 'STILLBIRTH', label: 'Stillbirth without a health professional there' },
        { code: 'NONE', label: 'None of these', exclusive: true },
      ],
    },
    {
      id: 'jar_on',
      kind: 'date',
      notFuture: true,
      label: 'Joint Agency Response meeting held on',
      when: jointResponseDue,
    },
    {
      id: 'jar_late_reason',
      kind: 'long',
      label: 'Why was it held after the fifth working day?',
      why: 'Leave it empty where it was held in time. A later day is kept together with its reason.',
      when: jointResponseDue,
    },
  ],
} as const satisfies Section

const reviewSection = {
  id: 'review',
  title: 'Review and inquest',
  questions: [
    { id: 'cdrm_on', kind: 'date', label: 'Child Death Review Meeting on' },
    { id: 'cdop_on', kind: 'date', label: 'Child Death Overview Panel looks at it on' },
    { id: 'coroner_told_on', kind: 'date', notFuture: true, label: 'Coroner told on' },
    { id: 'coroner_area', kind: 'text', label: 'Which coroner' },
    { id: 'inquest_opened_on', kind: 'date', notFuture: true, label: 'Inquest opened on' },
    { id: 'inquest_ended_on', kind: 'date', notBefore: 'inquest_opened_on', label: 'Inquest ended on' },
  ],
} as const satisfies Section

/** Ticks and dates beside the child death review, which is kept elsewhere (process.md section 15). No clinical detail. */
export const deathForm = {
  id: 'child-death',
  version: 1,
  title: 'Child death',
  sections: [firstSection, jarSection, reviewSection],
} as const satisfies FormDefinition

export type DeathAnswers = AnswersOf<typeof deathForm>

/** Whether a Joint Agency Response is due: any one criterion is enough; null while nobody has said. */
export function needsJointResponse({ jar_criteria }: DeathAnswers): boolean | null {
  if (!jar_criteria || jar_criteria.length === 0) return null
  return jar_criteria.some((code) => code !== 'NONE')
}
