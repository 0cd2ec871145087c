import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import styles from './settings.module.css'

export const settingsScreen = createLazyRoute('/app/administration/settings')({ component: SettingsScreen })

/** What the partnership decides for itself. Each setting says what it begins as, and why. */
function SettingsScreen() {
  const { data: page } = useSuspenseQuery(api.partnership.settings.queryOptions())
  const { name, shortName, referencePrefix } = page
  return (
    <>
      <PageHeader
        title="Settings"
        lead="What your partnership decides for itself. A change counts from the moment it is saved, also for cases already begun; dates that people have set stay. A default marked “proposed” has no national rule behind it."
      />
      <section className={styles.section}>
        <h2>The partnership</h2>
        <SummaryList
          rows={[
            { term: 'Name', value: name },
            { term: 'Short name', value: shortName },
            { term: 'Reference prefix', value: `${referencePrefix}, as in ${referencePrefix}-2026-001` },
          ]}
        />
      </section>
      <SettingsForm page={page} />
      <section className={styles.section}>
        <h2>Bank holidays</h2>
        <p className={styles.reading}>
          Working days are Monday to Friday without these. They are England’s, by the published list.
        </p>
        <ButtonLink link={{ to: '/administration/calendar' }}>See and change the bank holidays</ButtonLink>
      </section>
    </>
  )
}
