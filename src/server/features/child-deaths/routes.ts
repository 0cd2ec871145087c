import { api } from '../../procedure.ts'
import { correctDeath } from './correct-death.ts'
import { listDeaths, readDeaths } from './read-deaths.ts'
import { recordDeath, startDeath } from './record-death.ts'
import { saveDeath } from './save-death.ts'

export const childDeathRoutes = {
  list: api.childDeaths.list.handler(listDeaths),
  start: api.childDeaths.start.handler(startDeath),
  record: api.childDeaths.record.handler(recordDeath),
  get: api.childDeaths.get.handler(readDeaths),
  correct: api.childDeaths.correct.handler(correctDeath),
  save: api.childDeaths.save.handler(saveDeath),
}
