import type { TextFormat } from './form-definition.ts'

/** Whether it can be an email address. Only sending to it would prove more. */
const isEmailAddress = (text: string): boolean => text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)

/** Whether it can be a phone number, with an extension if need be: "020 7946 0000 ext 12". */
function isPhoneNumber(text: string): boolean {
  const match = /^(\+?[\d\s().-]+?)(?:\s*(?:x|ext\.?|extension)\s*\d{1,6})?$/i.exec(text)
  const digits = match?.[1]?.replace(/\D/g, '').length ?? 0
  return digits >= 7 && digits <= 15
}

/** Whether it is written as a UK postcode is. It need not exist. */
const isPostcode = (text: string): boolean =>
  /^(?:GIR0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d[\dABEHMNPRV-Y]?|\d[A-HJKPS-UW])\d[ABD-HJLNP-UW-Z]{2})$/.test(
    text.replace(/\s/g, '').toUpperCase(),
  )

/** Whether it is a possible NHS number: ten digits, the last of them the modulus-11 check digit. */
function isNhsNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d{10}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  // A remainder of 1 would ask for the digit 10: such numbers are not issued.
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}

const checks: Record<TextFormat, (text: string) => boolean> = {
  email: isEmailAddress,
  phone: isPhoneNumber,
  postcode: isPostcode,
  'nhs-number': isNhsNumber,
}

/** Whether a text, spaces around it apart, has the format a question asks for. */
export const hasFormat = (text: string, format: TextFormat): boolean => checks[format](text.trim())
