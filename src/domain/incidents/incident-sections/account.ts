import { otherProcessOptions } from '#domain/codes/other-processes.ts'
import { placementTypes } from '#domain/codes/placement-types.ts'
import { yesNoOptions } from '#domain/codes/yes-no.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

export const accountSection = {
  id: 'account',
  title: 'What happened',
  questions: [
    {
      id: 'outline',
      kind: 'long',
      label: 'Outline of the incident',
      why: 'What happened, in order, and what was known before. Name no workers: role and agency are enough.',
      example:
        'On the morning of 2 June the mother called an ambulance. The baby was found not breathing. The hospital found older injuries that nobody could explain, and told the duty social worker at 14:10.',
      words: { min: 100, max: 600 },
      required: true,
      missing: 'Outline what happened',
    },
    {
      id: 'child_siblings_safe',
      kind: 'long',
      label: 'Are the child, and brothers and sisters, safe now?',
      why: 'Where each of them is, who is with them, and what was done so that they are safe.',
      words: { max: 300 },
      required: true,
      missing: 'Say how the child, brothers and sisters are kept safe',
    },
    {
      id: 'parallel_processes',
      kind: 'choices',
      options: otherProcessOptions,
      label: 'What else runs beside this?',
      why: 'Ask the police and the coroner early what may be asked and shared.',
      required: true,
      missing: 'Choose what else runs beside this, or none',
    },
    {
      id: 'media_interest',
      kind: 'choice',
      label: 'Is there interest from the press or in social media?',
      options: [
        { code: 'NONE', label: 'None' },
        { code: 'POSSIBLE', label: 'Possible' },
        { code: 'LIVE', label: 'Yes, now' },
      ],
      required: true,
      missing: 'Say whether there is media interest',
    },
  ],
} as const satisfies Section

const yesNo = { kind: 'choice', options: yesNoOptions, required: true } as const

/** What the national statistics tell apart, and what the route depends on. */
export const standingSection = {
  id: 'standing',
  title: 'How services knew the child',
  questions: [
    {
      id: 'under_18',
      ...yesNo,
      label: 'Was the child under 18 on the day of the incident?',
      why: 'Counts where the dates do not tell. An age that is not known does not stop a notification.',
      missing: 'Say whether the child was under 18',
    },
    {
      id: 'known_to_agency',
      ...yesNo,
      label: 'Was the child known to any agency?',
      missing: 'Say whether the child was known to any agency',
    },
    {
      id: 'child_in_need',
      ...yesNo,
      label: 'Was the child a child in need?',
      missing: 'Say whether the child was a child in need',
    },
    {
      id: 'cp_plan',
      ...yesNo,
      label: 'Did the child have a child protection plan?',
      missing: 'Say whether the child had a child protection plan',
    },
    {
      id: 'looked_after',
      ...yesNo,
      label: 'Was the child looked-after?',
      why: 'The death of a looked-after child is notified whatever the cause.',
      missing: 'Say whether the child was looked-after',
    },
    {
      id: 'placement_type',
      kind: 'choice',
      options: placementTypes,
      label: 'In which kind of placement?',
      required: true,
      skippable: missingReasons,
      missing: 'Choose the kind of placement',
      when: { question: 'looked_after', in: ['yes'] },
    },
    {
      id: 'care_leaver',
      ...yesNo,
      label: 'Was the young person a care leaver under 25?',
      why: 'The death of a care leaver up to and including age 24 is notified too.',
      missing: 'Say whether the young person was a care leaver',
    },
  ],
} as const satisfies Section
