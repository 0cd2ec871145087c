import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { caseChanges, whyNot } from '#domain/cases/case-changes.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { NoPermission } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { SafetyTag, StageTag } from '../../parts/CaseTags.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import { caseQuery } from './case-queries.ts'
import { LinkList } from './LinkList.tsx'
import styles from './manage.module.css'
import { manageWords } from './manage-words.ts'

export const manageScreen = createLazyRoute('/app/cases/$reference/manage')({ component: ManageScreen })

/** What the Business Manager can do with a case as a whole, one thing at a time. */
function ManageScreen() {
  const { reference } = manageScreen.useParams()
  const { change } = manageScreen.useSearch()
  const { data: file } = useSuspenseQuery(caseQuery(useQueryClient(), reference))
  const own = linkOptions({
    to: '/cases/$reference',
    params: { reference: file.reference },
    search: file.ties.joinedWith ? { own: 'yes' } : {},
  })
  if (!file.canManage) return <NoPermission home={own} />
  const all = linkOptions({ to: '/cases/$reference/manage', params: { reference: file.reference }, search: {} })
  const isOpen = (each: (typeof caseChanges)[number]) => whyNot(each, { status: file.stage, isReceived: true }) === null
  const chosen = change && isOpen(change) ? change : null
  return (
    <>
      <PageHeader
        title={chosen ? manageWords[chosen].title : 'Manage case'}
        windowTitle={`${file.reference} ${file.pseudonym}: ${chosen ? manageWords[chosen].title : 'Manage case'}`}
        reference={file.reference}
        marked
        status={
          <>
            <StageTag stage={file.stage} />
            <SafetyTag childSafeNow={file.childSafeNow} stage={file.stage} />
          </>
        }
        back={chosen ? { label: 'Manage case', link: all } : { label: file.pseudonym, link: own }}
        lead={`${file.pseudonym}. ${file.title}`}
      />
      {chosen ? (
        <ChangeForm key={chosen} change={chosen} file={file} />
      ) : (
        <>
          <ul className={styles.changes}>
            {caseChanges.map((each) => {
              const { title, when } = manageWords[each]
              const why = whyNot(each, { status: file.stage, isReceived: true })
              return (
                <li key={each}>
                  <div>
                    <h2>{title}</h2>
                    <p>{when}</p>
                    {why && <p className="soft">Not now: {why}</p>}
                  </div>
                  {!why && (
                    <ButtonLink
                      aria-label={title}
                      link={linkOptions({
                        to: '/cases/$reference/manage',
                        params: { reference: file.reference },
                        search: { change: each },
                      })}
                    >
                      Choose
                    </ButtonLink>
                  )}
                </li>
              )
            })}
          </ul>
          <LinkList file={file} />
        </>
      )}
    </>
  )
}
