import type { CaseFile } from '#contract/cases.ts'
import type { CaseChange } from '#domain/cases/case-changes.ts'
import { LinkForm } from './LinkForm.tsx'
import { MergeForm } from './MergeForm.tsx'
import { ReopenForm } from './ReopenForm.tsx'
import { SplitForm } from './SplitForm.tsx'
import { WithdrawForm } from './WithdrawForm.tsx'

/** The form of one change: what will happen before it does, and why. */
export function ChangeForm({ change, file }: { change: CaseChange; file: CaseFile }) {
  switch (change) {
    case 'link':
      return <LinkForm file={file} />
    case 'merge':
      return <MergeForm file={file} />
    case 'split':
      return <SplitForm file={file} />
    case 'withdraw':
      return <WithdrawForm file={file} />
    case 'reopen':
      return <ReopenForm file={file} />
  }
}
