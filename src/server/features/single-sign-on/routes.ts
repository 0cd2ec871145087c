import { api } from '../../procedure.ts'
import { finishSingleSignOn, startSingleSignOn } from './sign-in-through-provider.ts'

export const singleSignOnRoutes = {
  start: api.singleSignOn.start.handler(startSingleSignOn),
  finish: api.singleSignOn.finish.handler(finishSingleSignOn),
}
