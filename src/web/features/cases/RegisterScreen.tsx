import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import type { CaseRow } from '#contract/cases.ts'
import { casePageSize } from '#domain/cases/case-page-size.ts'
import { refusalText } from '../../api/refusals.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { RecordIncidentButton } from '../../app/RecordIncidentButton.tsx'
import { ErrorState, Loading } from '../../app/states.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Pager } from '../../parts/Pager.tsx'
import { agenciesQuery, registerQuery } from './case-queries.ts'
import { ExportButton } from './ExportButton.tsx'
import { FilterChips } from './FilterChips.tsx'
import { NothingHere } from './NothingHere.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import styles from './register.module.css'
import { registerColumns } from './register-columns.tsx'
import { type RegisterSearch, registerSearchOf } from './register-search.ts'

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
      <PageHeader
        title="Cases"
        actions={
          <>
            <RecordIncidentButton />
            {register.data?.count ? <ExportButton search={search} /> : null}
          </>
        }
      />
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
            columns={registerColumns(shortName)}
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
              {...totalOf(register.data)}
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

/** Counting stops at a limit; a page past it that is not full is the last, and then the total is known after all. */
function totalOf({
  rows,
  count,
  countIsMore,
  page,
}: {
  rows: readonly CaseRow[]
  count: number
  countIsMore: boolean
  page: number
}) {
  const isMore = countIsMore && rows.length === casePageSize
  return { isMore, total: countIsMore && !isMore ? (page - 1) * casePageSize + rows.length : count }
}
