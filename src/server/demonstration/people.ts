/** The invented people of the demonstration. Their names say so; nobody real is meant. */
export type DemonstrationPerson = {
  readonly key: string
  readonly name: string
  /** Seats by title, as in the membership template, or a seat made for them. */
  readonly seats: readonly string[]
  readonly extraSeat?: {
    readonly agency: string
    readonly title: string
    readonly role: 'REFERRER' | 'MEMBER' | 'CONTRIB'
  }
}

export const demonstrationPeople: readonly [DemonstrationPerson, ...DemonstrationPerson[]] = [
  { key: 'bm', name: 'Dana Pretendley', seats: ['Business Manager'] },
  { key: 'coord', name: 'Kofi Sampleton', seats: ['CSCP Project Officer'] },
  { key: 'clerk', name: 'Iris Mockridge', seats: ['Administrator'] },
  { key: 'lnd', name: 'Tomasz Fablewick', seats: ['L&D Project Officer'] },
  { key: 'scrut', name: 'Beatrix Nonesuch', seats: ['Independent Scrutineer'] },
  { key: 'csc', name: 'Farah Exemplar', seats: ['Head of Service, Early Help & Children’s Social Care', 'Chair'] },
  { key: 'police', name: 'Glen Inventor', seats: ['Detective Inspector', 'Deputy Chair'] },
  { key: 'doctor', name: 'Anjali Storybrook', seats: ['Designated Doctor, Child Protection'] },
  { key: 'nurse', name: 'Marguerite Fictionham', seats: ['Designated Nurse, Safeguarding Children'] },
  { key: 'chs', name: 'Olu Makebelieve', seats: ['Named Nurse'] },
  { key: 'slam', name: 'Petra Fancywood', seats: ['Associate Director, Safeguarding Lead'] },
  { key: 'yjs', name: 'Desmond Allegory', seats: ['Youth Justice Service'] },
  { key: 'edu', name: 'Wren Parable', seats: ['Director of Education'] },
  { key: 'ey', name: 'Yusuf Imagineer', seats: ['Service Manager, Early Years / PAIRS'] },
  { key: 'ph', name: 'Cleo Hypothesis', seats: ['Public Health principal'] },
  { key: 'notifier', name: 'Rufus Dreamwell', seats: ['Head of Safeguarding'] },
  { key: 'dsp-council', name: 'Augusta Wishful', seats: ['Delegated Safeguarding Partner, Croydon Council'] },
  { key: 'dsp-icb', name: 'Caspian Daydream', seats: ['Delegated Safeguarding Partner, ICB'] },
  { key: 'dsp-police', name: 'Noor Reverie', seats: ['Delegated Safeguarding Partner, Metropolitan Police'] },
  { key: 'admin', name: 'Sunita Dummyton', seats: ['System administrator'] },
  { key: 'auditor', name: 'Bram Testerby', seats: ['Information governance'] },
  {
    key: 'ward',
    name: 'Perpetua Sketch',
    seats: [],
    extraSeat: { agency: 'CHS', title: 'Safeguarding children advisor', role: 'CONTRIB' },
  },
  {
    key: 'records',
    name: 'Ignatius Draft',
    seats: [],
    extraSeat: { agency: 'MPS', title: 'Review officer', role: 'CONTRIB' },
  },
  {
    key: 'auditor-csc',
    name: 'Hyacinth Quillpen',
    seats: [],
    extraSeat: { agency: 'CSC', title: 'Practice reviewer', role: 'CONTRIB' },
  },
  {
    key: 'inclusion',
    name: 'Linus Pretext',
    seats: [],
    extraSeat: { agency: 'EDU', title: 'Inclusion officer', role: 'CONTRIB' },
  },
  {
    key: 'clinic',
    name: 'Rowena Supposed',
    seats: [],
    extraSeat: { agency: 'SLAM', title: 'Clinical lead', role: 'CONTRIB' },
  },
  {
    key: 'school',
    name: 'Nell Madeup',
    seats: [],
    extraSeat: { agency: 'SCHOOL', title: 'Designated safeguarding lead, Nowhere Academy', role: 'REFERRER' },
  },
  {
    key: 'gp',
    name: 'Hector Fauxley',
    seats: [],
    extraSeat: { agency: 'GP', title: 'Safeguarding lead GP, Imaginary Practice', role: 'REFERRER' },
  },
  {
    key: 'school2',
    name: 'Tilly Notreal',
    seats: [],
    extraSeat: { agency: 'SCHOOL', title: 'Deputy safeguarding lead, Nowhere Academy', role: 'REFERRER' },
  },
]

/** A second partnership in the same installation: its people see nothing of the first, nor the first of it. */
export const peopleOfTheSecond: readonly [DemonstrationPerson, ...DemonstrationPerson[]] = [
  { key: 'two-bm', name: 'Ottoline Fabricate', seats: ['Business Manager', 'System administrator'] },
  { key: 'two-csc', name: 'Barnaby Conjecture', seats: ['Head of Safeguarding, Kingston', 'Chair'] },
  { key: 'two-nurse', name: 'Quentin Legendary', seats: ['Named Nurse'] },
]

export const emailOf = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@casebook.example`
