import { createLazyRoute, Navigate, type NavigateOptions, Outlet, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { Concern } from '#contract/concerns.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { rolesIn } from '#domain/people/roles-in.ts'
import { client } from '../../api/client.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import type { FormSurroundings } from '../../form/form-surroundings.tsx'
import { revisionsOf } from '../../form/revisions-of.ts'
import { useAutosave } from '../../form/use-autosave.ts'
import { DraftProvider } from './draft-context.tsx'
import { londonToday } from './draft-facts.ts'
import { OthersHere } from './OthersHere.tsx'
import { useReferral } from './referral-home.ts'
import { useAddPerson } from './use-add-person.ts'
import { useWatchDraft } from './use-watch-draft.ts'

export const draftLayout = createLazyRoute('/app/concerns/$concernId')({
  component: function Draft() {
    const loaded = draftLayout.useLoaderData()
    return <OpenDraftPages key={loaded.draft.id} {...loaded} />
  },
})

export const guestDraftLayout = createLazyRoute('/refer/mine/draft')({
  component: function GuestDraft() {
    return <OpenDraftPages {...guestDraftLayout.useLoaderData()} />
  },
})

type LoadedDraft = { draft: Concern; agencies: FormSurroundings['agencies'] }

/** Holds the draft's form while its pages come and go. */
function OpenDraftPages({ draft, agencies }: LoadedDraft) {
  const { partnership, home } = useReferral()
  const concernId = draft.id
  const form = useForm<FormValues>({ defaultValues: valuesOf(draft.answers) })
  const autosave = useAutosave({
    form,
    revisions: revisionsOf(draft.answers),
    save: (changes) => client.concerns.save({ concernId, changes }),
    reasonFor: (problem) => reasonForNotSaving(problem, home.isGuest),
    within: home.isGuest ? '/refer/mine' : `/concerns/${concernId}`,
  })
  const { watched, refetch } = useWatchDraft(concernId, usePlace(), autosave)
  const people = watched?.people ?? draft.people
  const refreshPeople = useCallback(() => refetch(), [refetch])
  const addPerson = useAddPerson({ concernId, home, form, autosave, refreshPeople })

  const surroundings = useMemo(
    () => ({
      today: londonToday(),
      urgentContact: partnership.urgentContact,
      agencies,
      people: people.map(({ id, label, name, answers }) => ({ id, label, name, roles: rolesIn(answers) })),
      onAddPerson: addPerson,
      personLink: (personId: string) => home.person(personId),
      onUpload: (file: File) => client.concerns.attach({ concernId, file }),
      onRemoveFile: (attachmentId: string) => client.concerns.removeAttachment({ concernId, attachmentId }),
    }),
    [agencies, people, addPerson, concernId, home, partnership.urgentContact],
  )
  const open = useMemo(
    () => ({ draft, form, autosave, people, refreshPeople, surroundings }),
    [draft, form, autosave, people, refreshPeople, surroundings],
  )

  const status = watched?.status ?? draft.status
  if (status !== 'DRAFT') {
    // Just sent, by this writer or another: the confirmation. Sent before: what has become of it.
    const next = draft.status === 'DRAFT' && status !== 'WITHDRAWN' ? home.sent : home.outcome
    return <Navigate {...(next as NavigateOptions)} replace />
  }
  return (
    <DraftProvider value={open}>
      <OthersHere others={watched?.others ?? []} />
      <Outlet />
    </DraftProvider>
  )
}

/** The page of the draft that this person is on, for the other writers. */
function usePlace() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  // Behind /concerns/<id>, or behind /refer/mine.
  const last = path.split('/')[3] ?? ''
  if (last === 'people') return 'A person’s details'
  if (last === 'check') return 'Check your answers'
  return referralForm.sections.find((section) => section.id === last)?.title ?? 'The list of sections'
}
