import { useMutation } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import type { DuplicateMatch } from '#contract/triage.ts'
import { formatDate } from '#domain/time/dates.ts'
import { client } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { StageTag } from '../../parts/CaseTags.tsx'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import type { Judging } from './Duplicates.tsx'
import styles from './duplicates.module.css'

const likelihoods: Record<DuplicateMatch['likelihood'], { tone: Tone; text: string }> = {
  same: { tone: 'attention', text: 'Almost certainly the same child' },
  likely: { tone: 'attention', text: 'Likely the same child' },
  possible: { tone: 'waiting', text: 'Possibly the same child' },
  no: { tone: 'closed', text: 'Not the same child' },
}

type MatchProps = {
  match: DuplicateMatch
  reference: string
  isJudged: boolean
  onJudge: (judging: Judging) => void
}

/** Another case with a child like one of this case's: why, and what to do about it. */
export function Match({ match, reference, isJudged, onJudge }: MatchProps) {
  const { pairs, isTied } = match
  const other = match.reference
  const { tone, text } = likelihoods[match.likelihood]
  return (
    <li className={styles.match}>
      <div className={styles.matchHead}>
        <AppLink link={linkOptions({ to: '/cases/$reference', params: { reference: other } })} className="reference">
          {other}
        </AppLink>
        <strong>{match.pseudonym}</strong>
        <StatusTag tone={tone}>{text}</StatusTag>
        <StageTag stage={match.stage} />
      </div>
      <p className="soft">
        {match.title}. Received {formatDate(match.receivedOn)}.
      </p>
      <ul className={styles.pairs}>
        {pairs.map(({ here, there, reasons }) => (
          <li key={`${here.id} ${there.id}`}>
            {here.label} here, {there.label} there: {reasons.join('; ')}
          </li>
        ))}
      </ul>
      <Names reference={reference} match={match} />
      {isTied || isJudged ? (
        <p className={styles.done}>{isTied ? 'Tied to this case already.' : 'Judged: see above.'}</p>
      ) : (
        <div className={styles.acts}>
          <Button small icon="link" onClick={() => onJudge({ other, verdict: 'LINKED' })}>
            Link the two<span className="visually-hidden"> ({other})</span>
          </Button>
          <Button small onClick={() => onJudge({ other, verdict: 'DIFFERENT' })}>
            Not the same<span className="visually-hidden"> ({other})</span>
          </Button>
          <ButtonLink small look="quiet" link={{ to: '/cases/$reference/manage', params: { reference } }}>
            The same incident: join the two
          </ButtonLink>
        </div>
      )}
    </li>
  )
}

/** Real names side by side, on purpose: the asking is in the history of both cases. */
function Names({ reference, match: { reference: other, pairs } }: { reference: string; match: DuplicateMatch }) {
  const show = useMutation({
    mutationFn: async () => ({
      here: await client.cases.revealNames({ reference }),
      there: await client.cases.revealNames({ reference: other }),
    }),
  })
  const { data, reset } = show
  if (data) {
    return (
      <div className={styles.names} role="status">
        <NameList title="Here" compared={pairs.map(({ here }) => here)} named={data.here} />
        <NameList title="There" compared={pairs.map(({ there }) => there)} named={data.there} />
        <Button small look="quiet" onClick={reset}>
          Hide names
        </Button>
      </div>
    )
  }
  return (
    <>
      <RefusalBanner problem={show.error} />
      <Button small look="quiet" icon="lock" busy={show.isPending && 'Asking'} onClick={() => show.mutate()}>
        Show real names of both<span className="visually-hidden"> ({other})</span>
      </Button>
      <span className={styles.recorded}>Recorded in the history of both cases.</span>
    </>
  )
}

type NameListProps = {
  title: string
  compared: readonly { readonly id: string; readonly label: string }[]
  named: Awaited<ReturnType<typeof client.cases.revealNames>>
}

function NameList({ title, compared, named }: NameListProps) {
  const labels = new Map(compared.map(({ id, label }) => [id, label]))
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {named
          .filter(({ id }) => labels.has(id))
          .map(({ id, name, answers }) => (
            <li key={id}>
              {labels.get(id)}: {name} {bornInWords(answers)}
            </li>
          ))}
      </ul>
    </div>
  )
}

function bornInWords({ dob }: Readonly<Record<string, unknown>>) {
  const typed = typeof dob === 'object' && dob !== null ? (dob as { asTyped?: unknown }).asTyped : undefined
  return typeof typed === 'string' ? `(${typed})` : ''
}
