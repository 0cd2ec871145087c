import { useFormContext } from 'react-hook-form'
import type { DecisionFields } from '#contract/decisions.ts'
import type { AgendaItem, Meeting } from '#contract/meetings.ts'
import { reviewMethods } from '#domain/codes/review-methods.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { QuestionLines } from '../../form/QuestionLines.tsx'
import { LabelledSelect } from '../../parts/Labelled.tsx'
import { AgencyTicks } from './AgencyTicks.tsx'
import styles from './decide.module.css'

/** The four of the terms of reference come first. */
const inTermsOfReference = 4
const groups = [
  { label: 'In the terms of reference', methods: reviewMethods.slice(0, inTermsOfReference) },
  { label: 'Others', methods: reviewMethods.slice(inTermsOfReference) },
]
const orNone = { setValueAs: (typed: string | null) => typed || null }

/** How an accepted concern is reviewed: method, agencies, lead, questions and date. */
export function AcceptFields({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const form = useFormContext<DecisionFields>()
  const { errors } = form.formState
  const conflicted = new Set(item.conflicts.map(({ accountId }) => accountId))
  const chosen = reviewMethods.find(({ code }) => code === form.watch('method'))
  return (
    <div className={styles.part}>
      <LabelledSelect
        id="method"
        label="How is it reviewed?"
        hint={chosen && 'hint' in chosen ? chosen.hint : undefined}
        problem={errors.method?.message}
        {...form.register('method', orNone)}
      >
        <option value="">Choose a method</option>
        {groups.map(({ label, methods }) => (
          <optgroup key={label} label={label}>
            {methods.map((method) => (
              <option key={method.code} value={method.code}>
                {method.label}
              </option>
            ))}
          </optgroup>
        ))}
      </LabelledSelect>
      <AgencyTicks meeting={meeting} />
      <LabelledSelect
        id="leadId"
        label="Who leads the review?"
        hint="They are told by e-mail, and read the case."
        problem={errors.leadId?.message}
        {...form.register('leadId', orNone)}
      >
        <option value="">Choose a person</option>
        {meeting.leads
          .filter(({ accountId }) => !conflicted.has(accountId))
          .map(({ accountId, name, agency }) => (
            <option key={accountId} value={accountId}>
              {agency ? `${name}, ${agency}` : name}
            </option>
          ))}
      </LabelledSelect>
      <QuestionLines
        name="questions"
        legend="What should the review find out?"
        hint="One to five questions, each ending with “?”."
        least={1}
        most={5}
      />
      <LabelledDate form={form} name="dueOn" id="dueOn" label="Due on" />
    </div>
  )
}
