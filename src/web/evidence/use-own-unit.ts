import { useDossier } from '../dossier.ts'
import { useSession } from '../session.tsx'

/** The unit whose papers this person most likely brings: the own commune, else the dossier's own unit. */
export function useOwnUnit(): string {
  const data = useDossier().data
  const session = useSession()
  const known = new Set(data?.units.map(({ id }) => id))
  const own = session?.grants.find(({ unit }) => unit !== null && known.has(unit))?.unit
  return own ?? data?.dossier.unit ?? ''
}
