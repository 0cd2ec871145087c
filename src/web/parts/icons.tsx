// Own small set, drawn on a 20 px grid with one stroke: an icon package would weigh more than the shell.
const paths = {
  tray: 'M3 11l2.2-6.3h9.6L17 11v5H3zM3 11h4l1 2h4l1-2h4',
  folder: 'M2.5 5.5h5l1.7 2h8.3v8.5h-15z',
  people:
    'M7.5 9.5a2.7 2.7 0 100-5.4 2.7 2.7 0 000 5.4zM2.5 16c0-2.8 2-4.5 5-4.5s5 1.7 5 4.5M13 9.3a2.3 2.3 0 000-4.6M14.5 11.7c1.9.5 3 2 3 4.3',
  person: 'M10 10a3 3 0 100-6 3 3 0 000 6zM4 17c0-3.2 2.4-5 6-5s6 1.8 6 5',
  key: 'M7 13.5a3.5 3.5 0 113.2-5H17v3h-2v2h-3v-2h-1.8A3.5 3.5 0 017 13.5zM6.5 10h.01',
  ledger: 'M5 3h10.5v14H5a1.5 1.5 0 010-3h10.5M5 3a1.5 1.5 0 00-1.5 1.5v11M8 6.5h5M8 9.5h3',
  calendar: 'M3 5h14v12H3zM3 8.5h14M6.5 3v3.5M13.5 3v3.5',
  flag: 'M5 17.5V3.5h9.5l-1.8 3.2 1.8 3.3H5',
  book: 'M10 5.5C8.5 4.3 6 4 3 4v11.5c3 0 5.5.3 7 1.5 1.5-1.2 4-1.5 7-1.5V4c-3 0-5.5.3-7 1.5zM10 5.5V17',
  chart: 'M3.5 3v13.5H17M7 13V9.5M10.5 13V6M14 13V8',
  document: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M7.5 10h5M7.5 13h5',
  search: 'M8.7 14.2a5.5 5.5 0 100-11 5.5 5.5 0 000 11zM12.8 12.8L17 17',
  sun: 'M10 13.5a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  moon: 'M16.5 12A7 7 0 018 3.5a7 7 0 108.5 8.5z',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  plus: 'M10 4v12M4 10h12',
  remove: 'M4 6h12M8 6V4h4v2M5.5 6l.8 11h7.4l.8-11M8.5 9v5M11.5 9v5',
  up: 'M10 16V4.5M5 9l5-5 5 5',
  down: 'M10 4v11.5M5 11l5 5 5-5',
  'chevron-right': 'M7.5 4.5L13 10l-5.5 5.5',
  'chevron-left': 'M12.5 4.5L7 10l5.5 5.5',
  'chevron-down': 'M4.5 7.5L10 13l5.5-5.5',
  letter: 'M2.5 5h15v11h-15zM2.5 5.5L10 11l7.5-5.5',
  edit: 'M4 16l.7-3.3L13.5 4 16 6.5l-8.7 8.8zM11.7 5.8l2.5 2.5',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  link: 'M8.5 11.5l3-3M9 6.5l2-2a3.2 3.2 0 014.5 4.5l-2 2M11 13.5l-2 2A3.2 3.2 0 014.5 11l2-2',
  print: 'M6 7.5V3h8v4.5M6 14H3V7.5h14V14h-3M6 11.5h8V17H6z',
  download: 'M10 3v9.5M5.5 8.5L10 13l4.5-4.5M3.5 16.5h13',
  clock: 'M10 17.5a7.5 7.5 0 100-15 7.5 7.5 0 000 15zM10 5.5V10l3 2',
  warning: 'M10 3L18 16.5H2zM10 8v4M10 14.3h.01',
  info: 'M10 17.5a7.5 7.5 0 100-15 7.5 7.5 0 000 15zM10 9v5M10 6.3h.01',
  offline: 'M3 3l14 14M6 14.5a3.5 3.5 0 01-.5-7M8 5.3a5 5 0 016.7 3.2 3 3 0 012.4 4.5',
  sort: 'M6.5 8L10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5',
  settings: 'M3 6h8M15 6h2M13 8a2 2 0 100-4 2 2 0 000 4zM3 14h2M9 14h8M7 16a2 2 0 100-4 2 2 0 000 4z',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 016 0V9',
} as const

export type IconName = keyof typeof paths

/** Decorative: the words beside it, or its button's label, say the same. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      style={{ flex: 'none' }}
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}

/** The product's mark: a folder with a ribbon. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d="M3 8.5C3 7.2 4 6.2 5.3 6.2h6.9l2.8 3h11.7c1.3 0 2.3 1 2.3 2.3v13c0 1.3-1 2.3-2.3 2.3H5.3A2.3 2.3 0 013 24.5z"
        fill="#f6f0e4"
      />
      <path d="M20 9.2h5v12l-2.5-2.5-2.5 2.5z" fill="#b0492f" />
    </svg>
  )
}
