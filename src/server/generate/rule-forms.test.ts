import { expect, test } from 'vitest'
import { judge } from '#domain/evaluation/judge.ts'
import { listGaps } from '#domain/gap/list-gaps.ts'
import { Pack } from '#domain/pack/pack.ts'
import { ProcedureBook } from '#domain/pack/procedure.ts'
import { Standard } from '#domain/pack/standard.ts'
import { fictionalWorkspace } from './fictional-workspace.ts'

const basis = { type: 'recall', confidence: 'low' } as const
const both = { text: basis, value: basis }

/** An invented set with every form of rule that asks for figures. */
const rules: Readonly<Record<string, unknown>> = {
  pass: { form: 'pass' },
  unsetpass: { form: 'pass', unset: 'province' },
  over: { form: 'compare', comparison: 'over', target: 40 },
  under: { form: 'compare', comparison: 'under', target: 5 },
  most: { form: 'compare', comparison: 'atMost', target: 0 },
  equal: { form: 'compare', comparison: 'equal', target: 12 },
  unset: { form: 'compare', comparison: 'atLeast', target: { unset: 'province' } },
  byyear: { form: 'compare', comparison: 'atLeast', target: { byYear: { 2030: 60, 2029: null } } },
  bygroup: { form: 'compare', comparison: 'atLeast', target: { byGroup: { g1: 70, g2: 50 } } },
  times: { form: 'compare', comparison: 'atLeast', target: { times: 1.1, of: 'z.01.byyear' } },
  parameter: { form: 'compare', comparison: 'atLeast', target: { parameter: 'p.share' } },
  graded: { form: 'graded', scale: ['yếu', 'trung bình', 'khá', 'tốt'], atLeast: 'khá' },
  window: {
    form: 'window',
    years: 3,
    rule: { form: 'compare', comparison: 'atMost', target: 2 },
  },
  genders: {
    form: 'bothGenders',
    rule: { form: 'compare', comparison: 'atLeast', target: 95 },
  },
  unsetgenders: {
    form: 'bothGenders',
    rule: { form: 'compare', comparison: 'atLeast', target: { unset: 'province' } },
  },
  any: { form: 'anyOf', parts: parts(['a', 'b']) },
  some: { form: 'atLeastOf', count: 2, parts: parts(['a', 'b', 'c']) },
  ratio: {
    form: 'ratio',
    numerator: 'z.01.above',
    denominator: 'z.01.below',
    percent: true,
    comparison: 'atLeast',
    target: 30,
  },
  sum: {
    form: 'sum',
    of: ['z.01.one', 'z.01.two', 'z.01.three'],
    comparison: 'atLeast',
    target: 100,
  },
}

test('figures are made for every form of rule, from the pack alone', () => {
  const packs = [criteria(), procedure()]
  const made = fictionalWorkspace({
    packs,
    communes: 4,
    from: 2026,
    to: 2030,
    complete: 1,
    seed: 11,
  })
  const at = { year: 2030, on: '2031-02-26' }
  const readiness = judge(made.workspace, made.packs, at)
  const open = readiness.units.flatMap((unit) =>
    unit.standards.flatMap((one) =>
      one.criteria.flatMap((two) =>
        two.indicators.filter((item) => !isSettled(item.verdict)).map((item) => [unit.name, item]),
      ),
    ),
  )
  expect(open).toEqual([])
  expect(readiness.ready).toBe(true)
  expect(listGaps(made.workspace, made.packs, at)).toEqual([])
})

function isSettled(verdict: string): boolean {
  return verdict === 'met' || verdict === 'notApplicable'
}

function criteria(): Pack {
  const indicators = Object.entries(rules).map(([id, rule], at) => ({
    id: `z.01.${id}`,
    number: `1.${at + 1}`,
    text: 'Tỷ lệ hộ thử',
    ...(['over', 'under', 'genders', 'unset'].includes(id) ? { unit: '%' } : {}),
    rule,
    setBy: 'national',
    basis: both,
    ...(id === 'pass' ? { ifAny: 'nếu có' } : {}),
    ...(id === 'graded' ? { verify: 'required' } : {}),
  }))
  const own = [
    {
      id: 'v.01.a',
      number: '1',
      text: 'Có đề án thử',
      rule: { form: 'pass' },
      setBy: 'national',
      basis: both,
    },
  ]
  return Pack.parse({
    id: 'thu-nghiem',
    version: '1.0',
    role: 'criteria',
    title: 'Bộ thử',
    period: { from: 2026, to: 2030 },
    unitGroups: [{ id: 'g1', name: 'Nhóm 1', definition: 'thử', basis }],
    sha256: '0'.repeat(64),
    standards: [
      standard('z', 'lang', [{ id: 'z.01', number: 1, name: 'Thử', lead: 'p_thu', indicators }]),
      standard('v', 'vung', [
        { id: 'v.01', number: 1, name: 'Đề án', pass: 'any', indicators: own },
      ]),
    ],
  })
}

function standard(id: string, level: string, list: readonly unknown[]): Standard {
  return Standard.parse({
    id,
    family: `${level}-thu`,
    title: id,
    level,
    types: [level],
    criteria: list,
  })
}

function procedure(): Pack {
  const condition = (id: string, number: number, rule: unknown) => ({
    id,
    number,
    name: id,
    text: id,
    rule,
    basis: both,
    evidence: number === 3 ? 'required' : 'notRequired',
  })
  const units = {
    form: 'units',
    level: 'lang',
    types: ['lang'],
    standard: 'z',
    by: 'recognition',
    as: 'percent',
    comparison: 'atLeast',
    target: 100,
  }
  return Pack.parse({
    id: 'thu-tuc',
    version: '1.0',
    role: 'procedure',
    title: 'Trình tự thử',
    sha256: '1'.repeat(64),
    standards: [],
    procedure: ProcedureBook.parse({
      procedures: [
        {
          id: 'p1',
          family: 'vung-thu',
          title: 'Trình tự thử',
          conditions: [
            condition('k.1', 1, units),
            condition('k.2', 2, { form: 'criteria', standard: 'v' }),
            condition('k.3', 3, { form: 'compare', comparison: 'equal', target: 0 }),
          ],
        },
      ],
    }),
  })
}

function parts(ids: readonly string[]): readonly unknown[] {
  return ids.map((id) => ({
    id,
    text: `Phần ${id}`,
    rule: { form: 'compare', comparison: 'atLeast', target: 3 },
  }))
}
