import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import controls from '../../parts/controls.module.css'
import styles from './concerns.module.css'

type WritersPanelProps = { concernId: string; writers: readonly { accountId: string; name: string }[] }

/** Who may write in this draft; a colleague of the same agency can be let in. */
export function WritersPanel({ concernId, writers }: WritersPanelProps) {
  const { data: colleagues = [] } = useQuery(api.directory.colleagues.queryOptions())
  const [chosen, setChosen] = useState('')
  const [added, setAdded] = useState<readonly string[]>([])
  const share = useMutation(api.concerns.share.mutationOptions())
  const known = [...writers.map(({ accountId }) => accountId), ...added]
  const others = colleagues.filter(({ accountId }) => !known.includes(accountId))
  const names = [
    ...writers.map(({ name }) => name),
    ...colleagues.filter(({ accountId }) => added.includes(accountId)).map(({ name }) => name),
  ]
  const letIn = async () => {
    if (!chosen) return
    await share.mutateAsync({ concernId, accountId: chosen })
    setAdded([...added, chosen])
    setChosen('')
  }
  return (
    <section className={styles.panel} aria-labelledby="writers-title">
      <h2 id="writers-title">Who writes here</h2>
      <p>{names.join(', ')}</p>
      {others.length > 0 && (
        <div className={styles.inline}>
          <label htmlFor="colleague">Let a colleague of your agency write too</label>
          <select
            id="colleague"
            className={controls.control}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">Choose a colleague</option>
            {others.map(({ accountId, name, agencyName }) => (
              <option key={accountId} value={accountId}>
                {name} ({agencyName})
              </option>
            ))}
          </select>
          <Button busy={share.isPending} onClick={() => void letIn().catch(() => undefined)}>
            Let them in
          </Button>
        </div>
      )}
      {share.error && (
        <Banner tone="notice" announced>
          {refusalText(share.error)}
        </Banner>
      )}
    </section>
  )
}
