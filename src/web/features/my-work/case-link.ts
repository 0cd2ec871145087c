import type { WorkItem } from '#contract/my-work.ts'

export const caseLink = ({ reference }: WorkItem) => ({
  to: '/cases/$reference',
  params: { reference: reference ?? '' },
})
