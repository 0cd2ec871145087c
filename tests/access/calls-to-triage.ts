import { changes, type Person } from '#tests/support/given.ts'
import type { Client } from '#tests/support/server-app.ts'
import { triageAnswers } from '#tests/support/triage-record.ts'
import type { Subjects } from './subjects.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>

const noOtherChildIsCalled = { forenames: 'Quillon', surname: 'Zzyzxby', dob: undefined }

/** One act of triage each, on a case of its own that stands where the act is possible. The person is Business Manager. */
export async function callsToTriage({ given, received, meetingId }: Subjects, person: Person): Promise<Calls> {
  const { api } = person
  const newCase = async (child?: Record<string, unknown>) =>
    (await given.receivedReferral(received.by, undefined, child)).reference
  const [toAsk, toConsult, toAcknowledge, consulted, told] = [
    await newCase(),
    await newCase(),
    await newCase(),
    await newCase(),
    await newCase(noOtherChildIsCalled),
  ]
  const other = await given.person({ role: 'SCRUT', agency: 'SCRUT' })
  const accountIds = [person.accountId, other.accountId]
  await api.triage.consult({ reference: consulted, accountIds, question: 'Your view?', dueOn: '2027-01-01' })
  const [asked] = await api.triage.myConsultations({ reference: consulted })

  const outcome = {
    outcome: 'ADVICE_OUTSIDE_PROCESS',
    advice_given: 'Speak to housing',
    outcome_reason: 'One agency',
  } as const
  await api.triage.save({ reference: told, changes: changes(triageAnswers()) })
  await api.triage.noDuplicate({ reference: told })
  const decided = await newCase({ ...noOtherChildIsCalled, forenames: 'Ottoline', surname: 'Xanthopoulos' })
  await api.triage.save({ reference: decided, changes: changes(triageAnswers()) })
  await api.triage.noDuplicate({ reference: decided })
  await api.triage.decide({ reference: told, answers: outcome })
  const scheduled = { outcome: 'SCHEDULE_FOR_MEETING' } as const
  const lonely = await newCase({ ...noOtherChildIsCalled, forenames: 'Wystan', surname: 'Quibell' })

  return {
    'triage.acknowledge': (api) => api.triage.acknowledge({ reference: toAcknowledge }),
    'triage.judgeDuplicate': (api) =>
      api.triage.judgeDuplicate({ reference: toAsk, other: toConsult, verdict: 'DIFFERENT', reason: 'Another child' }),
    'triage.noDuplicate': (api) => api.triage.noDuplicate({ reference: lonely }),
    'triage.askForMore': (api) => api.triage.askForMore({ reference: toAsk, questions: 'Who was told, and when?' }),
    'triage.consult': (api) =>
      api.triage.consult({
        reference: toConsult,
        accountIds: [other.accountId],
        question: 'Your view?',
        dueOn: '2027-01-01',
      }),
    'triage.decide': (api) => api.triage.decide({ reference: decided, answers: scheduled, meetingId }),
    'triage.myConsultations': (api) => api.triage.myConsultations({ reference: consulted }),
    'triage.giveView': (api) =>
      api.triage.giveView({ reference: consulted, consultationId: asked?.id ?? '', view: 'It is for the group' }),
    'correspondence.draft': (api) => api.correspondence.draft({ reference: told }),
    'correspondence.send': (api) => api.correspondence.send({ reference: told, text: 'Thank you for writing to us.' }),
  }
}
