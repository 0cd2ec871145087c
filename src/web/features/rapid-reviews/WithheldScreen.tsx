import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Restriction, WithheldPage } from '#contract/rapid-review-withholding.ts'
import { EmptyState } from '../../app/states.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './cockpit.module.css'
import { withheldQuery } from './rapid-queries.ts'
import { fromWhom, questionOf } from './withheld-words.ts'

export const withheldScreen = createLazyRoute('/app/cases/$reference/rapid/withheld')({ component: WithheldScreen })

const WithholdDialog = lazy(() => import('./WithholdDialog.tsx').then((module) => ({ default: module.WithholdDialog })))
const LiftDialog = lazy(() => import('./LiftDialog.tsx').then((module) => ({ default: module.LiftDialog })))

type Task = { readonly name: 'withhold' } | { readonly name: 'lift'; readonly restriction: Restriction }

/** What is kept from whom, at whose asking; and what is not any more. */
function WithheldScreen() {
  const { reference } = withheldScreen.useParams()
  const { data } = useSuspenseQuery(withheldQuery(reference))
  const [task, setTask] = useState<Task | null>(null)
  const [done, setDone] = useState('')
  const { restrictions, choices } = data
  const close = () => setTask(null)
  const finish = (words: string) => {
    setTask(null)
    setDone(words)
  }
  const withhold = (
    <Button look="primary" icon="lock" onClick={() => setTask({ name: 'withhold' })}>
      Withhold an answer
    </Button>
  )
  return (
    <>
      {done && <Banner tone="success" announced title={done} />}
      {restrictions.length === 0 ? (
        <EmptyState title="Nothing is withheld" next={withhold}>
          <p>
            Where the police or the coroner ask for it, keep one answer or a whole return from a person, or from
            everybody outside the agency and the Business Team. It stays kept back when the pack is released.
          </p>
        </EmptyState>
      ) : (
        <section aria-labelledby="withheld">
          <div className={styles.head}>
            <h2 id="withheld">Withheld</h2>
            <div className={`${styles.buttons} not-printed`}>{withhold}</div>
          </div>
          <ul className={styles.restrictions}>
            {restrictions.map((each) => (
              <Line
                key={each.id}
                restriction={each}
                choices={choices}
                onLift={() => setTask({ name: 'lift', restriction: each })}
              />
            ))}
          </ul>
        </section>
      )}
      <Suspense fallback={null}>
        {task?.name === 'withhold' && (
          <WithholdDialog reference={reference} choices={choices} onDone={finish} onClose={close} />
        )}
        {task?.name === 'lift' && (
          <LiftDialog reference={reference} restriction={task.restriction} onDone={finish} onClose={close} />
        )}
      </Suspense>
    </>
  )
}

type LineProps = { restriction: Restriction; choices: WithheldPage['choices']; onLift: () => void }

function Line({ restriction, choices, onLift }: LineProps) {
  const { agency, reason, madeBy, madeAt, processId, lifted } = restriction
  const process = choices.processes.find(({ id }) => id === processId)?.label
  const what = questionOf(restriction, choices)
  return (
    <li>
      <div>
        <p>
          <StatusTag tone={lifted ? 'closed' : 'attention'}>{lifted ? 'Lifted' : 'Withheld'}</StatusTag>{' '}
          <strong>
            {agency}, {what}
          </strong>
        </p>
        <p>From {fromWhom(restriction)}.</p>
        <p>
          {reason}{' '}
          <span className="soft">{`(${madeBy}, ${longMoment(madeAt)}${process ? `; asked for by: ${process}` : ''})`}</span>
        </p>
        {lifted && (
          <p>
            Lifted: {lifted.reason} <span className="soft">{`(${lifted.by}, ${longMoment(lifted.at)})`}</span>
          </p>
        )}
      </div>
      {!lifted && (
        <Button small aria-label={`Lift: ${agency}, ${what}`} onClick={onLift}>
          Lift
        </Button>
      )}
    </li>
  )
}
