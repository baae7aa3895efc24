import { emptyWorkspace } from '../dossier/empty-workspace.ts'
import type { Workspace } from '../dossier/workspace.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Pack } from '../pack/pack.ts'
import type { Condition, Criterion, Indicator, Standard } from '../pack/standard.ts'
import type { Reading } from '../reading/reading.ts'
import type { Rule } from '../rule/rule.ts'
import type { Unit } from '../unit/unit.ts'

const source = { type: 'source' } as const
const sure = { text: source, value: source }

/** A small complete case for tests: one district, three communes, two packs, invented rules. */
export function smallCase(
  rules: readonly (readonly Rule[])[],
  more: Partial<Workspace> = {},
  change: (pack: Pack) => Pack = (pack) => pack,
): { readonly workspace: Workspace; readonly packs: readonly Pack[] } {
  const packs = [change(criteriaPack(rules)), procedurePack]
  return {
    packs,
    workspace: {
      ...emptyWorkspace({
        id: 'mau',
        title: 'Hồ sơ huyện Mẫu',
        unit: 'd',
        standard: 'd1',
        year: 2020,
        packs: packs.map(({ id, version, role }) => ({ id, version, role })),
        years: [{ from: 2016, to: 2020, pack: 'c' }],
      }),
      units: [unit('p', 'province', undefined), unit('d', 'district', 'p'), ...communes],
      classifications: [
        {
          unit: 'p',
          kind: 'region',
          value: 'dbsh',
          ground: '',
          basis: 'source',
          confidence: 'high',
        },
      ],
      ...more,
    },
  }
}

/** An accepted actual of the judged year unless said otherwise. */
export function reading(unit: string, item: string, more: Partial<Reading> = {}): Reading {
  return {
    unit,
    item,
    part: '',
    from: '2020-01-01',
    to: '2020-12-31',
    kind: 'actual',
    scope: '',
    state: 'accepted',
    source: 'biểu 01',
    evidence: [],
    ...more,
  }
}

/** An accepted paper of a unit for the first criterion, or for one listed document of it. */
export function proof(unit: string, id: string, document?: string): Evidence {
  return {
    id,
    title: id,
    type: 'report',
    state: 'accepted',
    restricted: false,
    knownOn: '2021-01-01',
    links: [
      { item: 'x1.1', unit, from: 2020, to: 2020, ...(document === undefined ? {} : { document }) },
    ],
  }
}

function unit(id: string, level: string, parent: string | undefined): Unit {
  return {
    id,
    code: id,
    name: `Mẫu ${id}`,
    fullName: `Đơn vị Mẫu ${id}`,
    level,
    type: level === 'commune' ? 'xa' : level,
    ...(parent === undefined ? {} : { parent }),
    predecessors: [],
    successors: [],
    basis: 'source',
    confidence: 'high',
    source: 'giả định',
  }
}

const communes = ['a', 'b', 'c'].map((id) => unit(id, 'commune', 'd'))

export function indicator(id: string, rule: Rule, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    number: id.split('.').slice(1).join('.'),
    text: id,
    unit: '%',
    rule,
    legal: [],
    basis: sure,
    settable: true,
    setBy: 'national',
    conflicts: [],
    amendments: [],
    ...more,
  }
}

function criteriaPack(rules: readonly (readonly Rule[])[]): Pack {
  const criteria = rules.map((of, i) =>
    criterion(
      `x1.${i + 1}`,
      of.map((rule, j) => indicator(`x1.${i + 1}.${j + 1}`, rule)),
    ),
  )
  return {
    ...emptyPack('c', 'criteria'),
    standards: [
      standard('x1', 'commune', criteria),
      standard('d1', 'district', [criterion('d1.1', [indicator('d1.1.1', { form: 'pass' })])]),
    ],
  }
}

export function criterion(id: string, indicators: Indicator[]): Criterion {
  return {
    id,
    number: Number(id.split('.')[1]),
    name: id,
    support: [],
    ministries: [],
    guidance: [],
    legal: [],
    pass: 'all',
    indicators,
    hints: [],
  }
}

function standard(id: string, level: string, criteria: Criterion[]): Standard {
  return {
    id,
    family: `${level}-ntm`,
    title: id,
    level,
    types: [],
    legal: [],
    groups: [],
    prerequisites: [],
    criteria,
  }
}

function emptyPack(id: string, role: Pack['role']): Pack {
  return {
    id,
    version: '1',
    role,
    title: id,
    legal: [],
    sources: {},
    regions: [{ id: 'dbsh', name: 'Đồng bằng sông Hồng' }],
    unitGroups: [],
    agencies: [],
    partial: [],
    notes: [],
    measures: [],
    sha256: `sha-${id}`,
    standards: [],
  }
}

const units: Rule = {
  form: 'units',
  level: 'commune',
  standard: 'x1',
  by: 'recognition',
  as: 'percent',
  comparison: 'atLeast',
  target: 100,
}

const procedurePack: Pack = {
  ...emptyPack('q', 'procedure'),
  procedure: {
    actors: {},
    parameters: [],
    forms: [],
    dossiers: [],
    provisions: [],
    procedures: [
      {
        id: 'q1',
        family: 'district-ntm',
        title: 'q1',
        conditions: [
          condition(1, 'k1', { form: 'pass' }),
          condition(2, 'k2', units),
          condition(3, 'k3', { form: 'criteria', standard: 'd1' }),
        ],
        steps: [],
      },
    ],
  },
}

function condition(number: number, id: string, rule: Rule): Condition {
  return {
    id,
    number,
    name: id,
    text: id,
    rule,
    legal: [],
    basis: sure,
    settable: true,
    evidence: rule.form === 'pass' ? 'required' : 'notRequired',
  }
}
