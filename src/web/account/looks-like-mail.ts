/** Enough to spare a way to the server; it decides. */
export function looksLikeMail(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim())
}
