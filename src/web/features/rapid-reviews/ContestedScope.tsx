import { ORPCError } from '@orpc/client'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './scope.module.css'

type ContestedScopeProps = { problem: unknown; onSettle: (whose: 'mine' | 'theirs') => void }

/** Two people wrote at once: nothing is lost until one of them says which stands. */
export function ContestedScope({ problem, onSettle }: ContestedScopeProps) {
  const { by } = (problem instanceof ORPCError ? problem.data : {}) as { readonly by?: string }
  return (
    <Banner tone="notice" announced title={`${by || 'Somebody else'} changed the scope meanwhile`}>
      <p>What you entered is still here, and is not saved.</p>
      <div className={styles.end}>
        <Button small onClick={() => onSettle('mine')}>
          Put mine in its place
        </Button>
        <Button small onClick={() => onSettle('theirs')}>
          Take theirs
        </Button>
      </div>
    </Banner>
  )
}
