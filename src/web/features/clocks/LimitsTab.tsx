import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { EmptyState } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { ClockList } from '../../parts/ClockList.tsx'
import { isRunning } from '../../parts/clock-words.ts'
import { clocksOfCaseQuery } from './clocks-query.ts'
import styles from './limits.module.css'

export const limitsTab = createLazyRoute('/app/cases/$reference/limits')({ component: LimitsTab })

/** The time limits of a case: those that run, and those that are over, with why one was late. */
function LimitsTab() {
  const { reference } = limitsTab.useParams()
  const { data: clocks } = useSuspenseQuery(clocksOfCaseQuery(reference))
  const queryClient = useQueryClient()
  // Other parts of the case show its clocks as well; what is not open now is read when it is.
  const onChanged = () => queryClient.invalidateQueries()
  const running = clocks.filter(({ status }) => isRunning(status))
  const over = clocks.filter(({ status }) => !isRunning(status))
  if (clocks.length === 0) {
    return (
      <EmptyState
        title="No time limit runs yet"
        next={
          <ButtonLink link={linkOptions({ to: '/cases/$reference', params: { reference } })}>
            See the overview
          </ButtonLink>
        }
      >
        <p>Limits begin when the council becomes aware of a serious incident, and when it notifies the Panel.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p className={styles.lead}>
        A statutory limit can be neither paused nor extended: if it is missed, say why. A local one may be given more
        time, and both dates stay to be seen.
      </p>
      {running.length > 0 && (
        <section className={styles.part}>
          <ClockList reference={reference} caption="Running" clocks={running} onChanged={onChanged} />
        </section>
      )}
      {over.length > 0 && (
        <section className={styles.part}>
          <ClockList reference={reference} caption="Over" clocks={over} onChanged={onChanged} />
        </section>
      )}
    </>
  )
}
