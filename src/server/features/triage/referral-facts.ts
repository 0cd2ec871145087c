import { ageAtIncident } from '#domain/concerns/age-at-incident.ts'
import type { ReferralAnswers } from '#domain/concerns/referral-form.ts'
import { referralTriageAnswers } from '#domain/concerns/threshold-tests.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import type { PersonAnswers } from '#domain/people/person-form.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { type ConcernRow, readDraftPeople } from '../concerns/drafts.ts'

/** What the referral says that a route is suggested from: its answers, and how old each child was. */
export async function readReferralFacts(work: Work, concern: ConcernRow) {
  // Submission has checked the answers against their questions' kinds.
  const referral = valuesOf(concern.answers).answers as ReferralAnswers
  const people = await readDraftPeople(work, concern.caseId)
  const children = people.map(({ answers }) => childOf(answers)).filter(isSubject)
  const today = londonDay(work.now)
  return {
    answers: referralTriageAnswers(referral),
    ages: children.map((child) => ageAtIncident(child, referral.incident_date, today)),
  }
}

const childOf = (answers: StoredAnswers) => valuesOf(answers).answers as PersonAnswers
const isSubject = ({ role_in_case }: PersonAnswers) => role_in_case?.includes('subject_child') ?? false
