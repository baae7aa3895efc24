import type { Pack } from './pack.ts'
import type { Condition, Criterion, Indicator, Requirement, Standard } from './standard.ts'

/** One thing of a pack that may differ between two packs, with its fields as text. */
export interface Entry {
  /** Kind and id: the same entry in a newer version. */
  readonly id: string
  /** Kind, family and number: the entry that takes its place in another period. */
  readonly place: string
  readonly standard: string | null
  readonly item: string
  readonly number: string | null
  readonly fields: Readonly<Record<string, string>>
}

/** Everything that judges or is asked for: head, documents, standards, criteria, items, conditions, parameters, levels. */
export function entriesOf(pack: Pack): readonly Entry[] {
  const { title, period, partial, legal, procedure, overlay, evidence } = pack
  return [
    entry('pack', pack.id, { name: title, period, partial }, { place: 'pack' }),
    ...legal.map((law) =>
      entry('legal', law.id, {
        name: [law.number, law.title].filter(Boolean).join(' '),
        date: law.date,
        effective: law.effective,
      }),
    ),
    ...pack.standards.flatMap(standardEntries),
    ...(overlay?.addCriteria ?? []).flatMap(({ standard, criteria }) =>
      criteria.flatMap((one) => criterionEntries(one, standard, standard)),
    ),
    ...(procedure?.procedures ?? []).flatMap(({ conditions, family }) =>
      conditions.map((one) => itemEntry('condition', one, String(one.number), null, family)),
    ),
    ...(procedure?.parameters ?? []).map(({ id, name, value, unit }) =>
      entry('parameter', id, { name, value, unit }),
    ),
    ...(overlay?.targets ?? []).map(({ item, part, target, rule, years }) => {
      const slot = [item, part, years?.from].filter((one) => one !== undefined).join('/')
      return entry('target', slot, { name: slot, target, rule, years })
    }),
    ...(evidence?.lists ?? []).map(({ item, documents, lead }) =>
      entry('evidence', item, { name: item, documents: documents.map((one) => one.name), lead }),
    ),
    ...pack.measures.map(({ id, name, unit, scope }) =>
      entry('measure', id, { name, unit, scope }),
    ),
  ]
}

function standardEntries(standard: Standard): Entry[] {
  const { id, family, title, types, counts, partial, decidedBy, criteria } = standard
  const count = counts && `${counts.criteria}/${counts.indicators}`
  const fields = { name: title, types, counts: count, partial, decidedBy }
  return [
    entry('standard', id, fields, { standard: id, place: family }),
    ...criteria.flatMap((one) => criterionEntries(one, id, family)),
  ]
}

function criterionEntries(criterion: Criterion, standard: string, family: string): Entry[] {
  const { id, name, pass, lead, partial, indicators, requirements } = criterion
  const number = String(criterion.number)
  const joined = requirements?.pass
  return [
    entry(
      'criterion',
      id,
      { name, pass, lead, partial, requirements: joined },
      {
        standard,
        number,
        place: `${family}/${number}`,
      },
    ),
    ...indicators.map((one) => itemEntry('indicator', one, one.number, standard, family)),
    ...(requirements?.items ?? []).map((one, i) =>
      itemEntry('requirement', one, `${number}.r${i + 1}`, standard, family),
    ),
  ]
}

function itemEntry(
  kind: string,
  item: Indicator | Requirement | Condition,
  number: string,
  standard: string | null,
  family: string,
): Entry {
  const { text, unit, rule, sameAs, ifAny, verify, basis } = item
  const more = {
    setBy: 'setBy' in item ? item.setBy : undefined,
    amendments: 'amendments' in item ? item.amendments : undefined,
    lead: 'lead' in item ? item.lead : undefined,
    basis: basis.value.type,
  }
  return entry(
    kind,
    item.id,
    { text, unit, rule, sameAs, ifAny, verify, ...more },
    {
      standard,
      number,
      place: `${family}/${number}`,
    },
  )
}

function entry(
  kind: string,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  at: { readonly standard?: string | null; readonly number?: string; readonly place?: string } = {},
): Entry {
  const told = Object.entries(fields).flatMap(([name, value]) =>
    isAbsent(value) ? [] : [[name, asText(value)] as const],
  )
  return {
    id: `${kind} ${id}`,
    place: `${kind} ${at.place ?? id}`,
    standard: at.standard ?? null,
    item: id,
    number: at.number ?? null,
    fields: Object.fromEntries(told),
  }
}

/** An empty list says as little as an absent field. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** The same value gives the same text, whatever the order in which its keys were written. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value
  return JSON.stringify(value, (_, one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one
    return Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
