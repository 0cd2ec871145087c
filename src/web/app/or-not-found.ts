import { notFound } from '@tanstack/react-router'
import { refusalCode } from '../api/refusals.ts'

/** Forbidden and unknown are answered alike, and neither is a fault of the page. */
export function orNotFound(problem: unknown): never {
  throw refusalCode(problem) === 'NOT_FOUND' ? notFound() : problem
}
