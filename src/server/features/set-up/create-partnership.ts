import { partnershipTemplates } from '#domain/partnership/partnership-templates.ts'
import type { TemplateId } from '#domain/partnership/template-ids.ts'
import { englandBankHolidays } from '#domain/time/bank-holidays.ts'
import type { Tx } from '../../deps.ts'

export type PartnershipFacts = {
  template: TemplateId
  name: string
  shortName: string
  referencePrefix: string
  urgentContact: string
}

/**
 * A new partnership with the agencies and seats of its template, vacant ones included, and England's bank holidays. Answers the ids of the seats by title.
 */
export async function createPartnership(tx: Tx, id: string, facts: PartnershipFacts) {
  const template = partnershipTemplates[facts.template]
  await tx
    .insertInto('casebook.partnership')
    .values({
      id,
      name: facts.name,
      short_name: facts.shortName,
      reference_prefix: facts.referencePrefix,
      urgent_contact: facts.urgentContact,
    })
    .execute()
  const agencyIds = new Map(template.agencies.map((agency) => [agency.code, crypto.randomUUID()]))
  await tx
    .insertInto('casebook.agency')
    .values(
      template.agencies.map(({ code, name, shortName, sector, quorumGroup }, position) => ({
        partnership_id: id,
        id: agencyIds.get(code) ?? '',
        code,
        name,
        short_name: shortName,
        sector,
        quorum_group: quorumGroup,
        position,
      })),
    )
    .execute()
  const seats = template.seats.map((seat) => ({ ...seat, id: crypto.randomUUID() }))
  await tx
    .insertInto('casebook.seat')
    .values(
      seats.map((seat, position) => ({
        partnership_id: id,
        id: seat.id,
        agency_id: agencyIds.get(seat.agency) ?? '',
        title: seat.title,
        role: seat.role,
        quorum_group: seat.quorumGroup,
        position,
      })),
    )
    .execute()
  await tx
    .insertInto('casebook.bank_holiday')
    .values(englandBankHolidays.map(({ date, name }) => ({ partnership_id: id, on_date: date, name })))
    .execute()
  return seats
}

/** Puts a person in a seat; how a new partnership gets its first administrator. */
export async function seatPerson(
  tx: Tx,
  partnershipId: string,
  person: { accountId: string; userId: string | null; name: string; email: string; seatIds: readonly string[] },
  now: Temporal.Instant,
  from: string,
) {
  const { accountId, userId, name, email } = person
  await tx
    .insertInto('casebook.account')
    .values({ partnership_id: partnershipId, id: accountId, user_id: userId, name, email, created_at: now.toString() })
    .execute()
  for (const seatId of person.seatIds) {
    const id = crypto.randomUUID()
    const holding = { seat_id: seatId, account_id: accountId, held_from: from, held_until: null }
    await tx
      .insertInto('casebook.seat_holding')
      .values({ partnership_id: partnershipId, id, ...holding })
      .execute()
  }
}
