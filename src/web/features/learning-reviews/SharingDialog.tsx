import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type LearningReview, sharingForm } from '#contract/learning-reviews.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { readAgainAnd } from './learning-queries.ts'

type SharingDialogProps = { reference: string; review: LearningReview; onClose: () => void }

export function SharingDialog({ reference, review, onClose }: SharingDialogProps) {
  const { sharedWithSprgOn, sharedWithLearningGroupOn, version } = review
  const form = useForm({
    resolver: contractResolver(sharingForm),
    defaultValues: { sprgOn: sharedWithSprgOn ?? '', learningGroupOn: sharedWithLearningGroupOn ?? '' },
  })
  const share = useMutation(
    api.learningReviews.recordSharing.mutationOptions(readAgainAnd(onClose, { form, isStep: true })),
  )
  return (
    <FormDialog
      title="Record the sharing"
      submit="Record"
      busy={share.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => share.mutate({ ...typed, reference, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={share.error} />
      <p>
        Leave a day empty that has not come yet. Once both are there, the dates of the impact returns are set, and the
        Business Manager can close the case when no action is open.
      </p>
      <LabelledDate form={form} name="sprgOn" label="Shared with the SPRG on" />
      <LabelledDate form={form} name="learningGroupOn" label="Shared with the Learning Group on" />
    </FormDialog>
  )
}
