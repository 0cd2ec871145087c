export type FamilyShape = 'female' | 'male' | 'unknown' | 'unborn'

// Genogram symbols: circle, square, diamond, triangle.
const shapes: Record<FamilyShape, string> = {
  female: 'M7 1.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z',
  male: 'M2 2h10v10H2z',
  unknown: 'M7 1l6 6-6 6-6-6z',
  unborn: 'M7 2l5.5 10h-11z',
}

export function FamilySymbol({ shape, hasDied = false }: { shape: FamilyShape; hasDied?: boolean }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      style={{ flex: 'none', verticalAlign: '-0.125em' }}
      aria-hidden="true"
      focusable="false"
    >
      <path d={`${shapes[shape]}${hasDied ? 'M1 1l12 12M13 1L1 13' : ''}`} />
    </svg>
  )
}
