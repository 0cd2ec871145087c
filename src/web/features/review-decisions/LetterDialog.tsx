import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFieldArray, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { letterForm, type PanelPage } from '#contract/review-decision-panel.ts'
import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import {
  feedbackToneLabels,
  feedbackTones,
  panelOutcomeLabels,
  panelOutcomes,
} from '#domain/review-decisions/panel-letter.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate, londonToday } from '../../form/LabelledDate.tsx'
import { Button } from '../../parts/Button.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledSelect, LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import styles from './decision.module.css'
import { FileInput } from './FileInput.tsx'
import { readAgainAnd } from './review-queries.ts'

type LetterDialogProps = { reference: string; panel: PanelPage; onClose: () => void }
type Typed = z.input<typeof letterForm>

/** The Panel's letter: what it says of the decision, and point by point of the review. */
export function LetterDialog({ reference, panel, onClose }: LetterDialogProps) {
  // Chosen once, so that a repeated press records nothing twice.
  const [letterId] = useState(() => crypto.randomUUID())
  const [fileId, setFileId] = useState<string | null>(null)
  const [fileProblem, setFileProblem] = useState<string>()
  const form = useForm<Typed, unknown, z.output<typeof letterForm>>({
    resolver: contractResolver(letterForm),
    defaultValues: {
      receivedOn: londonToday(),
      feedback: [],
      hasNoFeedback: false,
      replyDueOn: '',
    },
  })
  const points = useFieldArray({ control: form.control, name: 'feedback' })
  const record = useMutation(
    api.reviewDecisions.recordLetter.mutationOptions(readAgainAnd(onClose, { form, isStep: true })),
  )
  const { errors } = form.formState
  return (
    <FormDialog
      title="Record the Panel’s letter"
      submit="Record the letter"
      busy={record.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => {
        setFileProblem(fileId ? undefined : 'Choose the letter as a PDF')
        if (fileId) record.mutate({ ...typed, reference, letterId, fileId, version: panel.version })
      })}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={record.error} />
      <LabelledDate form={form} name="receivedOn" label="Came on" />
      <LabelledSelect
        label="What does the Panel say of the decision?"
        problem={errors.outcome?.message}
        {...form.register('outcome')}
      >
        <option value="">Choose</option>
        {panelOutcomes.map((code) => (
          <option key={code} value={code}>
            {panelOutcomeLabels[code]}
          </option>
        ))}
      </LabelledSelect>
      {points.fields.map((field, index) => (
        <fieldset key={field.id} className={styles.point}>
          <legend>Point {index + 1}</legend>
          <LabelledText
            label="What does the Panel say?"
            rows={2}
            problem={errors.feedback?.[index]?.text?.message}
            {...form.register(`feedback.${index}.text`)}
          />
          <LabelledSelect
            label="Praise or challenge?"
            problem={errors.feedback?.[index]?.tone?.message}
            {...form.register(`feedback.${index}.tone`)}
          >
            {feedbackTones.map((tone) => (
              <option key={tone} value={tone}>
                {feedbackToneLabels[tone]}
              </option>
            ))}
          </LabelledSelect>
          <LabelledSelect label="Theme, if one fits" {...form.register(`feedback.${index}.theme`)}>
            <option value="">None</option>
            {practiceThemeOptions.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </LabelledSelect>
          <Button small look="quiet" onClick={() => points.remove(index)}>
            Remove point {index + 1}
          </Button>
        </fieldset>
      ))}
      <div className={styles.add}>
        <Button icon="plus" onClick={() => points.append({ text: '', theme: '', tone: 'CHALLENGE' })}>
          Add a point of feedback
        </Button>
      </div>
      {points.fields.length === 0 && (
        <LabelledTick
          label="The letter says nothing about the review itself"
          problem={errors.hasNoFeedback?.message}
          {...form.register('hasNoFeedback')}
        />
      )}
      <LabelledDate form={form} name="replyDueOn" label="Reply asked for by, if any" />
      <FileInput
        reference={reference}
        label="The letter"
        hint="As a PDF."
        accept=".pdf"
        problem={fileProblem}
        onKept={setFileId}
      />
    </FormDialog>
  )
}
