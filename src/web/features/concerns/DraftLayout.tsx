import {
  createLazyRoute,
  linkOptions,
  Navigate,
  Outlet,
  useLoaderData,
  useParams,
  useRouteContext,
  useRouterState,
} from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { referralForm } from '#domain/concerns/referral-form.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { client } from '../../api/client.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { revisionsOf } from '../../form/revisions-of.ts'
import { useAutosave } from '../../form/use-autosave.ts'
import { DraftProvider } from './draft-context.tsx'
import { londonToday, rolesOf } from './draft-facts.ts'
import { OthersHere } from './OthersHere.tsx'
import { useAddPerson } from './use-add-person.ts'
import { useWatchDraft } from './use-watch-draft.ts'

export const draftLayout = createLazyRoute('/app/concerns/$concernId')({ component: DraftLayout })

/** Holds the draft's form while its pages come and go. */
function DraftLayout() {
  const { concernId } = useParams({ from: '/app/concerns/$concernId' })
  return <OpenDraftPages key={concernId} />
}

function OpenDraftPages() {
  const { draft, agencies } = useLoaderData({ from: '/app/concerns/$concernId' })
  const { me } = useRouteContext({ from: '/app' })
  const concernId = draft.id
  const form = useForm<FormValues>({ defaultValues: valuesOf(draft.answers) })
  const autosave = useAutosave({
    form,
    revisions: revisionsOf(draft.answers),
    save: (changes) => client.concerns.save({ concernId, changes }),
    reasonFor: reasonForNotSaving,
  })
  const { watched, refetch } = useWatchDraft(concernId, usePlace(concernId), autosave)
  const people = watched?.people ?? draft.people
  const refreshPeople = useCallback(() => refetch(), [refetch])
  const addPerson = useAddPerson({ concernId, form, autosave, refreshPeople })

  const surroundings = useMemo(
    () => ({
      today: londonToday(),
      urgentContact: me.partnership.urgentContact,
      agencies,
      people: people.map(({ id, label, name, answers }) => ({ id, label, name, roles: rolesOf(answers) })),
      onAddPerson: addPerson,
      personLink: (personId: string) =>
        linkOptions({ to: '/concerns/$concernId/people/$personId', params: { concernId, personId } }),
      onUpload: (file: File) => client.concerns.attach({ concernId, file }),
      onRemoveFile: (attachmentId: string) => client.concerns.removeAttachment({ concernId, attachmentId }),
    }),
    [agencies, people, addPerson, concernId, me.partnership.urgentContact],
  )
  const open = useMemo(
    () => ({ draft, form, autosave, people, refreshPeople, surroundings }),
    [draft, form, autosave, people, refreshPeople, surroundings],
  )

  if (draft.status !== 'DRAFT' || (watched && watched.status !== 'DRAFT')) {
    return <Navigate to="/concerns/$concernId/sent" params={{ concernId }} replace />
  }
  return (
    <DraftProvider value={open}>
      <OthersHere others={watched?.others ?? []} />
      <Outlet />
    </DraftProvider>
  )
}

/** The page of the draft that this person is on, for the other writers. */
function usePlace(concernId: string) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const last = path.slice(path.indexOf(concernId) + concernId.length + 1).split('/')[0] ?? ''
  if (last === 'people') return 'A person’s details'
  if (last === 'check') return 'Check your answers'
  return referralForm.sections.find((section) => section.id === last)?.title ?? 'The list of sections'
}
