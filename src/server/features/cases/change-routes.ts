import { api } from '../../procedure.ts'
import { linkCases, unlinkCases } from './link-cases.ts'
import { mergeCases } from './merge-cases.ts'
import { reopenCase } from './reopen-case.ts'
import { splitCase } from './split-case.ts'
import { withdrawCase } from './withdraw-case.ts'

export const caseChangeRoutes = {
  withdraw: api.caseChanges.withdraw.handler(withdrawCase),
  reopen: api.caseChanges.reopen.handler(reopenCase),
  merge: api.caseChanges.merge.handler(mergeCases),
  split: api.caseChanges.split.handler(splitCase),
  link: api.caseChanges.link.handler(linkCases),
  unlink: api.caseChanges.unlink.handler(unlinkCases),
}
