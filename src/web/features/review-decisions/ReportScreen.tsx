import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { formatLongDate } from '#domain/time/dates.ts'
import { client } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { downloadFile } from '../../parts/download-file.ts'
import { Lines } from '../../parts/Lines.tsx'
import { PrintedPages } from '../../parts/PrintedPages.tsx'
import styles from './decision.module.css'
import { reportQuery } from './review-queries.ts'

export const reportScreen = createLazyRoute('/app/cases/$reference/rapid/report')({ component: ReportScreen })

/** The report to read and print; in Word it is the same. */
function ReportScreen() {
  const { reference } = reportScreen.useParams()
  const { data: report } = useSuspenseQuery(reportQuery(reference))
  const word = useMutation({
    mutationFn: () => client.reviewDecisions.report({ reference }),
    onSuccess: (file) => downloadFile(file, `rapid-review-${reference}.docx`),
  })
  return (
    <PrintedPages reference={report.reference}>
      <div className={styles.report}>
        <p className="soft">
          OFFICIAL-SENSITIVE. Rapid Review {report.pseudonym}, {report.reference}. {report.standsAt}. Made on{' '}
          {formatLongDate(report.madeOn)}.
        </p>
        <RefusalBanner problem={word.error} />
        <div className={`${styles.buttons} not-printed`}>
          <Button look="primary" icon="download" busy={word.isPending && 'Making it'} onClick={() => word.mutate()}>
            Download as Word
          </Button>
          <Button icon="print" onClick={() => window.print()}>
            Print
          </Button>
        </div>
        {report.parts.map(({ title, blocks }) => (
          <section key={title}>
            <h2>{title}</h2>
            {blocks.map(({ heading, lines }) => (
              <div key={heading}>
                <h3>{heading}</h3>
                <Lines as="p" lines={lines} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </PrintedPages>
  )
}
