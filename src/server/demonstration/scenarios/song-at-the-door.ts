import type { Scenario } from '../scenario.ts'
import { named, noPlan, noSchoolYet, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'WROM', ethnicity_source: 'person', language: 'Romani', interpreter: 'yes' } as const
const home = '19 Parchment Court'

export const songAtTheDoor: Scenario = {
  key: 'song-at-the-door',
  by: 'ey',
  sentDaysAgo: 8,
  incidentDaysBefore: 40,
  incidentGivenAs: 'month',
  agencyLearnedDaysBefore: 40,
  councilLearnedDaysBefore: 40,
  people: [
    {
      name: 'Girl',
      roles: ['subject_child'],
      ...named('Tamburina Exampleton', 'F', 2),
      home,
      relatedTo: { Baby: 'sibling', Cousin: 'cousin' },
      livesWith: ['Mother', 'Father', 'Baby', 'Aunt', 'Cousin'],
      answers: {
        ...family,
        ...noPlan,
        plan_status: ['EARLY_HELP'],
        school_or_setting: 'Toytown Nursery',
        education_situation: ['NOT_SCHOOL_AGE', 'ATTENDS'],
      },
    },
    {
      name: 'Baby',
      roles: ['sibling'],
      ...named('Cornelio Exampleton', 'M'),
      days: 150,
      home,
      livesWith: ['Mother', 'Father', 'Girl', 'Aunt', 'Cousin'],
      answers: { ...family, ...noPlan, plan_status: ['EARLY_HELP'] },
      skipped: noSchoolYet,
    },
    {
      name: 'Mother',
      roles: ['mother'],
      ...named('Celestina Exampleton', 'F', 22),
      home,
      relatedTo: { Girl: 'parent', Baby: 'parent', Father: 'partner', Aunt: 'sibling' },
      livesWith: ['Girl', 'Baby', 'Father', 'Aunt', 'Cousin'],
      answers: { ...family, disability: ['NONE'], parental_responsibility: 'yes' },
    },
    {
      name: 'Father',
      roles: ['father'],
      ...named('Bandolino Exampleton', 'M', 25),
      home,
      relatedTo: { Girl: 'parent', Baby: 'parent' },
      livesWith: ['Girl', 'Baby', 'Mother', 'Aunt', 'Cousin'],
      answers: { ...family, disability: ['NONE'], parental_responsibility: 'yes' },
    },
    {
      name: 'Aunt',
      roles: ['other_relative', 'household_member'],
      ...named('Serafinella Mockman', 'F', 27),
      home,
      relatedTo: { Girl: 'aunt_or_uncle', Baby: 'aunt_or_uncle', Cousin: 'parent' },
      livesWith: ['Girl', 'Baby', 'Mother', 'Father', 'Cousin'],
      answers: family,
    },
    {
      name: 'Cousin',
      roles: ['other_child'],
      ...named('Violino Mockman', 'M', 7),
      home,
      livesWith: ['Girl', 'Baby', 'Mother', 'Father', 'Aunt'],
      answers: { ...family, ...noPlan, interpreter: 'no', school_or_setting: 'Pretend Primary School' },
    },
  ],
  agencies: [
    { agency: 'EY', now: 'yes', since: 80, last: 1, contact: 'Yusuf Imagineer', role: 'Service manager' },
    { agency: 'NURSERY', now: 'yes', since: 80, last: 1 },
    { agency: 'HOUS', now: 'no', since: 39, last: 35 },
    { agency: 'CHS', now: 'yes', since: 39, last: 6 },
  ],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0117',
    agency_safeguarding_lead: 'Yusuf Imagineer',
    lead_supports: 'not_reached',
    incident_or_pattern: 'single',
    where_child_was: 'At nursery',
    who_caring: 'Both parents',
    circumstances:
      'Child 1 started nursery at two and spoke to nobody. Her key person learned ten words of the family’s language and sang to her at the door each morning. In the fifth week the mother told the key person that the heating had been off for a month and that she feared losing the flat if she complained. The nursery rang early help while the mother stood beside the telephone. A housing officer and a health visitor came to the nursery the next day, with one interpreter for both, and wrote one plan on one page. The heating was back in four days. The baby, who had stopped gaining weight, was seen in the same week. When the family had a second worry a month later, they rang the nursery themselves.',
    why_concerning:
      'Nothing went wrong. We refer this because it went right, and we cannot say why here and not elsewhere. None of what mattered is in a procedure: the song, the ten words, the shared interpreter, the one page. If those who did it move on, it goes with them.',
    near_miss: 'no',
    practice_themes: ['TRUST', 'EARLY_HELP', 'GRT', 'HOUSING'],
    what_worked:
      'All of it. Above all, the call was made with the mother and not about her, and the services came to the place she trusts.',
    ...noThreshold,
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['NONE'],
    family_aware: 'yes',
    question_to_answer: 'What made this work, and which parts of it could every nursery and early help team do?',
    suggested_method: 'APPRECIATIVE_INQUIRY',
    declaration: true,
  },
}
