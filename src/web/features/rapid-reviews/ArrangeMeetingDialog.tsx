import { useMutation, useQuery } from '@tanstack/react-query'
import { FormProvider, useForm } from 'react-hook-form'
import { arrangeForm, type RapidReview } from '#contract/rapid-reviews.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import type { OnDone } from './cockpit-task.ts'
import { MeetingPart } from './MeetingPart.tsx'
import { readAgainAnd, scopeQuery } from './rapid-queries.ts'

type ArrangeMeetingDialogProps = { reference: string; review: RapidReview; onDone: OnDone; onClose: () => void }

/** Another meeting: the first one was cancelled, say. The review leaves the agenda it stood on. */
export function ArrangeMeetingDialog({ reference, review, onDone, onClose }: ArrangeMeetingDialogProps) {
  const { data: page } = useQuery(scopeQuery(reference))
  const form = useForm({
    resolver: contractResolver(arrangeForm),
    defaultValues: {
      chairId: review.chair?.accountId ?? '',
      meeting: { kind: 'NEW' as 'NEW' | 'EXISTING', meetingId: '', onDate: '', startsAt: '', place: '' },
    },
  })
  const arrange = useMutation(
    api.rapidReviews.arrangeMeeting.mutationOptions(readAgainAnd(() => onDone('The meeting is arranged.'), { form })),
  )
  return (
    <FormDialog
      title="Arrange the Rapid Review meeting"
      submit="Arrange"
      busy={arrange.isPending && 'Arranging'}
      onSubmit={form.handleSubmit((typed) => arrange.mutate({ ...typed, reference }))}
      onClose={onClose}
    >
      <RefusalBanner problem={arrange.error} />
      <FormProvider {...form}>
        {page ? (
          <MeetingPart under="" choices={page.choices} suggested={page.suggested} />
        ) : (
          <p className="soft">Reading the calendar…</p>
        )}
      </FormProvider>
    </FormDialog>
  )
}
