import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import {
  compare,
  criteriaPack,
  type Draft,
  draftPack,
  indicator,
  overlayPack,
  procedurePack,
} from './small-packs.ts'

const pass = { form: 'pass' }
const national = criteriaPack([
  indicator('1.1', compare(70), { unit: '%' }),
  indicator('1.2', pass),
  indicator('1.3', compare(50), { settable: false }),
  indicator('1.4', {
    form: 'allOf',
    parts: [{ id: 'a', text: 'a', unit: '%', rule: compare(95) }],
  }),
])
const procedure = procedurePack()

function codes(overlay: Draft): string[] {
  const faults = checkPack(overlayPack(overlay), [national, procedure])
  return faults.map(
    ({ code, path, level }) => `${code} ${path.join('.')}${level ? ` ${level}` : ''}`,
  )
}

function set(item: string, more: Draft): Draft {
  return { targets: [{ item, basis: { type: 'source', refs: ['S'] }, ...more }] }
}

test('an overlay that sets a stricter level, or one of a part, is sound', () => {
  expect(codes(set('tv.1.1', { target: 80 }))).toEqual([])
  expect(codes(set('tv.1.4', { part: 'a', target: 98 }))).toEqual([])
})

const place = 'overlay.targets.0'

test.each<[string, Draft, string[]]>([
  ['an unknown pack', { extends: 'xx' }, ['pack_not_found overlay.extends']],
  ['an unknown item', set('tv.9', { target: 1 }), [`item_not_found ${place}.item`]],
  ['an unknown part', set('tv.1.4', { part: 'z', target: 1 }), [`part_not_found ${place}.part`]],
  ['an item that is fixed', set('tv.1.3', { target: 60 }), [`not_settable ${place}.item`]],
  ['nothing', set('tv.1.1', {}), [`nothing_set ${place}`]],
  [
    'a level where none is asked',
    set('tv.1.2', { target: 5 }),
    [`level_not_there ${place}.target`],
  ],
  ['a percentage over 100', set('tv.1.1', { target: 105 }), [`percent_outside ${place}.target`]],
  [
    'an easier level, as a warning only',
    set('tv.1.1', { target: 60 }),
    [`looser_than_national ${place}.target warning`],
  ],
  [
    'years in the wrong order',
    set('tv.1.1', { target: 80, years: { from: 2025, to: 2021 } }),
    [`years_reversed ${place}.years`],
  ],
  [
    'one level twice',
    {
      targets: [
        { item: 'tv.1.1', target: 80, basis: { type: 'source', refs: ['S'] } },
        { item: 'tv.1.1', target: 90, basis: { type: 'source', refs: ['S'] } },
      ],
    },
    ['target_doubled overlay.targets.1'],
  ],
  [
    'an unknown standard',
    { partial: [{ standard: 'xx', what: 'thiếu' }] },
    ['standard_not_found overlay.partial.0.standard'],
  ],
  [
    'an unknown agency',
    { leads: [{ item: 'tv.1.1', lead: 'p_x' }] },
    ['pack_agency_unknown overlay.leads.0.lead'],
  ],
  [
    'a parameter that the place may not set',
    { parameters: [{ id: 'p.ty-le', value: 80, basis: { type: 'source', refs: ['S'] } }] },
    ['not_settable overlay.parameters.0.id'],
  ],
  [
    'evidence of an unknown item',
    {
      adopted: {
        decision: '1/QĐ',
        day: '2021-01-01',
        lists: [{ item: 'tv.9', documents: [], basis: { type: 'source', refs: ['S'] } }],
      },
    },
    ['item_not_found overlay.adopted.lists.0.item'],
  ],
])('an overlay is told that it sets %s', (_, overlay, faults) => {
  expect(codes(overlay)).toEqual(faults)
})

test('a procedure is sound beside its packs, and its names lead somewhere', () => {
  expect(checkPack(procedure, [national])).toEqual([])
  const lost = procedurePack({ actors: {}, forms: [] })
  expect(checkPack(lost, [national]).map(({ code }) => code)).toEqual([
    'actor_not_found',
    'form_not_found',
  ])
})

test('an evidence list is told an item that no pack has', () => {
  const list = (item: string) => ({ item, documents: [], basis: { type: 'source', refs: ['S'] } })
  const evidence = { lists: [list('tv.1'), list('tv.1.1'), list('tv.7')] }
  const pack = draftPack({ id: 'tv-mc', role: 'evidence', evidence })
  expect(checkPack(pack, [national]).map(({ path }) => path)).toEqual([
    ['evidence', 'lists', 2, 'item'],
  ])
})
