import { useFormContext } from 'react-hook-form'
import type { AgencyChoice } from '#contract/rapid-review-scope.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { partnersLeftOut } from '#domain/rapid-reviews/scope-rules.ts'
import { LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { AgencyMore } from './AgencyMore.tsx'
import styles from './scope.module.css'
import type { Typed } from './use-scope-draft.ts'

const list = new Intl.ListFormat('en-GB')

/** Which agencies are asked: the three partners first, then those with a seat, the others behind a click. */
export function AgenciesPart({ agencies }: { agencies: readonly AgencyChoice[] }) {
  const form = useFormContext<Typed>()
  const chosen = form.watch('scope.agencies')
  const { errors } = form.formState
  const isChosen = (code: string) => chosen.some((agency) => agency.code === code)
  const partners = agencies.filter(({ group }) => group !== null)
  const seated = agencies.filter(({ group, members }) => group === null && members.length > 0)
  const others = agencies.filter(({ group, members }) => group === null && members.length === 0)
  const first = [...partners, ...seated, ...others][0]
  const toggle = (code: string) => {
    const asked = { code, extraQuestions: [], attendeeWanted: '', isNilAllowed: true }
    const next = isChosen(code) ? chosen.filter((agency) => agency.code !== code) : [...chosen, asked]
    const order = (one: string) => agencies.findIndex((agency) => agency.code === one)
    form.setValue(
      'scope.agencies',
      next.toSorted((a, b) => order(a.code) - order(b.code)),
      { shouldDirty: true },
    )
  }
  const tick = ({ code, name, group, members }: AgencyChoice) => (
    <LabelledTick
      key={code}
      id={code === first?.code ? 'scope.agencies' : `scope.agencies-${code}`}
      label={name}
      hint={[
        group && 'Safeguarding partner',
        members.length > 0 ? members.join(', ') : 'No member here: you have to reach it yourself',
      ]
        .filter(Boolean)
        .join('. ')}
      checked={isChosen(code)}
      onChange={() => toggle(code)}
    />
  )
  const missing = partnersLeftOut(
    chosen.map(({ code }) => code),
    new Map(agencies.map(({ code, group }) => [code, group])),
  )
  const othersChosen = others.filter(({ code }) => isChosen(code)).length
  return (
    <>
      <fieldset className={styles.fieldset}>
        <legend>Agencies to ask{chosen.length > 0 && `: ${chosen.length} chosen`}</legend>
        <p className="soft">Their members read this case from the day the requests go out.</p>
        <Problem id="scope.agencies" text={errors.scope?.agencies?.message} />
        <div className={styles.ticks}>{[...partners, ...seated].map(tick)}</div>
        <details className={styles.others} open={othersChosen > 0}>
          <summary>Agencies without a member here</summary>
          <div className={styles.ticks}>{others.map(tick)}</div>
        </details>
      </fieldset>
      {chosen.length > 0 && (missing.length > 0 || errors.scope?.partnerLeftOutReason) && (
        <LabelledText
          id="scope.partnerLeftOutReason"
          label={`Why ${list.format(missing.map((group) => quorumGroupLabels[group]))} ${missing.length === 1 ? 'is' : 'are'} not asked`}
          hint="Each of the three partners is asked, unless there is a reason."
          rows={2}
          problem={errors.scope?.partnerLeftOutReason?.message}
          {...form.register('scope.partnerLeftOutReason')}
        />
      )}
      {chosen.length > 0 && (
        <div className={styles.mores}>
          <p className={styles.moresTitle}>For one agency alone</p>
          {chosen.map(({ code }, index) => (
            <AgencyMore
              key={code}
              index={index}
              name={agencies.find((agency) => agency.code === code)?.shortName ?? code}
            />
          ))}
        </div>
      )}
    </>
  )
}
