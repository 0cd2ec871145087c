import { type UseFormReturn, useController } from 'react-hook-form'
import { type PartnershipSettings, type Setting, type SettingId, settingOf } from '#domain/partnership/settings.ts'
import { LabelledInput, LabelledSelect, LabelledText } from '../../parts/Labelled.tsx'
import styles from './settings.module.css'

type SettingsValues = { settings: PartnershipSettings; urgentContact: string }
type FieldProps = { id: SettingId; form: UseFormReturn<SettingsValues> }

const isDomains = (id: SettingId): id is 'referral_domains' => settingOf(id).kind === 'domains'

/** One setting as its definition says: what it counts, what it begins as and where that comes from. */
export function SettingField({ id, form }: FieldProps) {
  const setting = settingOf(id)
  const words = {
    label: setting.kind === 'number' ? `${setting.label} (${setting.unit})` : setting.label,
    hint: (
      <>
        {setting.help} <span className={styles.source}>{beginning(setting)}</span>
      </>
    ),
    problem: form.formState.errors.settings?.[id]?.message,
  }
  if (isDomains(id)) return <DomainsField id={id} form={form} words={words} />
  if (setting.kind === 'choice') {
    return (
      <LabelledSelect {...words} {...form.register(`settings.${id}`)}>
        {setting.options.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </LabelledSelect>
    )
  }
  if (setting.kind === 'text') return <LabelledText {...words} rows={4} {...form.register(`settings.${id}`)} />
  return (
    <div className={styles.number}>
      <LabelledInput
        {...words}
        inputMode="numeric"
        autoComplete="off"
        {...form.register(`settings.${id}`, { setValueAs: asNumber })}
      />
    </div>
  )
}

const asNumber = (typed: unknown) => (String(typed).trim() === '' ? Number.NaN : Number(typed))

const beginning = (setting: Setting) => `Default ${defaultOf(setting)}, ${setting.source}.`

function defaultOf(setting: Setting) {
  if (setting.kind === 'domains') return setting.default.join(', ')
  if (setting.kind === 'choice') return setting.options.find(({ code }) => code === setting.default)?.label
  return setting.kind === 'text' ? 'as first shown' : setting.default
}

const linesOf = (text: string) => text.split(/[\s,;]+/).filter((line) => line !== '')

type Words = Pick<Parameters<typeof LabelledText>[0], 'label' | 'hint' | 'problem'>

function DomainsField({ id, form, words }: { id: 'referral_domains'; form: FieldProps['form']; words: Words }) {
  const { field } = useController({ control: form.control, name: `settings.${id}` })
  return (
    <LabelledText
      {...words}
      ref={field.ref}
      name={field.name}
      // What stands there is typed freely; what is kept of it is a list. Made anew when the list came from elsewhere.
      key={form.formState.defaultValues?.settings?.[id]?.join('\n')}
      defaultValue={field.value.join('\n')}
      onChange={({ target }) => field.onChange(linesOf(target.value))}
      onBlur={field.onBlur}
      spellCheck={false}
      autoCapitalize="none"
    />
  )
}
