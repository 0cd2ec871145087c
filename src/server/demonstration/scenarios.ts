import type { Scenario } from './scenario.ts'
import { acrossTheRiver } from './scenarios/across-the-river.ts'
import { beforeTheFirstScan } from './scenarios/before-the-first-scan.ts'
import { blankTimetable } from './scenarios/blank-timetable.ts'
import { borrowedPhone } from './scenarios/borrowed-phone.ts'
import { callsAfterSix } from './scenarios/calls-after-six.ts'
import { firstThoughts } from './scenarios/first-thoughts.ts'
import { fiveChildrenTwoCoats } from './scenarios/five-children-two-coats.ts'
import { groupChat } from './scenarios/group-chat.ts'
import { hoistFromTheSchool } from './scenarios/hoist-from-the-school.ts'
import { hoistInTheHall } from './scenarios/hoist-in-the-hall.ts'
import { kettleAndHob } from './scenarios/kettle-and-hob.ts'
import { kettleAtTheSurgery } from './scenarios/kettle-at-the-surgery.ts'
import { lettersToTheOldAddress } from './scenarios/letters-to-the-old-address.ts'
import { namesFirst } from './scenarios/names-first.ts'
import { newNameAtTheDoor } from './scenarios/new-name-at-the-door.ts'
import { nineYearsOfSchool } from './scenarios/nine-years-of-school.ts'
import { quietWeekend } from './scenarios/quiet-weekend.ts'
import { songAtTheDoor } from './scenarios/song-at-the-door.ts'
import { spareRoom } from './scenarios/spare-room.ts'
import { twoCots } from './scenarios/two-cots.ts'
import { twoLettersOneDoor } from './scenarios/two-letters-one-door.ts'
import { twoRotas } from './scenarios/two-rotas.ts'

const sent: readonly Scenario[] = [
  twoLettersOneDoor,
  fiveChildrenTwoCoats,
  quietWeekend,
  newNameAtTheDoor,
  spareRoom,
  borrowedPhone,
  beforeTheFirstScan,
  hoistInTheHall,
  hoistFromTheSchool,
  twoRotas,
  lettersToTheOldAddress,
  nineYearsOfSchool,
  songAtTheDoor,
  callsAfterSix,
  acrossTheRiver,
  kettleAndHob,
  blankTimetable,
  kettleAtTheSurgery,
]

const drafts: readonly Scenario[] = [twoCots, namesFirst, firstThoughts, groupChat]

/** The invented referrals, the earliest first, so that their references count up. */
export const scenarios = [...sent, ...drafts].toSorted((a, b) => b.sentDaysAgo - a.sentDaysAgo)
