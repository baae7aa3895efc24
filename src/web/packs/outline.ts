import type { Pack } from '#domain/pack/pack.ts'
import type { WordsOf } from '../words.tsx'

/** One entry of a pack's table of contents; `id` is the anchor in the page. */
export interface Heading {
  readonly id: string
  readonly text: string
  readonly below: readonly Heading[]
}

/** The anchor of a legal document, of a source's page, of what an evidence list says of an item. */
export const anchor = {
  law: (id: string) => `van-ban-${id}`,
  source: (id: string) => `nguon-${id}`,
  evidence: (id: string) => `minh-chung-${id}`,
  parameter: (id: string) => `tham-so-${id}`,
  form: (id: string) => `bieu-mau-${id}`,
  dossier: (id: string) => `ho-so-${id}`,
  provision: (id: string) => `quy-dinh-${id}`,
}

export function outlineOf(pack: Pack, words: WordsOf<'packs'>): readonly Heading[] {
  const { procedure, evidence, overlay } = pack
  return [
    section('con-thieu', words.partial, pack.partial),
    ...pack.standards.map(({ id, title, criteria }) => ({
      id,
      text: title,
      below: criteria.map((one) => leaf(one.id, `${one.number}. ${one.name}`)),
    })),
    section('dia-phuong', words.overlay, overlay ? [overlay] : []),
    ...(procedure?.procedures ?? []).map(({ id, title }) => leaf(id, title)),
    section('tham-so', words.parameters, procedure?.parameters),
    section('thanh-phan', words.components, procedure?.dossiers),
    section('bieu-mau', words.forms, procedure?.forms),
    section('quy-dinh-khac', words.provisions, procedure?.provisions),
    section('minh-chung', words.evidence, evidence && [...evidence.common, ...evidence.lists]),
    section('so-lieu-khac', words.measures, pack.measures),
    section('ghi-chu', words.notes, pack.notes),
    section('van-ban', words.laws, pack.legal),
    section('nguon', words.sources, Object.keys(pack.sources)),
  ].filter((one) => one !== null)
}

function section(id: string, text: string, content: readonly unknown[] = []): Heading | null {
  return content.length === 0 ? null : leaf(id, text)
}

function leaf(id: string, text: string): Heading {
  return { id, text, below: [] }
}
