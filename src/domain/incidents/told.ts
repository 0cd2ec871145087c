/** Who has to hear of a notified incident, in the order in which the screen asks (forms.md section 4). */
export const toldWhom = {
  told_partners: 'The safeguarding partners',
  told_chair: 'The chair of the group',
  told_scrutineer: 'The Independent Scrutineer',
  told_executive: 'The Executive Group',
  told_cdop: 'The Child Death Overview Panel',
  told_csab: 'The Safeguarding Adults Board',
  told_other_areas: 'Other areas concerned',
} as const
export type ToldWhom = keyof typeof toldWhom
export const toldIds = Object.keys(toldWhom) as [ToldWhom, ...ToldWhom[]]
