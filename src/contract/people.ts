import { z } from 'zod'
import { Role } from '#domain/access/access.ts'
import { Day } from '#domain/day.ts'
import { Absence, NewAbsence, SecurityEvent } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'
import { Person } from './session.ts'

const Nothing = z.strictObject({})
const Email = z.email().max(200)
const OfPerson = z.strictObject({ person: z.uuid() })

/** A one-time link that was just made; `token` null when it goes by mail. */
const NewLink = z.strictObject({
  kind: z.enum(['invitation', 'reset']),
  token: z.string().nullable(),
  expiresAt: z.iso.datetime(),
})

export const invitePerson = endpoint({
  route: routes.invitePerson,
  needs: 'manageStaff',
  scope: 'none',
  again: true,
  input: z.strictObject({
    name: z.string().min(1).max(200),
    login: z.string().min(3).max(200),
    email: Email.optional(),
    role: Role.optional(),
    unit: z.string().optional(),
    agency: z.string().optional(),
    from: Day.optional(),
    to: Day.optional(),
    by: z.enum(['link', 'mail']).default('link'),
  }),
  output: z.strictObject({ person: Person, link: NewLink }),
  summary: 'Add a person, with a first role, who sets the password by a one-time link',
})

export const changePerson = endpoint({
  route: routes.changePerson,
  needs: 'managePeople',
  scope: 'none',
  again: true,
  input: OfPerson.extend({ name: z.string().min(1).max(200), email: Email.nullable() }),
  output: Person,
  summary: 'Correct a person’s name and mail address',
})

export const makeLink = endpoint({
  route: routes.makeLink,
  needs: 'manageStaff',
  scope: 'none',
  again: true,
  input: OfPerson.extend({ by: z.enum(['link', 'mail']).default('link') }),
  output: NewLink,
  summary: 'A one-time link to a first or a new password',
})

export const setActive = endpoint({
  route: routes.setActive,
  needs: 'manageStaff',
  scope: 'none',
  again: true,
  input: OfPerson.extend({ active: z.boolean() }),
  output: Person,
  summary: 'Close an account or open it again; closing ends its sessions',
})

export const endGrant = endpoint({
  route: routes.endGrant,
  needs: 'manageStaff',
  scope: 'none',
  again: true,
  input: OfPerson.extend({ grant: z.uuid() }),
  output: Person,
  summary: 'End a role today',
})

export const endPersonSessions = endpoint({
  route: routes.endPersonSessions,
  needs: 'managePeople',
  scope: 'none',
  again: true,
  input: OfPerson,
  output: Person,
  summary: 'Sign a person out everywhere',
})

export const resetTotp = endpoint({
  route: routes.resetTotp,
  needs: 'managePeople',
  scope: 'none',
  again: true,
  input: OfPerson,
  output: Person,
  summary: 'Turn a person’s second step off, when the device is lost',
})

export const linkDirectory = endpoint({
  route: routes.linkDirectory,
  needs: 'managePeople',
  scope: 'none',
  again: true,
  input: OfPerson.extend({
    provider: z.string().min(1).max(60),
    /** Null: the link ends. */
    subject: z.string().min(1).max(300).nullable(),
  }),
  output: Person,
  summary: 'Say who a person is at a directory',
})

export const substitutePerson = endpoint({
  route: routes.substitutePerson,
  needs: 'manageStaff',
  scope: 'none',
  again: true,
  input: OfPerson.extend(NewAbsence.shape),
  output: Absence,
  summary: 'Name the substitute of an absent person',
})

export const listAbsences = endpoint({
  route: routes.listAbsences,
  needs: 'manageStaff',
  scope: 'none',
  input: Nothing,
  output: z.strictObject({ absences: z.array(Absence) }),
  summary: 'Absences of the people whom the caller manages',
})

export const listSecurityEvents = endpoint({
  route: routes.listSecurityEvents,
  needs: 'managePeople',
  scope: 'none',
  input: z.strictObject({
    person: z.uuid().optional(),
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.strictObject({ events: z.array(SecurityEvent), next: z.int().nullable() }),
  summary: 'Security events of the accounts that the caller manages, newest first',
})

export const listPlaces = endpoint({
  route: routes.listPlaces,
  needs: 'manageStaff',
  scope: 'none',
  input: Nothing,
  output: z.strictObject({
    everywhere: z.boolean(),
    roles: z.array(Role),
    units: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        agencies: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      }),
    ),
  }),
  summary: 'Units, agencies and roles that the caller may give',
})

/** One row of the file of people, with what would be or was done. */
const ImportRow = z.strictObject({
  row: z.int(),
  name: z.string(),
  login: z.string(),
  email: z.string().nullable(),
  /** `new` people are added; `known` ones get what they lack; nothing is done while a row is `faulty`. */
  state: z.enum(['new', 'known', 'faulty']),
  faults: z.array(
    z.strictObject({ column: z.string(), code: z.string(), other: z.int().optional() }),
  ),
})

export const importPeople = endpoint({
  route: routes.importPeople,
  needs: 'managePeople',
  scope: 'none',
  again: true,
  input: z.strictObject({
    /** The workbook, base64. */
    file: z.base64().min(1).max(4_000_000),
    dryRun: z.boolean(),
    /** Send the invitations by mail to those who have an address. */
    mail: z.boolean().default(false),
  }),
  output: z.strictObject({
    rows: z.array(ImportRow),
    applied: z.boolean(),
    links: z.array(
      z.strictObject({ login: z.string(), name: z.string(), token: z.string().nullable() }),
    ),
  }),
  summary: 'People from Excel: first tried, then added with invitations; all or none',
})
