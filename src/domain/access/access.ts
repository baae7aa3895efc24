import { z } from 'zod'

/** Vai trò. */
export const Role = z.enum([
  'administrator',
  'chair',
  'secretary',
  'standingAgency',
  'agencyHead',
  'agencyOfficer',
  'communeOfficer',
  'front',
  'reviewer',
  'viewer',
])
export type Role = z.infer<typeof Role>

/** Việc được làm. `health` and `signIn` are open to guests. */
export const Act = z.enum([
  'open',
  'signedIn',
  'readBoard',
  'readInternal',
  'readJournal',
  'record',
  'submit',
  'accept',
  'unlock',
  'setTarget',
  'confirmRule',
  'declare',
  'recognise',
  'assign',
  'issue',
  'conclude',
  'signOff',
  'seal',
  'seeRestricted',
  'createDossier',
  'organise',
  'managePeople',
  'manageStaff',
  'operate',
])
export type Act = z.infer<typeof Act>

/** Giao quyền: a person's role over a unit's subtree or for one agency, for a time. */
export const Grant = z.strictObject({
  person: z.string(),
  role: Role,
  unit: z.string().optional(),
  agency: z.string().optional(),
  from: z.iso.date(),
  to: z.iso.date().optional(),
})
export type Grant = z.infer<typeof Grant>

const everyone: readonly Act[] = ['open', 'signedIn', 'readBoard']

/** The one table of rights: role × act. Printed in docs/access.md. */
export const actsOf: Readonly<Record<Role, ReadonlySet<Act>>> = {
  administrator: new Set([
    ...everyone,
    'readInternal',
    'readJournal',
    'createDossier',
    'organise',
    'managePeople',
    'manageStaff',
    'operate',
    'setTarget',
    'confirmRule',
    'declare',
    'recognise',
  ]),
  chair: new Set([
    ...everyone,
    'readInternal',
    'readJournal',
    'issue',
    'conclude',
    'signOff',
    'seal',
    'seeRestricted',
  ]),
  secretary: new Set([...everyone, 'readInternal', 'assign', 'conclude']),
  standingAgency: new Set([
    ...everyone,
    'readInternal',
    'readJournal',
    'record',
    'submit',
    'accept',
    'unlock',
    'setTarget',
    'confirmRule',
    'declare',
    'recognise',
    'assign',
    'conclude',
    'seal',
    'seeRestricted',
    'createDossier',
    'organise',
  ]),
  agencyHead: new Set([
    ...everyone,
    'readInternal',
    'record',
    'submit',
    'signOff',
    'confirmRule',
    'seeRestricted',
    'manageStaff',
  ]),
  agencyOfficer: new Set([...everyone, 'readInternal', 'record', 'submit']),
  communeOfficer: new Set([...everyone, 'readInternal', 'record', 'submit']),
  front: new Set([...everyone, 'record', 'submit']),
  reviewer: new Set([...everyone]),
  viewer: new Set([...everyone]),
}
