import { api } from '../../procedure.ts'
import { completeAction, withdrawAction } from './end-actions.ts'

export const actionRoutes = {
  complete: api.actions.complete.handler(completeAction),
  withdraw: api.actions.withdraw.handler(withdrawAction),
}
