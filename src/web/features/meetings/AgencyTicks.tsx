import { useSuspenseQuery } from '@tanstack/react-query'
import { useFormContext } from 'react-hook-form'
import type { DecisionFields } from '#contract/decisions.ts'
import type { Meeting } from '#contract/meetings.ts'
import { LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import styles from './decide.module.css'
import { agenciesQuery } from './meeting-queries.ts'

/** The group itself holds the chairs' seats; it is no agency that knows a family. */
const theGroup = 'SPRG'

/** Which agencies take part: those with a seat first, the others behind a click. */
export function AgencyTicks({ meeting }: { meeting: Meeting }) {
  const { data } = useSuspenseQuery(agenciesQuery)
  const form = useFormContext<DecisionFields>()
  const agencies = data.filter(({ code }) => code !== theGroup)
  const seated = new Set(meeting.seats.map(({ agency }) => agency))
  const chosen = form.watch('agencies')
  const [first] = agencies
  const tick = ({ code, name }: (typeof agencies)[number]) => (
    <LabelledTick
      key={code}
      id={code === first?.code ? 'agencies' : `agencies-${code}`}
      label={name}
      value={code}
      {...form.register('agencies')}
    />
  )
  const others = agencies.filter(({ shortName }) => !seated.has(shortName))
  const isOtherChosen = others.some(({ code }) => chosen.includes(code))
  return (
    <fieldset className={styles.choice}>
      <legend>Which agencies take part?</legend>
      <p className="soft">At least two, or one for a policy review. Their members read the case from then on.</p>
      <Problem id="agencies" text={form.formState.errors.agencies?.message} />
      <div className={styles.ticks}>{agencies.filter(({ shortName }) => seated.has(shortName)).map(tick)}</div>
      <details className={styles.others} open={isOtherChosen}>
        <summary>Agencies without a seat in the group</summary>
        <div className={styles.ticks}>{others.map(tick)}</div>
      </details>
    </fieldset>
  )
}
