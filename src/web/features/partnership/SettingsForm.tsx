import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { type SettingsPage, settingsForm } from '#contract/partnership.ts'
import { settingGroups } from '#domain/partnership/settings.ts'
import { api } from '../../api/client.ts'
import { refusalCode } from '../../api/refusals.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { readStandingAgain } from '../../app/standing.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { SettingField } from './SettingField.tsx'
import styles from './settings.module.css'

const valuesOf = ({ settings, urgentContact }: SettingsPage) => ({ settings, urgentContact })

export function SettingsForm({ page }: { page: SettingsPage }) {
  const queryClient = useQueryClient()
  const router = useRouter()
  const [version, setVersion] = useState(page.version)
  const form = useForm({ resolver: contractResolver(settingsForm), defaultValues: valuesOf(page) })
  const readAgain = () => queryClient.fetchQuery({ ...api.partnership.settings.queryOptions(), staleTime: 0 })

  const save = useMutation(
    api.partnership.saveSettings.mutationOptions({
      onSuccess: async (saved) => {
        setVersion(saved.version)
        form.reset(valuesOf(await readAgain()))
        // Dates that were computed with the earlier settings, and how the hub is reached.
        await queryClient.invalidateQueries({ refetchType: 'none' })
        await readStandingAgain(queryClient)
        await router.invalidate()
      },
      onError: async (problem) => {
        putIssues(form, problem)
        if (refusalCode(problem) !== 'CHANGED_BY_SOMEONE_ELSE') return
        const now = await readAgain()
        setVersion(now.version)
        // What this person changed stays as they typed it; everything else shows what is saved.
        form.reset(valuesOf(now), { keepDirtyValues: true })
      },
    }),
  )
  const isOvertaken = refusalCode(save.error) === 'CHANGED_BY_SOMEONE_ELSE'
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => save.mutate({ ...typed, version }))}>
      {settingGroups.map(({ title, settings }) => (
        <section key={title} className={styles.section}>
          <h2>{title}</h2>
          {settings.map((id) => (
            <SettingField key={id} id={id} form={form} />
          ))}
        </section>
      ))}
      <section className={styles.section}>
        <h2>When a child is not safe now</h2>
        <LabelledInput
          label="How the multi-agency safeguarding hub is reached"
          hint="Shown whenever an answer suggests that a child is not safe now: telephone, also out of hours."
          autoComplete="off"
          problem={form.formState.errors.urgentContact?.message}
          {...form.register('urgentContact')}
        />
      </section>
      <div className={styles.saving}>
        {isOvertaken ? <ChangedMeanwhile problem={save.error} page={page} /> : <RefusalBanner problem={save.error} />}
        {save.isSuccess && !form.formState.isDirty && (
          <Banner tone="success" announced>
            {save.data.changed.length === 0 ? 'Nothing was different: all stays as it is.' : 'The settings are saved.'}
          </Banner>
        )}
        <Button type="submit" look="primary" busy={save.isPending && 'Saving'}>
          Save the settings
        </Button>
      </div>
    </form>
  )
}
