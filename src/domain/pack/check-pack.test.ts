import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { isLooser } from './looser.ts'
import type { Pack } from './pack.ts'
import { compare, criteriaPack, type Draft, draftPack, indicator, standard } from './small-packs.ts'

const pass = { form: 'pass' }

function codes(pack: Pack, others: readonly Pack[] = []): string[] {
  return checkPack(pack, others).map(({ code, path }) => `${code} ${path.join('.')}`)
}

const inRule = 'standards.0.criteria.0.indicators.0.rule'
const rules: [string, object, Draft, string][] = [
  ['a percentage over 100', compare(101), { unit: '%' }, `percent_outside ${inRule}.target`],
  [
    'a percentage over 100 in one column',
    compare({ byYear: { '2021': { byRegion: { bac: 120 } } } }),
    { unit: '%' },
    `percent_outside ${inRule}.target.byYear.2021.byRegion.bac`,
  ],
  [
    'a column that is no region',
    compare({ byRegion: { nam: 1 } }),
    {},
    `region_not_found ${inRule}.target.byRegion.nam`,
  ],
  [
    'a column that is no group',
    compare({ byGroup: { '1': 1 } }),
    {},
    `unit_group_not_found ${inRule}.target.byGroup.1`,
  ],
  [
    'a year that is none',
    compare({ byYear: { nay: 1 } }),
    {},
    `year_wrong ${inRule}.target.byYear.nay`,
  ],
  [
    'a year outside the period',
    compare({ byYear: { '2019': 1 } }),
    {},
    `year_outside ${inRule}.target.byYear.2019`,
  ],
  [
    'a grade that its scale has not',
    { form: 'graded', scale: ['yếu', 'tốt'], atLeast: 'khá' },
    {},
    `grade_not_in_scale ${inRule}.atLeast`,
  ],
  [
    'a scale with one grade twice',
    { form: 'graded', scale: ['tốt', 'tốt'], atLeast: 'tốt' },
    {},
    `pack_id_doubled ${inRule}.scale.1`,
  ],
  [
    'parts with one id',
    { form: 'allOf', parts: ['a', 'a'].map((id) => ({ id, text: id, rule: pass })) },
    {},
    `pack_id_doubled ${inRule}.parts.1.id`,
  ],
  [
    'more parts asked than there are',
    { form: 'atLeastOf', count: 2, parts: [{ id: 'a', text: 'a', rule: pass }] },
    {},
    `count_over_parts ${inRule}.count`,
  ],
  [
    'parts inside parts',
    {
      form: 'anyOf',
      parts: [
        {
          id: 'a',
          text: 'a',
          rule: { form: 'allOf', parts: [{ id: 'b', text: 'b', rule: pass }] },
        },
      ],
    },
    {},
    `rule_nested ${inRule}.parts.0.rule.form`,
  ],
  [
    'a level that follows an unknown item',
    compare({ times: 2, of: 'tv.9' }),
    {},
    `item_not_found ${inRule}.target.of`,
  ],
  [
    'a level that follows an item without one',
    compare({ times: 2, of: 'tv.1.2' }),
    {},
    `level_not_there ${inRule}.target.of`,
  ],
  [
    'a ratio of unknown figures',
    { form: 'ratio', numerator: 'm.x', denominator: 'tv.1.2', percent: true, ...level(1) },
    {},
    `figure_not_found ${inRule}.numerator`,
  ],
  [
    'an unknown standard',
    { form: 'criteria', standard: 'xx' },
    {},
    `standard_not_found ${inRule}.standard`,
  ],
  [
    'an unknown parameter',
    compare({ parameter: 'p.x' }),
    {},
    `parameter_not_found ${inRule}.target.parameter`,
  ],
  [
    'all criteria of its own standard',
    { form: 'criteria', standard: 'tv' },
    {},
    'cycle standards.0.criteria.0.indicators.0.id',
  ],
]

function level(target: number): object {
  return { comparison: 'atLeast', target }
}

describe('a pack', () => {
  test('that is sound has no fault', () => {
    expect(codes(criteriaPack([indicator('1.1', compare(90), { unit: '%' })]))).toEqual([])
  })

  test.each(rules)('is refused for %s', (_, rule, more, fault) => {
    const pack = criteriaPack([indicator('1.1', rule, more), indicator('1.2', pass)])
    expect(codes(pack)).toEqual([fault])
  })
})

const inItem = 'standards.0.criteria.0.indicators.0'
const recall = { type: 'recall', confidence: 'low' }
const contents: [string, Pack, string][] = [
  [
    'an id that stands twice',
    criteriaPack([indicator('1.1', pass), indicator('1.2', pass, { id: 'tv.1.1' })]),
    'pack_id_doubled standards.0.criteria.0.indicators.1.id',
  ],
  [
    'a number that stands twice',
    criteriaPack([indicator('1.1', pass), indicator('1.2', pass, { number: '1.1' })]),
    'number_doubled standards.0.criteria.0.indicators.1.number',
  ],
  [
    'a source that is not listed',
    criteriaPack([indicator('1.1', pass, { basis: both({ type: 'source', refs: ['X'] }) })]),
    `source_unknown ${inItem}.basis.value.refs.0`,
  ],
  [
    'a source without name',
    criteriaPack([indicator('1.1', pass, { basis: both({ type: 'mixed' }) })]),
    `source_missing ${inItem}.basis.value`,
  ],
  [
    'memory without confidence',
    criteriaPack([indicator('1.1', pass, { basis: both({ type: 'recall' }) })]),
    `confidence_missing ${inItem}.basis.value`,
  ],
  [
    'weak memory that would decide',
    criteriaPack([indicator('1.1', pass, { basis: both(recall) })]),
    `verify_missing ${inItem}.basis`,
  ],
  [
    'a legal document that is not listed',
    criteriaPack([indicator('1.1', pass, { legal: [{ document: 'QD-9' }] })]),
    `law_unknown ${inItem}.legal.0`,
  ],
  [
    'an agency that nobody names',
    criteriaPack([indicator('1.1', pass, { lead: 'p_x' })]),
    `pack_agency_unknown ${inItem}.lead`,
  ],
  [
    'a twin that does not exist',
    criteriaPack([indicator('1.1', pass, { sameAs: 'tv.9' })]),
    `item_not_found ${inItem}.sameAs`,
  ],
  [
    'an amendment outside the period',
    criteriaPack([
      indicator('1.1', pass, {
        amendments: [{ from: 2031, rule: pass, basis: { type: 'source', refs: ['S'] } }],
      }),
    ]),
    `year_outside ${inItem}.amendments.0.from`,
  ],
  ['a criterion that asks for nothing', criteriaPack([]), 'criterion_empty standards.0.criteria.0'],
  ['a role without its part', draftPack({ role: 'evidence' }), 'pack_part_missing role'],
  [
    'a part that its role has not',
    criteriaPack([indicator('1.1', pass)], { evidence: { lists: [] } }),
    'pack_part_unwanted evidence',
  ],
  [
    'a period that ends before it begins',
    criteriaPack([indicator('1.1', pass)], { period: { from: 2030, to: 2020 } }),
    'years_reversed period',
  ],
]

function both(value: object): object {
  return { text: { type: 'source', refs: ['S'] }, value }
}

describe('the content of a pack', () => {
  test.each(contents)('is refused for %s', (_, pack, fault) => {
    expect(codes(pack)).toEqual([fault])
  })

  test('is refused for an id that another pack has, but not for one of its own other version', () => {
    const pack = criteriaPack([indicator('1.1', pass)])
    const newer = { ...pack, version: '2' }
    const strange = { ...pack, id: 'other' }
    expect(codes(pack, [newer])).toEqual([])
    expect(codes(pack, [strange])).toContain('id_in_other_pack standards.0.id')
  })

  test('is compared with the counts of the decree, unless it says that it is partial', () => {
    const counts = { criteria: 2, indicators: 3, basis: { type: 'source', refs: ['S'] } }
    const criteria = [{ id: 'tv.1', number: 1, name: 'a', indicators: [indicator('1.1', pass)] }]
    const at = 'standards.0.counts'
    expect(codes(draftPack({ standards: [standard(criteria, { counts })] }))).toEqual([
      `criteria_counted ${at}`,
      `indicators_counted ${at}`,
    ])
    const partial = { counts, partial: 'thiếu' }
    expect(codes(draftPack({ standards: [standard(criteria, partial)] }))).toEqual([])
  })
})

/** Items of which each is the same figure as the next; the last as the first where the chain is closed. */
function chain(length: number, closed: boolean): Draft[] {
  return Array.from({ length }, (_, i) => {
    const isLast = i + 1 === length
    const sameAs = { sameAs: `tv.1.${isLast ? 0 : i + 1}` }
    return indicator(`1.${i}`, pass, isLast && !closed ? {} : sameAs)
  })
}

describe('circles', () => {
  test('of any length are found, and a chain that ends is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.boolean(), (length, closed) => {
        const found = codes(criteriaPack(chain(length, closed))).filter((one) =>
          one.startsWith('cycle'),
        )
        expect(found).toHaveLength(closed ? length : 0)
      }),
    )
  })
})

describe('a level', () => {
  const target = fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.record({ byRegion: fc.dictionary(fc.constantFrom('bac', 'nam'), fc.integer()) }),
  )
  test('is never looser than itself, and never in both directions', () => {
    fc.assert(
      fc.property(target, fc.integer(), (a, b) => {
        for (const comparison of ['atLeast', 'atMost', 'over', 'under', 'equal'] as const) {
          expect(isLooser(a, a, comparison)).toBe(false)
          expect(isLooser(b, 5, comparison) && isLooser(5, b, comparison)).toBe(false)
        }
      }),
    )
  })

  test('without column is looser only when it is easier than every column', () => {
    const national = { byRegion: { bac: 70, nam: 90 } }
    expect(isLooser(80, national, 'atLeast')).toBe(false)
    expect(isLooser(60, national, 'atLeast')).toBe(true)
    expect(isLooser({ byRegion: { nam: 80 } }, national, 'atLeast')).toBe(true)
  })
})
