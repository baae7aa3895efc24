import { z } from 'zod'
import { Act, Role } from '#domain/access/access.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

const Nothing = z.strictObject({})

/** Who is signed in; `null` person: a guest. `acts` are the union over the person's grants in force. */
export const Session = z.strictObject({
  person: z.strictObject({ id: z.string(), name: z.string(), login: z.string() }).nullable(),
  grants: z.array(
    z.strictObject({
      role: Role,
      unit: z.string().nullable(),
      agency: z.string().nullable(),
    }),
  ),
  acts: z.array(Act),
  trial: z.boolean(),
  /** The password was right and a code is needed: the token to give with it. Nobody is signed in yet. */
  step: z.string().nullable(),
})
export type Session = z.infer<typeof Session>

export const health = endpoint({
  route: routes.health,
  needs: 'open',
  scope: 'none',
  input: Nothing,
  output: z.strictObject({
    status: z.enum(['ok', 'starting']),
    version: z.string(),
    schema: z.int(),
    database: z.enum(['ok', 'away']),
  }),
  summary: 'Is the server up, and which version and schema?',
})

export const readSession = endpoint({
  route: routes.readSession,
  needs: 'open',
  scope: 'none',
  input: Nothing,
  output: Session,
  summary: 'Who is signed in',
})

export const signIn = endpoint({
  route: routes.signIn,
  needs: 'open',
  scope: 'none',
  input: z.strictObject({
    login: z.string().min(1).max(200),
    password: z.string().min(1).max(500),
  }),
  output: Session,
  summary: 'Sign in with a local account',
})

export const signOut = endpoint({
  route: routes.signOut,
  needs: 'signedIn',
  scope: 'none',
  input: Nothing,
  output: Nothing,
  summary: 'Sign out',
})

/** What a fresh installation needs next. */
export const readSetup = endpoint({
  route: routes.readSetup,
  needs: 'open',
  scope: 'none',
  input: Nothing,
  output: z.strictObject({
    trial: z.boolean(),
    needsAdministrator: z.boolean(),
    needsDossier: z.boolean(),
    roles: z.array(Role),
    /** Can links be sent by mail? */
    mail: z.boolean(),
    /** Directories by which one can sign in. */
    directories: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
  summary: 'Is this a trial, is there an administrator, is there a dossier?',
})

export const chooseTrialRole = endpoint({
  route: routes.chooseTrialRole,
  needs: 'open',
  scope: 'none',
  input: z.strictObject({ role: Role }),
  output: Session,
  summary: 'Trial only: sign in by choosing a role',
})

export const createAdministrator = endpoint({
  route: routes.createAdministrator,
  needs: 'open',
  scope: 'none',
  input: z.strictObject({
    token: z.string().min(20).max(200),
    name: z.string().min(1).max(200),
    login: z.string().min(3).max(200),
    password: z.string().min(12).max(500),
  }),
  output: Session,
  summary: 'Make the first administrator by the one-time link',
})

export const Person = z.strictObject({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  active: z.boolean(),
  email: z.string().nullable(),
  /** Has the person set a password? */
  hasPassword: z.boolean(),
  totp: z.boolean(),
  seenAt: z.iso.datetime().nullable(),
  directories: z.array(z.strictObject({ provider: z.string(), subject: z.string() })),
  grants: z.array(
    z.strictObject({
      id: z.string(),
      role: Role,
      unit: z.string().nullable(),
      agency: z.string().nullable(),
      from: z.iso.date(),
      to: z.iso.date().nullable(),
    }),
  ),
})
export type Person = z.infer<typeof Person>

export const listPeople = endpoint({
  route: routes.listPeople,
  needs: 'manageStaff',
  scope: 'none',
  input: Nothing,
  output: z.strictObject({ people: z.array(Person) }),
  summary: 'People and their grants',
})

export const addPerson = endpoint({
  route: routes.addPerson,
  needs: 'managePeople',
  scope: 'none',
  again: true,
  input: z.strictObject({
    name: z.string().min(1).max(200),
    login: z.string().min(3).max(200),
    password: z.string().min(12).max(500),
  }),
  output: Person,
  summary: 'Add a person with a first password',
})

export const grantRole = endpoint({
  route: routes.grantRole,
  needs: 'manageStaff',
  scope: 'none',
  again: true,
  input: z.strictObject({
    person: z.uuid(),
    role: Role,
    unit: z.string().optional(),
    agency: z.string().optional(),
    from: z.iso.date(),
    to: z.iso.date().optional(),
  }),
  output: Person,
  summary: 'Give a person a role over a unit or for an agency',
})
