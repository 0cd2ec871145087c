import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { setUpForm } from '#contract/accounts.ts'
import { partnershipTemplates } from '#domain/partnership/partnership-templates.ts'
import { type TemplateId, templateIds } from '#domain/partnership/template-ids.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput, LabelledSelect } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'
import { newPasswordHint } from './new-password-hint.ts'
import { useEntrance } from './use-entrance.ts'

/** What the template proposes; a name that somebody typed stays. */
const proposals = (id: TemplateId) => {
  const { name, shortName, referencePrefix } = partnershipTemplates[id]
  return { partnershipName: name, shortName, referencePrefix }
}
const proposed = ['partnershipName', 'shortName', 'referencePrefix'] as const

const nothingYet = {
  template: templateIds[0] as TemplateId,
  ...proposals(templateIds[0]),
  urgentContact: '',
  name: '',
  email: '',
  password: '',
}

export function SetUpForm({ token, onBack }: { token: string; onBack?: () => void }) {
  const enter = useEntrance()
  const form = useForm({ resolver: contractResolver(setUpForm), defaultValues: nothingYet })
  const setUp = useMutation(
    api.setUp.partnership.mutationOptions({
      onSuccess: () => enter(),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const [template, setTemplate] = useState(nothingYet.template)
  const beginWith = (id: TemplateId) => {
    for (const name of proposed) {
      if (form.getValues(name) === proposals(template)[name]) form.setValue(name, proposals(id)[name])
    }
    form.setValue('template', id)
    setTemplate(id)
  }
  const field = (name: keyof typeof nothingYet) => ({
    ...form.register(name),
    problem: form.formState.errors[name]?.message,
  })
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => setUp.mutate({ ...typed, token }))}>
      <RefusalBanner problem={setUp.error} />
      <section className={styles.sheet}>
        <h2>The partnership</h2>
        <LabelledSelect
          label="Begin with"
          hint={partnershipTemplates[template].about}
          value={template}
          onChange={({ target }) => beginWith(target.value as TemplateId)}
        >
          {templateIds.map((id) => (
            <option key={id} value={id}>
              {partnershipTemplates[id].label}
            </option>
          ))}
        </LabelledSelect>
        <LabelledInput label="Name of the partnership" autoComplete="off" {...field('partnershipName')} />
        <LabelledInput label="Short name" hint="What everybody calls it." autoComplete="off" {...field('shortName')} />
        <LabelledInput
          label="Reference prefix"
          hint={`Case references begin with it: ${partnershipTemplates[template].referencePrefix} gives ${partnershipTemplates[template].referencePrefix}-2026-001. It cannot be changed later.`}
          autoComplete="off"
          {...field('referencePrefix')}
        />
        <LabelledInput
          label="How the multi-agency safeguarding hub is reached"
          hint="Shown whenever an answer suggests that a child is not safe now: telephone, also out of hours."
          autoComplete="off"
          {...field('urgentContact')}
        />
      </section>
      <section className={styles.sheet}>
        <h2>You, its first administrator</h2>
        <p className="soft">You invite the business manager and everybody else. Your seat opens no case.</p>
        <LabelledInput label="Your full name" autoComplete="name" {...field('name')} />
        <LabelledInput label="Your e-mail address" type="email" autoComplete="username" {...field('email')} />
        <LabelledInput
          label="Password"
          hint={newPasswordHint}
          type="password"
          autoComplete="new-password"
          {...field('password')}
        />
      </section>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={setUp.isPending && 'Setting up'}>
          Set up the partnership
        </Button>
        {onBack && (
          <Button look="quiet" onClick={onBack}>
            Back
          </Button>
        )}
      </div>
    </form>
  )
}
