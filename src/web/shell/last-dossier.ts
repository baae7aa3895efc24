const kept = 'vedich.dossier'

/** The dossier that was open last in this browser, so that the next visit starts there. */
export function lastDossier(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}

export function rememberDossier(id: string) {
  try {
    localStorage.setItem(kept, id)
  } catch {
    // A browser that keeps nothing simply asks again next time.
  }
}
