import { useEffect, useRef, useState } from 'react'
import { LeaveUnsent } from '../../app/LeaveUnsent.tsx'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { ProposedAnswer } from './ProposedAnswer.tsx'
import { UnreadParts } from './UnreadParts.tsx'
import { isEmptyHere, type Uploaded, useConfirmAnswers } from './use-confirm-answers.ts'
import styles from './word.module.css'

const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`)

/** What the document says beside what stands here. Nothing is chosen before the person chooses. */
export function ConfirmAnswers({ requestId, uploaded }: { requestId: string; uploaded: Uploaded }) {
  const { proposals, chosen, keptCount, overtaken, choose, chooseEmpty, keep, isKeeping, problem } = useConfirmAnswers(
    requestId,
    uploaded,
  )
  const [isReminded, setReminded] = useState(false)
  const { read, file } = uploaded
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const emptyCount = proposals.filter(isEmptyHere).length
  const press = () => {
    setReminded(chosen.size === 0)
    if (chosen.size > 0) void keep().catch(() => undefined)
  }

  return (
    <section aria-labelledby="confirm-answers" className={styles.confirm}>
      <h2 id="confirm-answers" ref={heading} tabIndex={-1}>
        What the document says
      </h2>
      <p>
        <b>{file.name}</b>: {inShort(read.proposals.length, read.same)}
      </p>
      {keptCount > 0 && (
        <Banner tone="success" announced title={`${answers(keptCount)} taken from the document.`}>
          <ButtonLink small link={{ to: '/requests/$requestId', params: { requestId } }}>
            Go on with the return
          </ButtonLink>
        </Banner>
      )}
      {overtaken.length > 0 && (
        <Banner tone="notice" announced title="Somebody wrote here meanwhile">
          <p>
            {answers(overtaken.length)} that you chose {overtaken.length === 1 ? 'was' : 'were'} changed by{' '}
            {[...new Set(overtaken.map(({ by }) => by))].join(', ')} after the document was read. Theirs still stands;
            look at both below and choose again.
          </p>
        </Banner>
      )}
      <UnreadParts parts={read.unread} />
      {proposals.length > 0 && (
        <>
          {emptyCount > 0 && (
            <p>
              <Button icon="check" onClick={chooseEmpty}>
                Choose all {emptyCount} that are empty here
              </Button>
            </p>
          )}
          {proposals.map((proposal) => (
            <ProposedAnswer
              key={proposal.questionId}
              proposal={proposal}
              isChosen={chosen.has(proposal.questionId)}
              changedBy={overtaken.find(({ questionId }) => questionId === proposal.questionId)?.by}
              onChoose={(isChosen) => choose(proposal.questionId, isChosen)}
            />
          ))}
          <div className={styles.keep}>
            <RefusalBanner problem={problem} />
            {isReminded && chosen.size === 0 && (
              <Banner tone="notice" announced>
                Choose an answer first: tick “Take the answer of the document” where it should replace what stands here.
              </Banner>
            )}
            <Button look="primary" busy={isKeeping && 'Saving'} onClick={press}>
              {chosen.size > 0 ? `Save the ${answers(chosen.size)} chosen` : 'Save the answers chosen'}
            </Button>
            <span className="soft">What is not chosen stays as it is here.</span>
          </div>
        </>
      )}
      <LeaveUnsent what="the answers chosen" isUnsent={chosen.size > 0 && !isKeeping} />
    </section>
  )
}

function inShort(different: number, same: number) {
  if (different + same === 0) return 'every box is empty. Nothing was found to take over.'
  const alike = same > 0 ? ` ${answers(same)} ${same === 1 ? 'says' : 'say'} the same as here.` : ''
  if (different === 0) return `nothing differs from what stands here.${alike}`
  return `${answers(different)} ${different === 1 ? 'differs' : 'differ'} from what stands here.${alike}`
}
