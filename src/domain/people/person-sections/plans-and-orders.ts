import { protectionPlanCategories } from '#domain/codes/incident-kinds.ts'
import { legalStatuses } from '#domain/codes/legal-status.ts'
import { placementTypes } from '#domain/codes/placement-types.ts'
import { planStatuses } from '#domain/codes/plan-status.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'
import { childRoles } from '../case-roles.ts'

export const plansAndOrdersSection = {
  id: 'plans-and-orders',
  title: 'Plans and orders',
  questions: [
    {
      id: 'plan_status',
      kind: 'choices',
      options: planStatuses,
      label: 'What plans are or were in place?',
      required: true,
      skippable: missingReasons,
      missing: 'Choose the plans in place, or none',
      when: { question: 'role_in_case', in: childRoles },
    },
    {
      id: 'cp_category',
      kind: 'choices',
      options: protectionPlanCategories,
      label: 'Category of the child protection plan',
      required: true,
      skippable: missingReasons,
      missing: 'Choose the category of the child protection plan',
      when: { question: 'plan_status', in: ['CP_PLAN'] },
    },
    {
      id: 'plan_dates',
      kind: 'text',
      label: 'Since when, or from when to when?',
      example: 'Child in need from May 2024; child protection plan from 12 January 2026',
      when: {
        question: 'plan_status',
        in: ['EARLY_HELP', 'CIN', 'CP_PLAN', 'LOOKED_AFTER', 'CARE_LEAVER', 'PREVIOUSLY'],
      },
    },
    {
      id: 'placement_type',
      kind: 'choice',
      options: placementTypes,
      label: 'Where does the looked-after child live?',
      required: true,
      skippable: missingReasons,
      missing: 'Choose the kind of placement',
      when: { question: 'plan_status', in: ['LOOKED_AFTER'] },
    },
    {
      id: 'legal_status',
      kind: 'choice',
      options: legalStatuses,
      label: 'Legal status',
      required: true,
      skippable: missingReasons,
      missing: 'Choose the legal status',
      when: {
        all: [
          { question: 'role_in_case', in: childRoles },
          { question: 'born', in: ['born'] },
        ],
      },
    },
  ],
} as const satisfies Section
