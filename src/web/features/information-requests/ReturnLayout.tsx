import { createLazyRoute, Outlet, useRouteContext } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { ReturnDraft } from '#contract/information-requests.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { client } from '../../api/client.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import { EmptyState } from '../../app/states.tsx'
import type { FormSurroundings } from '../../form/form-surroundings.tsx'
import { revisionsOf } from '../../form/revisions-of.ts'
import { useAutosave } from '../../form/use-autosave.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { adviseOnReturn } from './advise.ts'
import { CommentsAt } from './CommentsAt.tsx'
import { OpenReturnProvider } from './return-context.tsx'
import { backToRequest, useRequest } from './use-request.ts'

export const returnLayout = createLazyRoute('/app/requests/$requestId/sections')({ component: ReturnPages })

function ReturnPages() {
  const { draft, agencies } = returnLayout.useLoaderData()
  const { id } = useRequest()
  if (!draft.mayWrite) {
    return (
      <EmptyState
        title="This return is not open to you to write"
        next={<ButtonLink link={backToRequest(id).link}>See the request</ButtonLink>}
      >
        <p>It is written by its author, and closed once it is with the member to check.</p>
      </EmptyState>
    )
  }
  return <OpenReturnPages key={id} draft={draft} agencies={agencies} />
}

type Loaded = { draft: ReturnDraft; agencies: FormSurroundings['agencies'] }

/** Holds the return's form while its pages come and go. */
function OpenReturnPages({ draft, agencies }: Loaded) {
  const { me } = useRouteContext({ from: '/app' })
  const { id: requestId, today, inside } = useRequest()
  const definition = returnFormFor(draft)
  const form = useForm<FormValues>({ defaultValues: valuesOf(draft.answers) })
  const autosave = useAutosave({
    form,
    revisions: revisionsOf(draft.answers),
    save: (changes) => client.requests.save({ requestId, changes }),
    reasonFor: reasonForNotSaving,
    within: `/requests/${requestId}/sections`,
  })
  useEffect(() => onSignedIn(() => autosave.retry()), [autosave])
  const comments = inside?.comments
  const { urgentContact } = me.partnership
  const surroundings = useMemo<FormSurroundings>(
    () => ({
      today,
      agencies,
      people: [],
      urgentContact,
      advise: adviseOnReturn,
      noteAt: (questionId) => <CommentsAt comments={comments ?? []} questionId={questionId} />,
    }),
    [today, agencies, urgentContact, comments],
  )
  const open = useMemo(() => ({ definition, form, autosave, surroundings }), [definition, form, autosave, surroundings])
  return (
    <OpenReturnProvider value={open}>
      <Outlet />
    </OpenReturnProvider>
  )
}
