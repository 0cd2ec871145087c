import type { Known } from '#domain/concerns/three-valued.ts'
import type { Reason } from '#domain/concerns/threshold-reasons.ts'

/** The lines of the route table, and what to do where too little is known to tell them apart. */
const incidentRoutes = [
  'NOTIFY_AND_REVIEW',
  'NOTIFY_REVIEW_MAY_CLOSE',
  'NOTIFY_CARE_LEAVER',
  'NOTIFY_IF_KNOWN',
  'OTHER_AREA',
  'SAR',
  'CASE_OF_CONCERN',
  'FIND_OUT',
] as const
export type IncidentRoute = (typeof incidentRoutes)[number]

export type StatutoryTest = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6'
/** One line for each route, as the page says it. */
export const incidentRouteHeadlines: Record<IncidentRoute, string> = {
  NOTIFY_AND_REVIEW: 'This looks like one to notify, with a Rapid Review',
  NOTIFY_REVIEW_MAY_CLOSE: 'This looks like one to notify; the Rapid Review may turn out not to be required',
  NOTIFY_CARE_LEAVER: 'This looks like one to notify as a care leaver’s death, without a Rapid Review by itself',
  NOTIFY_IF_KNOWN: 'This may be one to notify: it turns on what is not known yet',
  OTHER_AREA: 'This looks like one for the area where it happened to notify',
  SAR: 'This looks like a matter for adult safeguarding: suggest a Safeguarding Adults Review',
  CASE_OF_CONCERN: 'This does not look like one to notify; it may be a Case of Concern',
  FIND_OUT: 'More has to be known before a route can be suggested',
}

export const testNames: Record<StatutoryTest, string> = {
  T1: 'Abuse or neglect',
  T2: 'Death or serious harm',
  T3: 'Place',
  T4: 'Age',
  T5: 'Death of a looked-after child',
  T6: 'Death of a care leaver',
}

/** What each test found, and why that counts. */
export const testWords: Record<StatutoryTest, Record<Known, string>> = {
  T1: {
    yes: 'Abuse or neglect is known or suspected. Suspicion is enough.',
    no: 'Abuse or neglect is neither known nor suspected.',
    not_known: 'Whether abuse or neglect is suspected is not known yet.',
  },
  T2: {
    yes: 'A child died or was seriously harmed.',
    no: 'No child died or was judged to be seriously harmed.',
    not_known: 'Whether the harm was serious is not judged yet.',
  },
  T3: {
    yes: 'It happened in our area, or outside England to a child who normally lives here.',
    no: 'It happened in another area in England, which notifies and reviews.',
    not_known: 'Where it happened is not known yet.',
  },
  T4: {
    yes: 'A child was under 18 that day, or not born yet.',
    no: 'Everyone this is about was 18 or over that day.',
    not_known: 'The age that day is not known. That does not stop a notification.',
  },
  T5: {
    yes: 'A looked-after child died: notified whether or not abuse is suspected.',
    no: 'This is not the death of a looked-after child.',
    not_known: 'Whether a looked-after child died is not known yet.',
  },
  T6: {
    yes: 'A care leaver under 25 died: notified whether or not abuse is suspected.',
    no: 'This is not the death of a care leaver under 25.',
    not_known: 'Whether a care leaver under 25 died is not known yet.',
  },
}

const routeTable = 'Process, route table'

export const incidentReasons = {
  mayClose: {
    text: 'Abuse or neglect is neither known nor suspected, and the Panel does not consider such cases. A Rapid Review opens with the notification; the Business Manager may close it as not required, with the reason.',
    source: `${routeTable}: looked-after, without suspected abuse`,
  },
  abuseOpen: {
    text: 'Whether abuse or neglect is suspected is not known, so the Rapid Review goes ahead.',
    source: `${routeTable}: looked-after`,
  },
  careLeaver: {
    text: 'There is no Rapid Review by itself. Speak with the Safeguarding Adults Board about who learns from it.',
    source: `${routeTable}: care leaver aged 18 to 24`,
  },
  otherArea: {
    text: 'It happened in another area in England. That area notifies and reviews; agree with it today who does what.',
    source: 'National guidance (test T3)',
  },
  unknownNeverBlocks: {
    text: 'Nothing has to wait for this. The national site takes a notification with what is known.',
    source: 'National guidance',
  },
  concern: {
    text: 'A near miss or a serious practice issue can still be learned from as a Case of Concern.',
    source: `${routeTable}: no threshold`,
  },
} as const satisfies Record<string, Reason>
