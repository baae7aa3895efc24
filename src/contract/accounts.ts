import { z } from 'zod'
import { Role } from '#domain/access/access.ts'
import { Day } from '#domain/day.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'
import { Session } from './session.ts'

const Nothing = z.strictObject({})
const Instant = z.iso.datetime()
/** A one-time secret as it was given out. */
const Token = z.string().min(20).max(200)
/** Six digits of the authenticator, or a recovery code. */
const Code = z.string().min(6).max(40)
/** A password that is chosen: length alone; what is common or tells the account is refused by its field. */
const NewPassword = z.string().min(12).max(500)

/** Vắng mặt, uỷ quyền: who stands in for whom, from day to day. */
export const Absence = z.strictObject({
  id: z.string(),
  person: z.strictObject({ id: z.string(), name: z.string() }),
  substitute: z.strictObject({ id: z.string(), name: z.string() }),
  from: Day,
  to: Day,
  reason: z.string(),
  endedAt: Instant.nullable(),
})
export type Absence = z.infer<typeof Absence>

/** Sự kiện bảo mật: what happened to an account; `act` is the journal's. */
export const SecurityEvent = z.strictObject({
  sequence: z.int(),
  at: Instant,
  actor: z.string(),
  act: z.string(),
  person: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
})
export type SecurityEvent = z.infer<typeof SecurityEvent>

/** Tài khoản của tôi. */
export const Account = z.strictObject({
  name: z.string(),
  login: z.string(),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  /** Is the second step on? With how many recovery codes left. */
  totp: z.boolean(),
  recoveryCodes: z.int(),
  confirmedUntil: Instant.nullable(),
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      isThis: z.boolean(),
      how: z.string(),
      agent: z.string(),
      openedAt: Instant,
      seenAt: Instant,
    }),
  ),
  directories: z.array(z.string()),
  grants: z.array(
    z.strictObject({
      role: Role,
      unit: z.string().nullable(),
      agency: z.string().nullable(),
      from: Day,
      to: Day.nullable(),
      /** The agency and unit by name; empty: the whole installation. */
      place: z.string(),
      /** Name of the absent person whose grant it is. */
      behalf: z.string().nullable(),
    }),
  ),
  absences: z.array(Absence),
  events: z.array(SecurityEvent),
})
export type Account = z.infer<typeof Account>

export const readAccount = endpoint({
  route: routes.readAccount,
  needs: 'signedIn',
  scope: 'none',
  input: Nothing,
  output: Account,
  summary: 'The own account: sessions, second step, absences, security events',
})

export const changeProfile = endpoint({
  route: routes.changeProfile,
  needs: 'signedIn',
  scope: 'none',
  again: true,
  input: z.strictObject({
    name: z.string().min(1).max(200),
    email: z.email().max(200).nullable(),
  }),
  output: Account,
  summary: 'Change the own name and mail address',
})

export const changePassword = endpoint({
  route: routes.changePassword,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({ current: z.string().min(1).max(500), password: NewPassword }),
  output: Account,
  summary: 'Change the own password; all other sessions end',
})

export const confirmPassword = endpoint({
  route: routes.confirmPassword,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({ password: z.string().min(1).max(500) }),
  output: z.strictObject({ confirmedUntil: Instant }),
  summary: 'Give the password again, for the sensitive acts of the next minutes',
})

export const beginTotp = endpoint({
  route: routes.beginTotp,
  needs: 'signedIn',
  scope: 'none',
  again: true,
  input: Nothing,
  output: z.strictObject({ secret: z.string(), uri: z.string() }),
  summary: 'A new secret for the authenticator; it holds once a code of it was given',
})

export const turnOnTotp = endpoint({
  route: routes.turnOnTotp,
  needs: 'signedIn',
  scope: 'none',
  again: true,
  input: z.strictObject({ code: Code }),
  output: z.strictObject({ recoveryCodes: z.array(z.string()) }),
  summary: 'Turn the second step on by a code; answers the recovery codes, once',
})

export const turnOffTotp = endpoint({
  route: routes.turnOffTotp,
  needs: 'signedIn',
  scope: 'none',
  again: true,
  input: Nothing,
  output: Account,
  summary: 'Turn the own second step off',
})

export const renewRecoveryCodes = endpoint({
  route: routes.renewRecoveryCodes,
  needs: 'signedIn',
  scope: 'none',
  again: true,
  input: Nothing,
  output: z.strictObject({ recoveryCodes: z.array(z.string()) }),
  summary: 'New recovery codes; the old ones end',
})

export const endSession = endpoint({
  route: routes.endSession,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({ session: z.uuid() }),
  output: Account,
  summary: 'Sign out elsewhere: one of the own sessions ends',
})

export const endOtherSessions = endpoint({
  route: routes.endOtherSessions,
  needs: 'signedIn',
  scope: 'none',
  input: Nothing,
  output: Account,
  summary: 'Sign out everywhere else',
})

export const listColleagues = endpoint({
  route: routes.listColleagues,
  needs: 'signedIn',
  scope: 'none',
  input: Nothing,
  output: z.strictObject({
    people: z.array(z.strictObject({ id: z.string(), name: z.string(), login: z.string() })),
  }),
  summary: 'People of the own agencies and units, who may stand in',
})

/** What makes an absence; days both included. */
export const NewAbsence = z.strictObject({
  substitute: z.uuid(),
  from: Day,
  to: Day,
  reason: z.string().min(1).max(500),
})

export const stateAbsence = endpoint({
  route: routes.stateAbsence,
  needs: 'signedIn',
  scope: 'none',
  again: true,
  input: NewAbsence,
  output: Account,
  summary: 'Name a substitute for a time of absence',
})

export const endAbsence = endpoint({
  route: routes.endAbsence,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({ absence: z.uuid() }),
  output: Nothing,
  summary: 'End an absence early: one’s own, or that of somebody one manages',
})

export const askReset = endpoint({
  route: routes.askReset,
  needs: 'open',
  scope: 'none',
  input: z.strictObject({ login: z.string().min(1).max(200) }),
  output: Nothing,
  summary: 'Ask for a link to a new password by mail; the answer is the same for any login',
})

export const readLink = endpoint({
  route: routes.readLink,
  needs: 'open',
  scope: 'none',
  input: z.strictObject({ token: Token }),
  output: z.strictObject({
    kind: z.enum(['invitation', 'reset']),
    name: z.string(),
    login: z.string(),
    expiresAt: Instant,
  }),
  summary: 'Whose one-time link is it, and what for?',
})

export const openLink = endpoint({
  route: routes.openLink,
  needs: 'open',
  scope: 'none',
  input: z.strictObject({ token: Token, password: NewPassword }),
  output: Session,
  summary: 'Set the password by a one-time link and sign in; all earlier sessions end',
})

export const finishSignIn = endpoint({
  route: routes.finishSignIn,
  needs: 'open',
  scope: 'none',
  input: z.strictObject({ step: Token, code: Code }),
  output: Session,
  summary: 'The second step of signing in: a code of the authenticator or a recovery code',
})

export const startDirectory = endpoint({
  route: routes.startDirectory,
  needs: 'open',
  scope: 'none',
  input: z.strictObject({ provider: z.string().min(1).max(60) }),
  output: z.strictObject({ url: z.url(), proof: z.string() }),
  summary: 'Begin to sign in by a directory: where to go, and a proof that the browser keeps',
})

export const finishDirectory = endpoint({
  route: routes.finishDirectory,
  needs: 'open',
  scope: 'none',
  input: z.strictObject({ proof: Token, answer: z.string().min(1).max(6000) }),
  output: Session,
  summary: 'Sign in by what the directory answered (the query of the address that it led back to)',
})
