import type { Dossier } from '../dossier/dossier.ts'
import { emptyWorkspace } from '../dossier/empty-workspace.ts'
import type { Workspace } from '../dossier/workspace.ts'
import type { Reading, Statement } from '../reading/reading.ts'
import type { Recognition } from '../recognition/recognition.ts'
import type { Classification, Unit } from '../unit/unit.ts'
import type { Example } from './example.ts'
import { itemIds } from './item-ids.ts'
import type { Pack } from './pack.ts'

/** The workspace that an example describes, under the packs it names. */
export function exampleWorkspace(example: Example, packs: readonly Pack[]): Workspace {
  const { criteria, procedure, standard } = setFor(example, packs)
  const set = [
    criteria,
    ...(procedure ? [procedure] : []),
    ...overlaysOf(example, packs),
    ...olderOf(example, packs).filter((one) => one !== criteria),
  ]
  const { unit } = example
  const members = unit.members.map((member, i) =>
    unitOf(`m${i + 1}`, 'u', member.level, member.type),
  )
  const level = criteria.standards.find((one) => one.id === standard)?.level ?? ''
  return {
    ...emptyWorkspace(dossierOf(example, set, criteria.id, standard)),
    units: [
      unitOf(unit.province ?? 'p', undefined, 'province', 'tinh'),
      unitOf('u', unit.province ?? 'p', level, unit.type),
      ...members,
    ],
    classifications: classificationsOf(example),
    parameters: example.parameters,
    readings: readingsOf(example),
    statements: statementsOf(example),
    recognitions: recognitionsOf(example),
    confirmations: confirmationsOf(example, set),
  }
}

function dossierOf(
  example: Example,
  set: readonly Pack[],
  criteria: string,
  standard: string,
): Dossier {
  const locked = set.map(({ id, version, role }) => ({ id, version, role }))
  const local = { id: 'example-overlay', version: '1', role: 'overlay' as const }
  return {
    id: 'example',
    title: example.name,
    unit: 'u',
    standard,
    year: example.year,
    packs: example.targets.length > 0 ? [...locked, local] : locked,
    years: [{ from: 1900, to: 2200, pack: criteria }],
  }
}

function statementsOf(example: Example): Statement[] {
  return example.statements.map((one) => ({
    unit: 'u',
    ...one,
    ...yearSpan(example.year),
    kind: 'notApplicable',
    evidence: [],
    by: 'ví dụ',
    on: '2000-01-01',
  }))
}

/** The criteria pack and, for a procedure, the standard of its family that the year has. */
function setFor(example: Example, packs: readonly Pack[]) {
  const procedure = packs.find((one) =>
    one.procedure?.procedures.some((p) => p.id === example.procedure),
  )
  const family = procedure?.procedure?.procedures.find((p) => p.id === example.procedure)?.family
  const inYear = (pack: Pack) =>
    pack.period !== undefined && pack.period.from <= example.year && example.year <= pack.period.to
  const criteria = packs
    .filter((one) => one.role === 'criteria' && (example.standard !== undefined || inYear(one)))
    .findLast((one) => one.standards.some((s) => s.id === example.standard || s.family === family))
  const standard = criteria?.standards.find(
    (one) => one.id === example.standard || one.family === family,
  )
  if (!criteria || !standard) throw new RangeError(`no standard for the example ${example.name}`)
  return { criteria, procedure, standard: standard.id }
}

function overlaysOf(example: Example, packs: readonly Pack[]): readonly Pack[] {
  return example.overlays.map((id) => {
    const found = packs.find((one) => one.id === id)
    if (!found) throw new RangeError(`no overlay ${id}`)
    return found
  })
}

/** Packs under which members were recognised, so that an older recognition is seen as one. */
function olderOf({ unit }: Example, packs: readonly Pack[]): readonly Pack[] {
  const held = unit.members.flatMap((member) => member.recognised)
  const named = new Set(held.map((one) => (typeof one === 'string' ? undefined : one.pack)))
  return packs.filter((one) => named.has(one.id))
}

/** The local overlay that an example's `targets` stand for. */
export function overlayOf(example: Example, { dossier }: Workspace): readonly Pack[] {
  if (example.targets.length === 0) return []
  return [
    {
      id: 'example-overlay',
      version: '1',
      role: 'overlay',
      title: example.name,
      legal: [],
      sources: {},
      regions: [],
      unitGroups: [],
      agencies: [],
      partial: [],
      notes: [],
      measures: [],
      sha256: '',
      standards: [],
      overlay: {
        extends: dossier.packs[0]?.id ?? '',
        scope: { unit: 'u' },
        unset: [],
        targets: example.targets.map((one) => ({ ...one, legal: [], basis: { type: 'source' } })),
        parameters: [],
        addCriteria: [],
        counts: [],
        partial: [],
        leads: [],
      },
    },
  ]
}

function unitOf(id: string, parent: string | undefined, level: string, type: string): Unit {
  return {
    id,
    code: id,
    name: id,
    fullName: id,
    level,
    type,
    ...(parent === undefined ? {} : { parent }),
    predecessors: [],
    successors: [],
    basis: 'source',
    confidence: 'high',
    source: 'ví dụ',
  }
}

function classificationsOf({ unit }: Example): Classification[] {
  const { region, group } = unit
  return [
    ...(region === undefined ? [] : [{ kind: 'region' as const, value: region }]),
    ...(group === undefined ? [] : [{ kind: 'group' as const, value: group }]),
  ].map((one) => ({ ...one, unit: 'u', ground: 'ví dụ', basis: 'source', confidence: 'high' }))
}

function readingsOf(example: Example): Reading[] {
  return example.readings.map(({ year, ...one }) => ({
    ...one,
    ...yearSpan(year ?? example.year),
    unit: 'u',
    scope: '',
    evidence: [],
  }))
}

function recognitionsOf(example: Example): Recognition[] {
  return example.unit.members.flatMap((member, i) =>
    member.recognised.map((held) => ({
      unit: `m${i + 1}`,
      state: 'valid' as const,
      ...(typeof held === 'string' ? { standard: held } : held),
      recheckedUnder: [],
      knownOn: '2000-01-01',
      source: 'ví dụ',
      evidence: [],
    })),
  )
}

function confirmationsOf(example: Example, set: readonly Pack[]) {
  return set.flatMap((pack) => {
    const items = example.confirm === 'all' ? itemIds(pack) : example.confirm
    return items.map((item) => ({
      pack: pack.id,
      sha256: pack.sha256,
      item,
      person: 'ví dụ',
      on: '2000-01-01',
      reference: 'ví dụ',
    }))
  })
}

function yearSpan(year: number) {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
