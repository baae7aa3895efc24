import { useDossier, useReadiness } from '../dossier.ts'
import { useSpeech } from '../speech.ts'
import type { AdoptRow } from './adopt-list.ts'

/** A criterion with what is below it, or a condition: what stands in one card. */
export interface AdoptGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly { readonly id: string; readonly name: string }[]
}

/** A standard with its criteria, or the conditions. */
export interface AdoptSection {
  readonly title: string
  readonly groups: readonly AdoptGroup[]
}

/** What documents may be asked for: by the standards of the judged year, those with rows, and the conditions. */
export function useAdoptSections(rows: readonly AdoptRow[], conditionsTitle: string) {
  const standards = useDossier().data?.standards ?? []
  const readiness = useReadiness().data
  const speech = useSpeech()
  const judged = new Set(readiness?.units.flatMap((unit) => unit.standards.map(({ id }) => id)))
  const asked = new Set(rows.map(({ item }) => item))
  const sections = standards.map(({ id, title, criteria }): AdoptSection & { shown: boolean } => ({
    title,
    shown: judged.has(id) || criteria.some((one) => asked.has(one.id)),
    groups: criteria.map((criterion) => ({
      id: criterion.id,
      title: `${criterion.number}. ${criterion.name}`,
      items: [criterion, ...criterion.indicators].map((one) => ({
        id: one.id,
        name: speech.names.item(one.id),
      })),
    })),
  }))
  const conditions = (readiness?.conditions ?? []).map(
    ({ id, number, text }): AdoptGroup => ({
      id,
      title: `${number}. ${text}`,
      items: [{ id, name: speech.names.item(id) }],
    }),
  )
  return [
    ...sections.filter((one) => one.shown),
    ...(conditions.length > 0 ? [{ title: conditionsTitle, groups: conditions }] : []),
  ]
}
