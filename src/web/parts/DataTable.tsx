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
export type Sort = { by: string; direction: 'asc' | 'desc' }

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

/** A plain table; where it is narrow each row becomes a card. Explicit roles, because `display` would take them away. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden = false, columns, rows, rowKey, rowLink, sort, onSort, isBusy = false } = props
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noRedundantRoles: stacked cells lose their table roles without it */}
      <table role="table" className={`${styles.table} ${isBusy ? styles.busy : ''}`} aria-busy={isBusy}>
        <caption className={isCaptionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody role="rowgroup">
          {rows.map((row) => {
            const link = rowLink?.(row) ?? null
            return (
              // biome-ignore lint/a11y/noRedundantRoles: as above
              <tr role="row" key={rowKey(row)} className={link ? styles.linked : undefined}>
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

type HeaderCellProps<Row> = { column: Column<Row>; sort: Sort | undefined; onSort: ((sort: Sort) => void) | undefined }

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.by === column.id ? sort.direction : null
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <th
      scope="col"
      role="columnheader"
      className={column.align === 'end' ? styles.end : undefined}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={direction ? (direction === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {column.sortable && onSort ? (
        <button type="button" className={styles.sort} onClick={() => onSort({ by: column.id, direction: direction === 'asc' ? 'desc' : 'asc' })}>
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
      // biome-ignore lint/a11y/noRedundantRoles: as above
      <td role="cell" className={className} data-label={column.header}>
        {content}
      </td>
    )
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <th role="rowheader" scope="row" className={className}>
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
