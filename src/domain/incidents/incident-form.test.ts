import { expect, test } from 'vitest'
import { questionsOf } from '#domain/forms/answers.ts'
import { conditionProblems } from '#domain/forms/sound-conditions.ts'
import { incidentForm } from './incident-form.ts'

test('what depends on an answer is asked after it, and waits for one that is offered', () => {
  expect(conditionProblems(incidentForm)).toEqual([])
})

test('asks what the national form asks, in its order', () => {
  expect(questionsOf(incidentForm).map(({ id }) => id)).toEqual([
    'told_how',
    'notifier_authority',
    'notifier_name',
    'notifier_role',
    'notifier_phone',
    'notifier_email',
    'notification_reason',
    'linked_notifications',
    'incident_date',
    'incident_place',
    'in_area',
    'home_la',
    'other_las',
    'abuse_neglect_basis',
    'harm_type',
    'incident_type',
    'outcome_for_child',
    'seriously_harmed',
    'harm_reasoning',
    'harm_domain',
    'alleged_perpetrator',
    'perpetrator_relation',
    'outline',
    'child_siblings_safe',
    'parallel_processes',
    'media_interest',
    'under_18',
    'known_to_agency',
    'child_in_need',
    'cp_plan',
    'looked_after',
    'placement_type',
    'care_leaver',
  ])
})
