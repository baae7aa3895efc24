import { describe, expect, test } from 'vitest'
import type { Workspace } from '../dossier/workspace.ts'
import { judge } from '../evaluation/judge.ts'
import { indicator, reading, smallCase } from '../evaluation/small-case.ts'
import type { Pack } from '../pack/pack.ts'
import type { Rule } from '../rule/rule.ts'
import type { Gap } from './gap.ts'
import { listGaps } from './list-gaps.ts'

const at = { year: 2020, on: '2021-01-07' }
const pass: Rule = { form: 'pass' }

function gapsOf(
  more: Partial<Workspace> = {},
  change?: (pack: Pack) => Pack,
  rule: Rule = pass,
): readonly Gap[] {
  const { workspace, packs } = smallCase([[rule]], more, change)
  return listGaps(workspace, packs, at)
}

const ofCommunes = (gap: Gap) => gap.item === 'x1.1.1'

describe('nội dung còn thiếu', () => {
  test('a missing figure is owed by the unit’s committee, due by the dossier’s deadline', () => {
    const { workspace, packs } = smallCase([[pass]])
    const dossier = { ...workspace.dossier, deadline: '2021-01-14' }
    const gaps = listGaps({ ...workspace, dossier }, packs, at).filter(ofCommunes)
    expect(gaps).toHaveLength(3)
    expect(gaps[0]).toMatchObject({
      kind: 'reading',
      unit: 'a',
      period: '2020',
      due: '2021-01-14',
      source: 'deadline',
      owner: { agency: null, name: 'UBND đơn vị Mẫu a' },
    })
  })

  test('an assignment in force decides who and when; one not yet in force does not', () => {
    const assignment = {
      item: 'x1.1',
      unit: 'a',
      kind: 'any' as const,
      agency: 'p_tnmt',
      person: 'chuyên viên',
      due: '2021-01-10',
      decision: '12/QĐ-UBND',
      from: '2021-01-01',
    }
    const agencies = [{ id: 'p_tnmt', name: 'Phòng TN-MT', vertical: false, standing: false }]
    const owned = gapsOf({ assignments: [assignment], agencies }).filter(ofCommunes)
    expect(owned[0]).toMatchObject({
      unit: 'a',
      owner: { agency: 'p_tnmt', name: 'Phòng TN-MT', person: 'chuyên viên' },
      due: '2021-01-10',
      source: 'assignment:12/QĐ-UBND',
    })
    expect(owned[1]?.owner.agency).toBeNull()
    const later = [{ ...assignment, from: '2021-02-01' }]
    expect(gapsOf({ assignments: later, agencies }).filter(ofCommunes)[0]?.owner.agency).toBeNull()
  })

  test('a level that the province must set is one gap, owned by the province, however many units wait', () => {
    const unset: Rule = { form: 'compare', comparison: 'atLeast', target: { unset: 'province' } }
    const readings = ['a', 'b', 'c'].map((unit) => reading(unit, 'x1.1.1', { value: 95 }))
    const gaps = gapsOf({ readings }, undefined, unset).filter(ofCommunes)
    expect(gaps).toMatchObject([
      { kind: 'target', unit: 'p', count: 3, owner: { name: 'UBND đơn vị Mẫu p' } },
    ])
  })

  test('a figure that fails is no gap; two that contradict each other ask for an explanation', () => {
    expect(
      gapsOf({ readings: [reading('a', 'x1.1.1', { value: false })] }).filter(
        (gap) => ofCommunes(gap) && gap.unit === 'a',
      ),
    ).toEqual([])
    const both = [true, false].map((value) =>
      reading('a', 'x1.1.1', { value, source: String(value) }),
    )
    const conflicting = gapsOf({ readings: both }).filter((g) => ofCommunes(g) && g.unit === 'a')
    expect(conflicting).toMatchObject([{ kind: 'explanation' }])
  })

  test('what was sent is owed by the standing agency: its acceptance', () => {
    const agencies = [{ id: 'tt', name: 'Cơ quan thường trực', vertical: false, standing: true }]
    const readings = [reading('a', 'x1.1.1', { value: true, state: 'submitted' })]
    const [gap] = gapsOf({ readings, agencies }).filter((g) => ofCommunes(g) && g.unit === 'a')
    expect(gap).toMatchObject({ source: 'awaiting', owner: { agency: 'tt' } })
  })

  test('another body of the unit is not taken for its committee; the committee recorded by name is', () => {
    const body = (id: string, name: string) => ({
      id,
      name,
      unit: 'a',
      vertical: false,
      standing: id === 'tt',
    })
    const agencies = [body('tt', 'Cơ quan thường trực'), body('ubnd', 'UBND đơn vị Mẫu A')]
    const [gap] = gapsOf({ agencies }).filter((one) => ofCommunes(one) && one.unit === 'a')
    expect(gap?.owner.agency).toBe('ubnd')
    const [bare] = gapsOf({ agencies: agencies.slice(0, 1) }).filter(ofCommunes)
    expect(bare?.owner).toMatchObject({ agency: null, name: 'UBND đơn vị Mẫu a' })
  })

  test('both parts of one figure are one group with two inside', () => {
    const rule: Rule = { form: 'bothGenders', rule: pass }
    const [gap] = gapsOf({}, undefined, rule).filter(ofCommunes)
    expect(gap).toMatchObject({ count: 2, inside: ['nam', 'nu'] })
  })

  test('usual evidence is shown and does not block; an adopted list blocks', () => {
    const entry = {
      item: 'x1.1',
      support: [],
      documents: [{ id: 'x1.1.d1', type: 'report', name: 'Báo cáo' }],
      basis: { type: 'source' as const },
    }
    const usual = (pack: Pack): Pack => ({ ...pack, evidence: { common: [], lists: [entry] } })
    const proofs = (change: (pack: Pack) => Pack) =>
      gapsOf({}, change).filter((gap) => gap.kind === 'evidence' && gap.item === 'x1.1')
    expect(proofs(usual).map((gap) => gap.blocking)).toEqual([false, false, false])
    const adopted = (pack: Pack): Pack => ({
      ...usual(pack),
      overlay: {
        extends: 'c',
        scope: { unit: 'd' },
        unset: [],
        targets: [],
        parameters: [],
        addCriteria: [],
        counts: [],
        partial: [],
        leads: [],
        adopted: { decision: '5/QĐ-UBND', day: '2020-06-01', lists: [entry] },
      },
    })
    expect(proofs(adopted).map((gap) => gap.blocking)).toEqual([true, true, true])
  })

  test('past years owe only what an assignment asks for', () => {
    expect(gapsOf().every((gap) => gap.period === '2020')).toBe(true)
    const assignment = {
      item: 'x1',
      unit: 'a',
      kind: 'reading' as const,
      agency: 'xa',
      years: { from: 2017, to: 2019 },
      decision: '12/QĐ-UBND',
      from: '2021-01-01',
    }
    const readings = [reading('a', 'x1.1.1', { value: true, from: '2018-01-01', to: '2018-12-31' })]
    const past = gapsOf({ assignments: [assignment], readings }).filter((g) => g.period !== '2020')
    expect(past).toMatchObject([
      { item: 'x1.1.1', unit: 'a', period: '2017-2019', count: 2, inside: ['2017', '2019'] },
    ])
  })

  test('an order of a meeting that names nobody is a gap that names nobody', () => {
    const tasks = [
      {
        id: 'kl1',
        text: 'Hoàn thiện báo cáo',
        kind: 'section' as const,
        givenOn: '2021-01-07',
        due: '2021-01-14',
        source: 'kết luận',
      },
    ]
    const [gap] = gapsOf({ tasks }).filter((one) => one.kind === 'section')
    expect(gap).toMatchObject({ owner: { agency: null, name: '' }, due: '2021-01-14' })
    const done = gapsOf({ tasks: [...tasks.map((one) => ({ ...one, doneOn: '2021-01-06' }))] })
    expect(done.some((one) => one.kind === 'section')).toBe(false)
  })
})

describe('what a gap says of itself', () => {
  test('a year of a window is a gap of that year', () => {
    const window: Rule = { form: 'window', years: 2, rule: pass }
    const readings = [reading('a', 'x1.1.1', { value: true })]
    const gaps = gapsOf({ readings }, undefined, window).filter(ofCommunes)
    expect(gaps.map((gap) => [gap.unit, gap.period, gap.count])).toEqual([
      ['a', '2019', 1],
      ['b', '2019', 1],
      ['b', '2020', 1],
      ['c', '2019', 1],
      ['c', '2020', 1],
    ])
  })

  test('a condition’s own confirmation counts the unit that waits for it', () => {
    const toVerify = (pack: Pack): Pack => ({
      ...pack,
      procedure: pack.procedure && {
        ...pack.procedure,
        procedures: pack.procedure.procedures.map((one) => ({
          ...one,
          conditions: one.conditions.map((it) =>
            it.id === 'k1' ? { ...it, verify: 'required' as const } : it,
          ),
        })),
      },
    })
    const { workspace, packs } = smallCase([[pass]])
    const gaps = listGaps(workspace, packs.map(toVerify), at)
    expect(gaps.filter((gap) => gap.item === 'k1' && gap.kind === 'confirmation')).toMatchObject([
      { unit: 'd', count: 1, inside: ['d'] },
    ])
  })

  test('a recognition whose number and day are not known still lacks its paper', () => {
    const recognitions = ['a', 'b', 'c'].map((unit) => ({
      unit,
      standard: 'x1',
      year: 2020,
      state: 'valid' as const,
      recheckedUnder: [],
      knownOn: '2020-06-09',
      source: 'báo',
      evidence: [],
      ...(unit === 'c' ? { number: '1/QĐ', day: '2020-05-01' } : {}),
    }))
    const gaps = gapsOf({ recognitions }).filter((gap) => gap.item === 'x1')
    expect(gaps.map((gap) => [gap.kind, gap.unit, gap.blocking])).toEqual([
      ['evidence', 'a', true],
      ['evidence', 'b', true],
    ])
  })

  test('past years that two decisions ask for run from the first to the last', () => {
    const asked = (from: number, to: number) => ({
      item: 'x1.1',
      unit: 'a',
      kind: 'reading' as const,
      agency: 'g1',
      decision: '12/QĐ-UBND',
      from: '2021-01-01',
      years: { from, to },
    })
    const assignments = [asked(2018, 2019), asked(2016, 2016)]
    const gaps = gapsOf({ assignments }).filter((gap) => ofCommunes(gap) && gap.unit === 'a')
    expect(gaps.map((gap) => [gap.period, gap.inside])).toEqual([
      ['2020', ['']],
      ['2016-2019', ['2016', '2018', '2019']],
    ])
    expect(gaps.map((gap) => gap.owner.agency)).toEqual([null, 'g1'])
  })

  test('a requirement that is the same figure as one of another criterion is asked once', () => {
    const same = (pack: Pack): Pack => ({
      ...pack,
      standards: pack.standards.map((standard) => ({
        ...standard,
        criteria: standard.criteria.map((one) =>
          one.id === 'x1.2'
            ? {
                ...one,
                requirements: {
                  pass: 'all' as const,
                  items: [{ ...indicator('x1.2.r1', pass), sameAs: 'x1.1.1' }],
                },
              }
            : one,
        ),
      })),
    })
    const readings = [reading('a', 'x1.2.1', { value: true })]
    const { workspace, packs } = smallCase([[pass], [pass]], { readings }, same)
    const gaps = listGaps(workspace, packs, at).filter((gap) => gap.unit === 'a')
    expect(gaps.filter((gap) => gap.kind === 'reading').map((gap) => gap.item)).toEqual(['x1.1.1'])
    const there = [...readings, reading('a', 'x1.1.1', { value: true })]
    const full = judge({ ...workspace, readings: there }, packs, at).units[1]?.standards[0]
    expect(full?.criteria.map((one) => one.verdict)).toEqual(['met', 'met'])
  })

  test('where one of several is enough, one is asked for: the one that lacks least', () => {
    const any = (pack: Pack): Pack => ({
      ...pack,
      standards: pack.standards.map((standard) => ({
        ...standard,
        criteria: standard.criteria.map((one) => ({ ...one, pass: 'any' as const })),
      })),
    })
    const { workspace, packs } = smallCase([[pass, pass]], {}, any)
    const asked = (readings: Workspace['readings']) =>
      listGaps({ ...workspace, readings }, packs, at)
        .filter((gap) => gap.unit === 'a' && gap.kind === 'reading')
        .map((gap) => gap.item)
    expect(asked([])).toEqual(['x1.1.1'])
    expect(asked([reading('a', 'x1.1.2', { value: true, state: 'submitted' })])).toEqual(['x1.1.2'])
    expect(asked([reading('a', 'x1.1.2', { value: true })])).toEqual([])
  })
})
