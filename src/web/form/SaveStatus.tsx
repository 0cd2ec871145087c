import { Button } from '../parts/Button.tsx'
import { Icon, type IconName } from '../parts/icons.tsx'
import { timeOfDay } from '../parts/moments.ts'
import type { AutosaveQueue } from './autosave-queue.ts'
import type { AutosaveState, NotSavedBecause } from './autosave-state.ts'
import styles from './SaveStatus.module.css'
import { useAutosaveState } from './use-autosave-state.ts'

const reasons: Record<NotSavedBecause, string> = {
  offline: 'Not saved: you are offline. Kept on this page.',
  failed: 'Not saved: no answer from the server. Kept on this page; trying again.',
  'signed-out': 'Not saved: you have been signed out. Kept on this page.',
  refused: 'Not saved: the server did not take it. Kept on this page.',
}

/** How saving stands, in a few words. */
function wordsFor({ phase, because, savedAt, conflicts }: AutosaveState): {
  text: string
  icon: IconName
  isTrouble: boolean
} {
  if (phase === 'not-saved' && because)
    return { text: reasons[because], icon: because === 'offline' ? 'offline' : 'warning', isTrouble: true }
  if (phase === 'saving') return { text: 'Saving', icon: 'clock', isTrouble: false }
  if (phase === 'unsaved') return { text: 'Not saved yet', icon: 'edit', isTrouble: false }
  const open = Object.keys(conflicts).length
  if (open > 0)
    return {
      text: open === 1 ? '1 answer waits for your choice' : `${open} answers wait for your choice`,
      icon: 'warning',
      isTrouble: true,
    }
  return {
    text: savedAt === null ? 'Saved as you write' : `Saved ${timeOfDay(savedAt)}`,
    icon: 'check',
    isTrouble: false,
  }
}

type SaveStatusProps = {
  autosave: AutosaveQueue
  /** Signs in again in place; then the words go out. */
  onSignIn?: () => void
}

export function SaveStatus({ autosave, onSignIn }: SaveStatusProps) {
  const state = useAutosaveState(autosave, (whole) => whole)
  const { text, icon, isTrouble } = wordsFor(state)
  return (
    <div className={`${styles.status} ${isTrouble ? styles.failed : ''}`}>
      <Icon name={icon} size={16} />
      <span>{text}</span>
      {/* Only trouble is read out: "Saved" every few seconds would be noise. */}
      <span className="visually-hidden" role="status">
        {isTrouble ? text : ''}
      </span>
      {state.phase === 'not-saved' && state.because === 'signed-out' && onSignIn && (
        <Button small onClick={onSignIn}>
          Sign in and save
        </Button>
      )}
      {state.phase === 'not-saved' && state.because !== 'signed-out' && (
        <Button small onClick={() => autosave.retry()}>
          Try now
        </Button>
      )}
    </div>
  )
}
