import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { ErrorState, Loading } from '../../app/states.tsx'
import styles from './accounts.module.css'
import { ChangePassword } from './ChangePassword.tsx'
import { Passkeys } from './Passkeys.tsx'
import { RenewRecoveryCodes } from './RenewRecoveryCodes.tsx'

/** How this person signs in, as far as it is theirs to change. */
export function OwnSignIn() {
  const own = useQuery(api.passkeys.list.queryOptions())
  if (own.error) {
    return (
      <ErrorState title="How you sign in could not be loaded" onRetry={() => own.refetch()} isRetrying={own.isFetching}>
        <p>{refusalText(own.error)}</p>
      </ErrorState>
    )
  }
  if (!own.data) return <Loading what="how you sign in" />
  const { hasPassword, hasAuthenticator, passkeys } = own.data
  if (!hasPassword) {
    return (
      <section className={styles.section}>
        <h2>How you sign in</h2>
        <p>Your organisation signs you in. It keeps your password and your second step; change them there.</p>
      </section>
    )
  }
  return (
    <>
      <Passkeys passkeys={passkeys} />
      <ChangePassword />
      {(hasAuthenticator || passkeys.length > 0) && <RenewRecoveryCodes />}
    </>
  )
}
