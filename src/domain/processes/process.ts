/** One line of a process table: from where an event leads where, and who may bring it about. */
export type Move<Status extends string, By extends string> = {
  /** Before there is a record it has no status: null. */
  readonly from: readonly (Status | null)[]
  /** Null where the event leaves the status as it is. */
  readonly to: Status | null
  readonly by: readonly By[]
  /** The words on the button. */
  readonly label: string
}

type Refusal = 'wrong-status' | 'wrong-role'
type Moved<Status> = { readonly ok: true; readonly value: Status } | { readonly ok: false; readonly error: Refusal }

export type Process<Status extends string, Name extends string, By extends string> = {
  readonly names: readonly Name[]
  /** Decides the next status. Nothing else does. */
  readonly move: (status: Status | null, name: Name, by: readonly By[]) => Moved<Status>
  /** Chooses the buttons, so a screen never offers what the server refuses. */
  readonly openTo: (status: Status | null, by: readonly By[]) => readonly Name[]
  /** As whom somebody with several parts to play does it; undefined where none of them may. */
  readonly partFor: (status: Status | null, name: Name, by: readonly By[]) => By | undefined
  readonly label: (name: Name) => string
}

/** A state machine from its table. */
export function processOf<Status extends string, By extends string, Name extends string>(
  moves: Readonly<Record<Name, Move<Status, By>>>,
): Process<Status, Name, By> {
  const names = Object.keys(moves) as Name[]
  const partFor = (status: Status | null, name: Name, by: readonly By[]) =>
    moves[name].from.includes(status) ? by.find((one) => moves[name].by.includes(one)) : undefined
  const move = (status: Status | null, name: Name, by: readonly By[]): Moved<Status> => {
    if (!moves[name].from.includes(status)) return { ok: false, error: 'wrong-status' }
    const to = moves[name].to ?? status
    if (to === null || partFor(status, name, by) === undefined) return { ok: false, error: 'wrong-role' }
    return { ok: true, value: to }
  }
  return {
    names,
    move,
    openTo: (status, by) => names.filter((name) => move(status, name, by).ok),
    partFor,
    label: (name) => moves[name].label,
  }
}
