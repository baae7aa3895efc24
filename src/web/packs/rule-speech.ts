import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RuleSpeech } from '#contract/locales/rule-text.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { query } from '../api.ts'
import { useWords } from '../words.tsx'
import { itemsOf } from './pack-items.ts'

/** How rules of these packs are said: what they refer to by number and name, levels that differ in a table. */
export function useRuleSpeech(packs: readonly Pack[]): RuleSpeech {
  const words = useWords()
  const installed = useQuery(query('listPacks', {})).data?.packs
  const list = installed?.find((one) => one.role === 'measures')?.id
  const measures = useQuery({
    ...query('readPack', { pack: list ?? '' }),
    enabled: list !== undefined,
  }).data?.pack.measures
  return useMemo(() => {
    const items = new Map([
      ...(measures ?? []).map(({ id, name }) => [id, name] as const),
      ...packs.flatMap(itemsOf).map((one) => [one.item.id, words.packs.item(one.number)] as const),
    ])
    const standards = new Map(
      (installed ?? []).flatMap((one) =>
        one.standards.map(({ id, title }) => [id, title] as const),
      ),
    )
    const columns = new Map(
      packs
        .flatMap((pack) => [...pack.regions, ...pack.unitGroups])
        .map(({ id, name }) => [id, name] as const),
    )
    const parameters = new Map(
      packs.flatMap((pack) => pack.procedure?.parameters ?? []).map(({ id, name }) => [id, name]),
    )
    const named = (names: ReadonlyMap<string, string>) => (id: string) => names.get(id) ?? id
    return {
      words: words.rules,
      names: {
        item: named(items),
        standard: named(standards),
        column: named(columns),
        parameter: named(parameters),
      },
      columns: 'table',
    }
  }, [words, packs, installed, measures])
}
