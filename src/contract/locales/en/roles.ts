import type { Role } from '#domain/access/access.ts'

/** Roles. */
export const roles: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  chair: 'Chair',
  secretary: 'Secretary',
  standingAgency: 'Standing agency',
  agencyHead: 'Head of an agency',
  agencyOfficer: 'Agency officer',
  communeOfficer: 'Commune officer',
  front: 'Fatherland Front',
  reviewer: 'Reviewer',
  viewer: 'Viewer',
}
