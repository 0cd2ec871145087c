import { z } from 'zod'
import { roles } from '#domain/access/roles.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { mailAddress } from './mail-address.ts'

const agency = z.object({ id: z.uuid(), code: z.string(), name: z.string(), shortName: z.string() })

const seat = z.object({
  id: z.uuid(),
  title: z.string(),
  role: z.enum(roles),
  agency: agency,
  holders: z.array(
    z.object({
      holdingId: z.uuid(),
      accountId: z.uuid(),
      name: z.string(),
      from: z.iso.date(),
      until: z.iso.date().nullable(),
    }),
  ),
})
export type Seat = z.infer<typeof seat>

const account = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  status: z.enum(['INVITED', 'ACTIVE', 'NO_SEAT']),
  linkExpiresAt: z.string().nullable(),
})
export type Account = z.infer<typeof account>

export const inviteForm = z.object({
  name: z.string().trim().min(2, 'Enter a full name').max(120),
  email: mailAddress,
  seatId: z.uuid('Choose a seat'),
  from: calendarDay('Enter the date the seat is held from'),
})

export const appointForm = z.object({
  accountId: z.uuid('Choose a person'),
  seatId: z.uuid('Choose a seat'),
  from: calendarDay('Enter the date the seat is held from'),
})

export const endSeatForm = z.object({
  holdingId: z.uuid(),
  until: calendarDay('Enter the first day without the seat'),
})

export const newSeatForm = z.object({
  agencyId: z.uuid('Choose an agency'),
  title: z.string().trim().min(3, 'Enter the title of the seat').max(120),
  role: z.enum(roles, 'Choose a role'),
})

/** A one-use link, shown once. `isSent`: it goes to the person's address by itself. */
const oneUseLink = z.object({ link: z.string(), expiresAt: z.string(), isSent: z.boolean() })

export const directory = {
  list: procedure('account.manage')
    .route({ method: 'GET', path: '/directory' })
    .output(z.object({ seats: z.array(seat), accounts: z.array(account), agencies: z.array(agency) })),
  invite: procedure('account.manage')
    .route({ method: 'POST', path: '/directory/invitations' })
    .input(inviteForm)
    .output(oneUseLink),
  renewLink: procedure('account.manage')
    .route({ method: 'POST', path: '/directory/accounts/{accountId}/link' })
    .input(z.object({ accountId: z.uuid() }))
    .output(oneUseLink),
  appoint: procedure('account.manage')
    .route({ method: 'POST', path: '/directory/accounts/{accountId}/seats' })
    .input(appointForm)
    .output(z.object({})),
  endSeat: procedure('account.manage')
    .route({ method: 'POST', path: '/directory/holdings/{holdingId}/end' })
    .input(endSeatForm)
    .output(z.object({})),
  addSeat: procedure('account.manage')
    .route({ method: 'POST', path: '/directory/seats' })
    .input(newSeatForm)
    .output(z.object({})),
  /** The agencies of the partnership, for every form that names one. */
  agencies: procedure('agencies.read').route({ method: 'GET', path: '/agencies' }).output(z.array(agency)),
  /** People of my own agencies, to share a draft with. */
  colleagues: procedure('partnership.read')
    .route({ method: 'GET', path: '/colleagues' })
    .output(z.array(z.object({ accountId: z.uuid(), name: z.string(), agencyName: z.string() }))),
}
