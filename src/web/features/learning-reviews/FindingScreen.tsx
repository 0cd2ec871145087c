import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useBlocker, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useController, useForm } from 'react-hook-form'
import { type Finding, type FindingForm, findingForm } from '#contract/learning-reviews.ts'
import { findingKindLabels, findingKinds } from '#domain/learning-reviews/findings.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { EmptyState } from '../../app/states.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { LabelledInput, LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import styles from './findings.module.css'
import { readAgainAnd, reviewQuery } from './learning-queries.ts'
import { ThemesField } from './ThemesField.tsx'

export const newFindingScreen = createLazyRoute('/app/cases/$reference/learning/findings/new')({
  component: NewFindingScreen,
})
export const findingScreen = createLazyRoute('/app/cases/$reference/learning/findings/$findingId')({
  component: ChangeFindingScreen,
})

function NewFindingScreen() {
  const { reference } = newFindingScreen.useParams()
  return <FindingPage reference={reference} findingId={null} />
}

function ChangeFindingScreen() {
  const { reference, findingId } = findingScreen.useParams()
  return <FindingPage key={findingId} reference={reference} findingId={findingId} />
}

function FindingPage({ reference, findingId }: { reference: string; findingId: string | null }) {
  const { data } = useSuspenseQuery(reviewQuery(reference))
  const finding = data.review?.findings.find(({ id }) => id === findingId)
  if (!data.review?.can.writeFindings || (findingId && !finding)) {
    return (
      <EmptyState
        title={findingId && !finding ? 'This finding has been taken away' : 'Findings cannot be written now'}
        next={
          <ButtonLink link={linkOptions({ to: '/cases/$reference/learning', params: { reference } })}>
            Go to the learning review
          </ButtonLink>
        }
      >
        <p>The lead and the coordinator write them while the review is in progress.</p>
      </EmptyState>
    )
  }
  return <FindingEditor reference={reference} finding={finding} />
}

const nothing: FindingForm = { kind: 'FINDING', title: '', explanation: '', themes: [] }

function FindingEditor({ reference, finding }: { reference: string; finding: Finding | undefined }) {
  // Chosen once, so that a repeated press adds nothing twice.
  const [findingId] = useState(() => finding?.id ?? crypto.randomUUID())
  const navigate = useNavigate()
  const back = linkOptions({ to: '/cases/$reference/learning', params: { reference } })
  const form = useForm<FindingForm>({
    resolver: contractResolver(findingForm),
    defaultValues: finding ? asTyped(finding) : nothing,
  })
  const themes = useController({ control: form.control, name: 'themes' })
  const isKept = useRef(false)
  const goBack = () => {
    isKept.current = true
    void navigate(back)
  }
  const done = readAgainAnd(goBack, { form })
  const add = useMutation(api.learningReviews.addFinding.mutationOptions(done))
  const save = useMutation(api.learningReviews.saveFinding.mutationOptions(done))
  const { errors, isDirty } = form.formState
  useBlocker({
    shouldBlockFn: () => isDirty && !isKept.current && !window.confirm('Leave without saving what you wrote?'),
    enableBeforeUnload: () => isDirty && !isKept.current,
  })
  const onSubmit = form.handleSubmit((typed) =>
    finding
      ? save.mutate({ ...typed, reference, findingId, version: finding.version })
      : add.mutate({ ...typed, reference, findingId }),
  )
  return (
    <form noValidate className={styles.editor} onSubmit={onSubmit}>
      <h2>{finding ? 'Change a finding' : 'Add a finding'}</h2>
      <ChangedMeanwhile problem={add.error ?? save.error} />
      <fieldset className={styles.kinds}>
        <legend>What is it?</legend>
        {findingKinds.map((kind) => (
          <LabelledTick
            key={kind}
            type="radio"
            label={findingKindLabels[kind]}
            hint={
              kind === 'FINDING'
                ? 'Something that made good practice harder, and could happen again.'
                : 'Something that helped a child, and is worth keeping and spreading.'
            }
            value={kind}
            {...form.register('kind')}
          />
        ))}
      </fieldset>
      <LabelledInput
        label="Title"
        hint="One sentence that can be understood without the case. About the system, not about a worker."
        autoComplete="off"
        problem={errors.title?.message}
        {...form.register('title')}
      />
      <LabelledText
        label="Explanation"
        hint="What was found, why it made sense at the time, and what it meant for the child."
        problem={errors.explanation?.message}
        {...form.register('explanation')}
      />
      <ThemesField
        value={themes.field.value}
        usual={form.watch('kind') === 'GOOD_PRACTICE' ? '+' : '-'}
        problem={errors.themes?.message ?? errors.themes?.root?.message}
        onChange={(next) => {
          themes.field.onChange(next)
          if (form.formState.isSubmitted) void form.trigger('themes')
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={(add.isPending || save.isPending) && 'Saving'}>
          {finding ? 'Save' : 'Add it'}
        </Button>
        <ButtonLink link={back}>Cancel</ButtonLink>
      </div>
    </form>
  )
}

const asTyped = ({ kind, title, explanation, themes }: Finding): FindingForm => ({
  kind,
  title,
  explanation,
  themes: themes.map(({ code, polarity, isSeenBefore }) => ({ code, polarity, isSeenBefore })),
})
