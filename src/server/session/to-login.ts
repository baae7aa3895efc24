/** Logins are compared in one spelling. */
export function toLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase()
}
