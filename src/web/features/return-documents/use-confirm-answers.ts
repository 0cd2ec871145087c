import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Proposal, ReadDocument } from '#contract/return-documents.ts'
import { api } from '../../api/client.ts'

export type Uploaded = { readonly file: File; readonly read: ReadDocument }

const none: ReadonlySet<string> = new Set()

/** Whether nothing stands here yet: taking the document's answer replaces nothing. */
export const isEmptyHere = ({ present }: Proposal) => present.length === 0

/**
 * Which proposed answers are chosen, and which are kept already. Where somebody else wrote meanwhile, theirs stays:
 * the document is read again beside it, so that the choice is made anew.
 */
export function useConfirmAnswers(requestId: string, uploaded: Uploaded) {
  const queryClient = useQueryClient()
  const [proposals, setProposals] = useState(uploaded.read.proposals)
  const [chosen, setChosen] = useState(none)
  const [keptCount, setKeptCount] = useState(0)
  const [overtaken, setOvertaken] = useState<readonly { questionId: string; by: string }[]>([])
  const save = useMutation(api.requests.save.mutationOptions())
  const readAgain = useMutation(api.returnDocuments.read.mutationOptions())

  const choose = (questionId: string, isChosen: boolean) => {
    const others = [...chosen].filter((id) => id !== questionId)
    setChosen(new Set(isChosen ? [...others, questionId] : others))
  }
  const chooseEmpty = () =>
    setChosen(new Set([...chosen, ...proposals.filter(isEmptyHere).map(({ questionId }) => questionId)]))

  const keep = async () => {
    const wanted = proposals.filter(({ questionId }) => chosen.has(questionId))
    const { saved, conflicts } = await save.mutateAsync({ requestId, changes: changesOf(wanted) })
    setKeptCount((count) => count + Object.keys(saved).length)
    setChosen(none)
    setProposals(proposals.filter(({ questionId }) => !(questionId in saved)))
    setOvertaken(conflicts.map(({ questionId, theirs }) => ({ questionId, by: theirs.by.name })))
    await queryClient.invalidateQueries({ queryKey: api.requests.key() })
    if (conflicts.length === 0) return
    const again = await readAgain.mutateAsync({ requestId, file: uploaded.file })
    setProposals(again.proposals)
  }

  return {
    proposals,
    chosen,
    keptCount,
    overtaken,
    choose,
    chooseEmpty,
    keep,
    isKeeping: save.isPending || readAgain.isPending,
    problem: save.error ?? readAgain.error,
  }
}

const changesOf = (proposals: readonly Proposal[]) =>
  Object.fromEntries(
    proposals.map(({ questionId, presentRev, value, skipped }) => [
      questionId,
      { base: presentRev, ...(value !== undefined && { value }), ...(skipped && { skipped }) },
    ]),
  )
