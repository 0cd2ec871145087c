import type { ReactNode } from 'react'
import { AppLink, type AppLinkTo } from './AppLink.tsx'
import styles from './DataTable.module.css'
import { Icon } from './icons.tsx'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** The column that names the row: its cell is the row's header and carries the row's link. */
  isRowHeader?: boolean
  sortable?: boolean
  /** Numbers and dates that are compared down the column. */
  align?: 'end'
  width?: string
}
type Sort = { by: string; direction: 'asc' | 'desc' }

type DataTableProps<Row> = {
  caption: string
  /** The caption stays for screen readers when a heading above says the same. */
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowLink?: (row: Row) => AppLinkTo | null
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  isBusy?: boolean
}

// Said again because a stacked `display` takes a table's own roles away.
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
}

/** A plain table; where it is narrow each row becomes a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden = false, columns, rows, rowKey, rowLink, sort, onSort, isBusy = false } = props
  return (
    <div className={styles.frame}>
      {onSort && <Sorter columns={columns} sort={sort} onSort={onSort} />}
      <table {...as.table} className={`${styles.table} ${isBusy ? styles.busy : ''}`} aria-busy={isBusy}>
        <caption className={isCaptionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
        <thead {...as.rowgroup}>
          <tr {...as.row}>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody {...as.rowgroup}>
          {rows.map((row) => {
            const link = rowLink?.(row) ?? null
            return (
              <tr {...as.row} key={rowKey(row)} className={link ? styles.linked : undefined}>
                {columns.map((column) => (
                  <Cell key={column.id} column={column} row={row} link={link} />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type SorterProps<Row> = { columns: readonly Column<Row>[]; sort: Sort | undefined; onSort: (sort: Sort) => void }

/** Takes the place of the headers where the rows are cards. */
function Sorter<Row>({ columns, sort, onSort }: SorterProps<Row>) {
  return (
    <label className={`${styles.sorter} not-printed`}>
      Sort by
      <select
        value={sort ? `${sort.by} ${sort.direction}` : ''}
        onChange={(event) => {
          const [by = '', direction] = event.target.value.split(' ')
          onSort({ by, direction: direction === 'desc' ? 'desc' : 'asc' })
        }}
      >
        {!sort && <option value="" />}
        {columns
          .filter((column) => column.sortable)
          .flatMap(({ id, header }) => [
            <option key={`${id} asc`} value={`${id} asc`}>{`${header}, first to last`}</option>,
            <option key={`${id} desc`} value={`${id} desc`}>{`${header}, last to first`}</option>,
          ])}
      </select>
    </label>
  )
}

type HeaderCellProps<Row> = { column: Column<Row>; sort: Sort | undefined; onSort: ((sort: Sort) => void) | undefined }

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.by === column.id ? sort.direction : null
  return (
    <th
      scope="col"
      {...as.columnheader}
      className={column.align === 'end' ? styles.end : undefined}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={direction ? (direction === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ by: column.id, direction: direction === 'asc' ? 'desc' : 'asc' })}
        >
          {column.header}
          <Icon name={direction ? (direction === 'asc' ? 'up' : 'down') : 'sort'} size={14} />
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}

function Cell<Row>({ column, row, link }: { column: Column<Row>; row: Row; link: AppLinkTo | null }) {
  const content = column.cell(row)
  const className = column.align === 'end' ? styles.end : undefined
  if (!column.isRowHeader) {
    return (
      <td {...as.cell} className={className} data-label={column.header}>
        {content}
      </td>
    )
  }
  return (
    <th {...as.rowheader} scope="row" className={className}>
      {link ? (
        <AppLink link={link} className={styles.rowLink}>
          {content}
        </AppLink>
      ) : (
        content
      )}
    </th>
  )
}
