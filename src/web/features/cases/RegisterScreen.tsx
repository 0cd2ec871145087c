import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import type { CaseRow } from '#contract/cases.ts'
import { casePageSize } from '#domain/cases/case-page-size.ts'
import { formatDate } from '#domain/time/dates.ts'
import { refusalText } from '../../api/refusals.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { EmptyState, ErrorState, Loading } from '../../app/states.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Pager } from '../../parts/Pager.tsx'
import { SafetyTag, StageTag } from './CaseTags.tsx'
import { agenciesQuery, registerQuery } from './case-queries.ts'
import { ExportButton } from './ExportButton.tsx'
import { FilterChips } from './FilterChips.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import styles from './register.module.css'
import { isFiltered, type RegisterSearch, registerSearchOf } from './register-search.ts'

export const registerScreen = createLazyRoute('/app/cases')({ component: RegisterScreen })

const caseLink = ({ reference }: CaseRow) => linkOptions({ to: '/cases/$reference', params: { reference } })

function RegisterScreen() {
  const search = registerScreen.useSearch()
  const navigate = registerScreen.useNavigate()
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const register = useQuery(registerQuery(search))

  /** Another filter or order starts at the first page again. */
  const change = (changed: Partial<Record<keyof RegisterSearch, string | undefined>>, replace = false) =>
    void navigate({
      search: (now) => registerSearchOf({ ...now, page: undefined, ...changed }),
      replace,
      resetScroll: false,
    })
  const clear = () => void navigate({ search: ({ sort, order }) => registerSearchOf({ sort, order }) })
  const shortName = (code: string) => agencies.find((agency) => agency.code === code)?.shortName ?? code
  const sort = { by: search.sort ?? 'received', direction: search.order ?? 'desc' }

  return (
    <>
      <PageHeader title="Cases" actions={register.data?.count ? <ExportButton search={search} /> : null} />
      <RegisterFilters search={search} agencies={agencies} onChange={change} />
      <div className={styles.found}>
        <p role="status" className={`${styles.count} figures`}>
          {register.data && countInWords(register.data)}
        </p>
        <FilterChips
          search={search}
          agencyName={shortName}
          onRemove={(name) => change({ [name]: undefined })}
          onClear={clear}
        />
      </div>
      {register.isError ? (
        <ErrorState
          title="The register could not be loaded"
          onRetry={() => void register.refetch()}
          isRetrying={register.isFetching}
        >
          <p>{refusalText(register.error)}</p>
        </ErrorState>
      ) : !register.data ? (
        <Loading what="the register" />
      ) : register.data.rows.length === 0 ? (
        <NothingHere search={search} count={register.data.count} onClear={clear} />
      ) : (
        <>
          <DataTable
            caption="Case register"
            isCaptionHidden
            columns={columnsWith(shortName)}
            rows={register.data.rows}
            rowKey={({ reference }) => reference}
            rowLink={caseLink}
            sort={sort}
            onSort={({ by, direction }) => change({ sort: by, order: direction })}
            isBusy={register.isPlaceholderData}
          />
          {(register.data.count > casePageSize || register.data.page > 1) && (
            <Pager
              of="cases"
              page={register.data.page}
              pageSize={casePageSize}
              total={register.data.count}
              isMore={register.data.countIsMore}
              linkTo={(page) => linkOptions({ to: '/cases', search: registerSearchOf({ ...search, page }) })}
            />
          )}
        </>
      )}
    </>
  )
}

const countInWords = ({ count, countIsMore }: { count: number; countIsMore: boolean }) =>
  countIsMore
    ? `More than ${count.toLocaleString('en-GB')} cases`
    : `${count.toLocaleString('en-GB')} case${count === 1 ? '' : 's'}`

const columnsWith = (shortName: (code: string) => string): readonly Column<CaseRow>[] => [
  {
    id: 'reference',
    header: 'Reference',
    cell: ({ reference }) => <span className="reference">{reference}</span>,
    isRowHeader: true,
    sortable: true,
  },
  {
    id: 'title',
    header: 'Case',
    cell: ({ pseudonym, title, childSafeNow, stage }) => (
      <div className={styles.case}>
        <div>
          <span className={styles.pseudonym}>{pseudonym}</span> <span className={styles.title}>{title}</span>
        </div>
        <SafetyTag childSafeNow={childSafeNow} stage={stage} />
      </div>
    ),
    sortable: true,
  },
  { id: 'stage', header: 'Stage', cell: ({ stage }) => <StageTag stage={stage} />, sortable: true },
  { id: 'agency', header: 'Referred by', cell: ({ agency }) => shortName(agency), sortable: true },
  {
    id: 'received',
    header: 'Received',
    cell: ({ receivedOn }) => (
      <time dateTime={receivedOn} className={styles.received}>
        {formatDate(receivedOn)}
      </time>
    ),
    sortable: true,
    align: 'end',
  },
]

function NothingHere({ search, count, onClear }: { search: RegisterSearch; count: number; onClear: () => void }) {
  if (count > 0) {
    return (
      <EmptyState
        title="There are no cases on this page"
        next={
          <ButtonLink link={linkOptions({ to: '/cases', search: registerSearchOf({ ...search, page: 1 }) })}>
            Go to the first page
          </ButtonLink>
        }
      />
    )
  }
  if (isFiltered(search)) {
    return (
      <EmptyState title="No case matches" next={<Button onClick={onClear}>Clear filters</Button>}>
        <p>Take a filter away, or try fewer words. The text is looked for in references, pseudonyms and titles.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No cases yet" next={<ButtonLink link={linkOptions({ to: '/' })}>Go to My work</ButtonLink>}>
      <p>A case appears here as soon as a Case of Concern referral that you may see has been sent.</p>
    </EmptyState>
  )
}
