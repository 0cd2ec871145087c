import { recordSystems } from '#domain/codes/record-systems.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'
import { yesOrNo } from './plain-options.ts'

export const agencySection = {
  id: 'agency',
  title: 'A. Your agency and your search',
  intro: 'Which agency answers, and to whom, stands on the request already.',
  questions: [
    {
      id: 'author_role',
      kind: 'text',
      label: 'What is your role in the agency?',
      example: 'Named nurse for safeguarding children',
      required: true,
      missing: 'Enter your role in the agency',
    },
    {
      id: 'author_involved_with_family',
      kind: 'choice',
      label: 'Have you worked with this family, or managed somebody who did?',
      why: 'It need not stop you. A second pair of eyes then makes the return easier to rely on.',
      options: yesOrNo,
      required: true,
      missing: 'Say whether you have worked with this family',
    },
    {
      id: 'independent_reviewer',
      kind: 'text',
      label: 'Who, not involved with the family, has read this return?',
      why: 'Their role is enough.',
      required: true,
      missing: 'Give the role of somebody not involved who has read the return',
      when: { question: 'author_involved_with_family', in: ['yes'] },
    },
    {
      id: 'systems_searched',
      kind: 'choices',
      label: 'Where did you look?',
      why: 'What nobody looked in is a gap that others may be able to fill.',
      options: recordSystems,
      min: 1,
      required: true,
      missing: 'Tick each place that was searched',
    },
    {
      id: 'systems_named',
      kind: 'text',
      label: 'Which systems are those?',
      example: 'EMIS, and the paper files of the old clinic',
      maxLength: 500,
      required: true,
      skippable: missingReasons,
      missing: 'Name the systems that were searched',
    },
    {
      id: 'records_secured_on',
      kind: 'date',
      label: 'On which day were the records secured?',
      why: 'From then on nothing is added or changed unseen. It is normally after the council heard of the incident.',
      notFuture: true,
      required: true,
      skippable: missingReasons,
      missing: 'Enter the day the records were secured, or say why not',
    },
  ],
} as const satisfies Section
