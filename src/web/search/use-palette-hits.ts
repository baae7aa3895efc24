import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useMay } from '../session.tsx'
import type { Hit } from './hit-target.ts'
import { useSettled } from './use-settled.ts'

const pause = 180
const most = 12

/** What papers, pages, figures and lists say to the words typed; items and units the palette knows by itself. */
export function usePaletteHits(text: string): {
  readonly hits: readonly Hit[]
  readonly isBusy: boolean
} {
  const { dossier } = useDossierAddress()
  const may = useMay()('readInternal')
  const asked = useSettled(text.trim(), pause)
  const isAsked = may && asked.length > 1
  const answer = useQuery({
    ...query('search', { dossier, text: asked.slice(0, 300), limit: 30 }),
    enabled: isAsked,
    placeholderData: (before) => before,
    retry: false,
  })
  const hits = isAsked ? (answer.data?.hits ?? []) : []
  return {
    hits: hits.filter(({ kind }) => kind !== 'item' && kind !== 'unit').slice(0, most),
    isBusy: isAsked && answer.isFetching,
  }
}
