import 'temporal-polyfill/global'
import { blockingKeys } from '#domain/people/blocking-keys.ts'
import { generateReports } from '#tests/support/generated-children/generate.ts'
import { measure } from '#tests/support/generated-children/measure.ts'
import { figure, milliseconds, printTable } from './support/table.ts'

const count = 5000
const seeds = [20260601, 1, 2, 3]

/** How many second reports of a child the duplicate check finds, and how often it is wrong. */
export async function duplicates() {
  const reports = generateReports(count, seeds[0] ?? 1)
  const started = performance.now()
  for (const { child } of reports) blockingKeys(child)
  const keysMs = performance.now() - started
  const measured = measure(reports)
  const totalMs = performance.now() - started
  printTable(
    `Duplicate check on ${figure(count)} generated reports: second reports called "same" or "likely"`,
    ['how the second report differs', 'reports', 'found', 'at least "possible"', 'lost by the keys'],
    [...measured.byKind, ['all', measured.all] as const].map(
      ([kind, { reports: all, found, mentioned, lostByKeys }]) => [
        kind,
        all,
        percent(found / all),
        percent(mentioned / all),
        lostByKeys,
      ],
    ),
  )
  const { ofOneChild, ofTwins, ofStrangers } = measured
  printTable(
    'Pairs that the keys bring together',
    ['pairs', 'compared', 'called "same" or "likely"'],
    [
      ['of one child', ofOneChild.all, ofOneChild.called],
      ['of twins', ofTwins.all, ofTwins.called],
      ['of strangers, brothers and sisters', ofStrangers.all, ofStrangers.called],
    ],
  )
  printTable(
    'With other seeds',
    ['seed', 'precision', 'recall', 'at least "possible"', 'different children called "possible"'],
    seeds.map((seed) => {
      const { precision, all, possible } = measure(generateReports(count, seed))
      return [
        seed.toString(),
        percent(precision),
        percent(all.found / all.reports),
        percent(all.mentioned / all.reports),
        possible,
      ]
    }),
  )
  const pairs = ofOneChild.all + ofTwins.all + ofStrangers.all
  printTable(
    'Time',
    ['what', 'each'],
    [
      ['keys of a report', milliseconds(keysMs / count)],
      ['comparing two reports', milliseconds((totalMs - 2 * keysMs) / pairs)],
    ],
  )
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
