import { useSyncExternalStore } from 'react'
import type { AutosaveQueue } from './autosave-queue.ts'
import type { AutosaveState } from './autosave-state.ts'

/** One part of how saving stands; the component renders when that part changes. */
export const useAutosaveState = <T>(autosave: AutosaveQueue, part: (state: AutosaveState) => T): T =>
  useSyncExternalStore(autosave.subscribe, () => part(autosave.getState()))
