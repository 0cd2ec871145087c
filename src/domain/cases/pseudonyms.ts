/**
 * Working names for cases: trees, birds, rivers and a few stones and herbs, none of them a given name in common
 * use. The order is mixed, so that a name says nothing about when a case came in.
 */
export const pseudonyms = [
  ...['Alder', 'Curlew', 'Wandle', 'Granite', 'Beech', 'Plover', 'Medway', 'Fennel', 'Birch', 'Heron'],
  ...['Thames', 'Slate', 'Blackthorn', 'Lapwing', 'Derwent', 'Marjoram', 'Box', 'Avocet', 'Tweed', 'Chalk'],
  ...['Buckthorn', 'Dunlin', 'Mersey', 'Yarrow', 'Cedar', 'Sanderling', 'Humber', 'Flint', 'Chestnut', 'Turnstone'],
  ...['Ribble', 'Comfrey', 'Cherry', 'Whimbrel', 'Nene', 'Marble', 'Cypress', 'Godwit', 'Welland', 'Teasel'],
  ...['Dogwood', 'Redshank', 'Witham', 'Basalt', 'Elder', 'Greenshank', 'Ouse', 'Bracken', 'Elm', 'Oystercatcher'],
  ...['Cherwell', 'Sandstone', 'Fir', 'Fieldfare', 'Windrush', 'Clover', 'Hawthorn', 'Redwing', 'Evenlode', 'Quartz'],
  ...['Hornbeam', 'Mistle', 'Kennet', 'Sorrel', 'Rushes', 'Dunnock', 'Itchen', 'Gritstone', 'Larch', 'Nuthatch'],
  ...['Arun', 'Tansy', 'Lime', 'Treecreeper', 'Adur', 'Limestone', 'Maple', 'Goldcrest', 'Cuckmere', 'Burdock'],
  ...['Medlar', 'Firecrest', 'Stour', 'Feldspar', 'Monkey Puzzle', 'Siskin', 'Blackwater', 'Campion', 'Oak', 'Linnet'],
  ...['Colne', 'Shale', 'Osier', 'Twite', 'Orwell', 'Vetch', 'Pear', 'Redpoll', 'Deben', 'Pumice'],
  ...['Pine', 'Brambling', 'Waveney', 'Mallow', 'Plane', 'Chaffinch', 'Yare', 'Schist', 'Plum', 'Bullfinch'],
  ...['Bure', 'Thistle', 'Poplar', 'Hawfinch', 'Wharfe', 'Gneiss', 'Quince', 'Yellowhammer', 'Nidd', 'Borage'],
  ...['Redwood', 'Bunting', 'Swale', 'Dolomite', 'Sallow', 'Pipit', 'Wensum', 'Chicory', 'Sequoia', 'Wagtail'],
  ...['Wye Vale', 'Gypsum', 'Service Tree', 'Dipper', 'Lune', 'Nettle', 'Spindle', 'Kingfisher', 'Wyre', 'Malachite'],
  ...['Spruce', 'Swallow', 'Teign', 'Lovage', 'Sycamore', 'Nightjar', 'Exe', 'Obsidian', 'Tulip Tree', 'Cormorant'],
] as const

/** The name of the partnership's n-th case, from 1. Past the list, names return with a number: "Alder 2". */
export function pseudonymFor(sequence: number): string {
  const index = (sequence - 1) % pseudonyms.length
  const round = Math.floor((sequence - 1) / pseudonyms.length) + 1
  return round === 1 ? `${pseudonyms[index]}` : `${pseudonyms[index]} ${round}`
}
