import { useEffect } from 'react'
import type { DraftPerson } from '#contract/concerns.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import type { AutosaveQueue } from '../../form/autosave-queue.ts'

/** What others wrote about this person reaches the open page; signing in again sends what was waiting. */
export function useTakeRemotePerson({ answers }: DraftPerson, autosave: AutosaveQueue) {
  useEffect(() => autosave.takeRemote(answers), [answers, autosave])
  useEffect(() => onSignedIn(() => autosave.retry()), [autosave])
}
