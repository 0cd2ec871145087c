import type { Seat } from '#contract/directory.ts'

/** Seats to choose from, the vacant ones said to be so. */
export function SeatOptions({ seats }: { seats: readonly Seat[] }) {
  return (
    <>
      <option value="">Choose a seat</option>
      {seats.map(({ id, title, agency, holders }) => (
        <option key={id} value={id}>
          {`${title}, ${agency.shortName}${holders.length === 0 ? ' (vacant)' : ''}`}
        </option>
      ))}
    </>
  )
}
