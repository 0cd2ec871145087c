import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { ReviewDecision } from '#contract/review-decision-parts.ts'
import { type CheckedQuality, qualityChecks } from '#domain/review-decisions/quality-checks.ts'
import { api } from '../../api/client.ts'
import { fieldIssues } from '../../api/refusals.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import styles from './decision.module.css'
import { readAgainAnd } from './review-queries.ts'

type PutDialogProps = { reference: string; decision: ReviewDecision; onClose: () => void }

const unseen = { isMet: false, note: '' }

/** The last look before the partners have it: each point ticked, or explained. */
export function PutDialog({ reference, decision, onClose }: PutDialogProps) {
  const [checks, setChecks] = useState<CheckedQuality>({})
  const put = useMutation(api.reviewDecisions.putToPartners.mutationOptions(readAgainAnd(onClose, { isStep: true })))
  const problems = new Map(
    fieldIssues(put.error).map(({ path, message }) => [path[0] === 'checks' ? String(path[1]) : 'other', message]),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    put.mutate({ reference, checks: { ...checks }, version: decision.version })
  }
  const { namesFound } = decision
  return (
    <FormDialog
      title="Ask the partners to sign"
      submit="Ask the partners"
      busy={put.isPending && 'Asking'}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={put.error} />
      {problems.has('other') && (
        <Banner tone="urgent" announced>
          <p>{problems.get('other')}</p>
        </Banner>
      )}
      <p>
        Children’s Social Care, Health (ICB) and Police are each asked by e-mail. Nothing can be changed until all have
        signed or one of them sends it back.
      </p>
      {namesFound > 0 && (
        <Banner
          tone="notice"
          title={
            namesFound === 1
              ? 'A real name may stand in the text'
              : `Real names may stand in the text, ${namesFound} times`
          }
        >
          <p>Close this and use the name check to see where. Take them out, or explain below why they may stand.</p>
        </Banner>
      )}
      {qualityChecks.map(({ code, label }) => {
        const { isMet, note } = checks[code] ?? unseen
        const change = (part: Partial<typeof unseen>) => setChecks({ ...checks, [code]: { isMet, note, ...part } })
        const isOpen = !isMet || (code === 'CODED_NAMES' && namesFound > 0)
        return (
          <div key={code} className={styles.check}>
            <LabelledTick
              label={label}
              checked={isMet}
              problem={problems.get(code)}
              onChange={(event) => change({ isMet: event.target.checked })}
            />
            {isOpen && (
              <details open={problems.has(code) || note !== ''}>
                <summary>Explain instead</summary>
                <LabelledText
                  label={`Why it is left open: ${label}`}
                  rows={2}
                  value={note}
                  onChange={(event) => change({ note: event.target.value })}
                />
              </details>
            )}
          </div>
        )
      })}
    </FormDialog>
  )
}
