import { useCallback } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FormValues, PeopleAnswer } from '#domain/forms/answers.ts'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import type { AutosaveQueue } from '../../form/autosave-queue.ts'
import { type ReferralHome, useGo } from './referral-home.ts'

/** What somebody added at a question most likely is; they can change it on the person's page. */
const likelyRole: Readonly<Record<string, string>> = { children: 'subject_child', other_children_affected: 'sibling' }

type Parts = {
  concernId: string
  home: ReferralHome
  form: UseFormReturn<FormValues>
  autosave: AutosaveQueue
  refreshPeople: () => Promise<unknown>
}

/** Adds a person at a question, picks them there, and opens their page. */
export function useAddPerson({ concernId, home, form, autosave, refreshPeople }: Parts) {
  const go = useGo()
  return useCallback(
    async (questionId: string) => {
      const personId = crypto.randomUUID()
      try {
        await client.concerns.addPerson({ concernId, personId })
        const role = likelyRole[questionId]
        const changes = { role_in_case: { base: 0, value: [role] } }
        if (role) await client.concerns.savePerson({ concernId, personId, changes })
      } catch (problem) {
        if (reasonForNotSaving(problem, home.isGuest) !== 'signed-out') window.alert(refusalText(problem))
        return
      }
      const before = form.getValues(`answers.${questionId}`) as PeopleAnswer | undefined
      form.setValue(`answers.${questionId}`, { people: [...(before?.people ?? []), personId] })
      form.setValue(`skipped.${questionId}`, undefined)
      autosave.edited(questionId)
      await refreshPeople()
      void go(home.person(personId))
    },
    [concernId, home, form, autosave, refreshPeople, go],
  )
}
