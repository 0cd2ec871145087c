import { useMutation } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { CaseFile, CaseTies } from '#contract/cases.ts'
import { reasonForm } from '#contract/reason.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import styles from './manage.module.css'

type Link = CaseTies['links'][number]

const FormDialog = lazy(() => import('../../parts/FormDialog.tsx').then((module) => ({ default: module.FormDialog })))

/** The links of this case, each of which can be taken away. */
export function LinkList({ file }: { file: CaseFile }) {
  const [leaving, setLeaving] = useState<Link | null>(null)
  const links = file.ties.links.filter(({ kind }) => kind === 'LINKED')
  if (links.length === 0) return null
  return (
    <section className={styles.links}>
      <h2>Linked cases</h2>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <span>
              <AppLink link={linkOptions({ to: '/cases/$reference', params: { reference: link.reference } })}>
                {link.reference}, {link.pseudonym}
              </AppLink>
              <span className="soft"> {link.reason}</span>
            </span>
            <Button small aria-label={`Take the link with ${link.reference} away`} onClick={() => setLeaving(link)}>
              Take away
            </Button>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {leaving && <UnlinkDialog reference={file.reference} link={leaving} onClose={() => setLeaving(null)} />}
      </Suspense>
    </section>
  )
}

function UnlinkDialog({ reference, link, onClose }: { reference: string; link: Link; onClose: () => void }) {
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const unlink = useMutation(
    api.caseChanges.unlink.mutationOptions({
      onSuccess: async (_done, _input, _result, { client }) => {
        await client.invalidateQueries({ queryKey: api.cases.key() })
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title={`Take the link with ${link.reference} away?`}
      submit="Take the link away"
      busy={unlink.isPending && 'Taking it away'}
      onSubmit={form.handleSubmit((typed) => unlink.mutate({ ...typed, reference, linkId: link.id }))}
      onClose={onClose}
    >
      <RefusalBanner problem={unlink.error} />
      <p>Neither case shows the other any more. That they were linked stays in the history.</p>
      <LabelledText label="Why?" problem={form.formState.errors.reason?.message} {...form.register('reason')} />
    </FormDialog>
  )
}
