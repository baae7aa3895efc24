import type { signIn as vi } from '../vi/sign-in.ts'

export const signIn = {
  title: 'Sign in',
  login: 'Login',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'The login or the password is wrong.',
  tooMany: 'Too many attempts. Wait a few minutes and try again.',
  failed: 'Could not sign in. Try again.',
  needed: 'Fill this in.',
  noAdministrator:
    'There is no administrator yet. Whoever installs the software runs “vedich init” on the server to get the link that makes the first one.',
  trialTitle: 'Trial: choose a role',
  trialIntro:
    'The trial runs on this machine, with a sample dossier. Choose a role to go in; change it whenever you like.',
  administratorTitle: 'Make the first administrator',
  administratorIntro:
    'This link works once. An administrator makes accounts, grants rights and makes dossiers.',
  administratorNoLink:
    'This page needs the link that “vedich init” prints on the server. Open exactly that link.',
  administratorExpired:
    'The link was used or has expired. Run “vedich init” on the server again to get a new one.',
  name: 'Full name',
  passwordHint: 'At least 12 characters; a sentence you remember is best.',
  passwordShort: 'The password needs at least 12 characters.',
  loginShort: 'The login needs at least 3 characters.',
  create: 'Make the administrator',
  /** What a role does, beside its name in `shell.roles`. */
  roleDoes: {
    administrator: 'Accounts, rights, dossiers, backups',
    chair: 'Sees all progress, concludes meetings, signs',
    secretary: 'Prepares meetings, records conclusions, assigns tasks',
    standingAgency: 'Runs the dossier: accepts figures, sets levels, reminds',
    agencyHead: 'Approves the agency’s figures and reports',
    agencyOfficer: 'Enters the agency’s figures and evidence',
    communeOfficer: 'Enters the commune’s figures, sees what it lacks',
    front: 'Enters the results of the satisfaction survey',
    reviewer: 'Reads the dossier criterion by criterion',
    viewer: 'Sees the progress only',
  },
} satisfies typeof vi
