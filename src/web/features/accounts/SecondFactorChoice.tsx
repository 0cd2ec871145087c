import { LabelledTick } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'

export type SecondFactor = 'app' | 'passkey'

type SecondFactorChoiceProps = { chosen: SecondFactor; onChoose: (factor: SecondFactor) => void }

export function SecondFactorChoice({ chosen, onChoose }: SecondFactorChoiceProps) {
  return (
    <fieldset className={styles.choice}>
      <legend>What will you use?</legend>
      <LabelledTick
        type="radio"
        name="factor"
        label="An authenticator app on your phone"
        hint="Microsoft Authenticator, Google Authenticator or any other that shows six-digit codes."
        checked={chosen === 'app'}
        onChange={() => onChoose('app')}
      />
      <LabelledTick
        type="radio"
        name="factor"
        label="A passkey"
        hint="The fingerprint, face or PIN of this device or your phone, or a security key. Quickest, and nobody can trick you out of it."
        checked={chosen === 'passkey'}
        onChange={() => onChoose('passkey')}
      />
    </fieldset>
  )
}
