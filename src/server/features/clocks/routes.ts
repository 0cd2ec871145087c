import { api } from '../../procedure.ts'
import { explainLateness } from './explain-lateness.ts'
import { extendClock } from './extend-clock.ts'

export const clockRoutes = {
  explain: api.clocks.explain.handler(explainLateness),
  extend: api.clocks.extend.handler(extendClock),
}
