import { api } from '../../procedure.ts'
import { explainLateness } from './explain-lateness.ts'
import { extendClock } from './extend-clock.ts'
import { listClocksOfCase } from './list-clocks.ts'

export const clockRoutes = {
  list: api.clocks.list.handler(listClocksOfCase),
  explain: api.clocks.explain.handler(explainLateness),
  extend: api.clocks.extend.handler(extendClock),
}
