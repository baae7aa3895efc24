import { describe, expect, test } from 'vitest'
import type { Workspace } from '../dossier/workspace.ts'
import { listGaps } from '../gap/list-gaps.ts'
import { Overlay } from '../pack/overlay.ts'
import type { Pack } from '../pack/pack.ts'
import type { Rule } from '../rule/rule.ts'
import { judge } from './judge.ts'
import { criterion, indicator, reading, smallCase } from './small-case.ts'

const at = { year: 2020, on: '2021-01-07' }
const pass: Rule = { form: 'pass' }

describe('an overlay', () => {
  test('sets a parameter for the units under its scope alone', () => {
    const rule: Rule = {
      form: 'compare',
      comparison: 'atLeast',
      target: { parameter: 'p.level' },
    }
    const basis = { type: 'source' }
    const parameters = [{ id: 'p.level', value: 95, basis }]
    const readings = ['a', 'b'].map((unit) => reading(unit, 'x1.1.1', { value: 92 }))
    const { workspace, packs } = under({ scope: { unit: 'a' }, parameters }, rule, {
      readings,
      parameters: { 'p.level': 90 },
    })
    const verdicts = judge(workspace, packs, at).units.map(
      (one) => one.standards[0]?.criteria[0]?.indicators[0]?.verdict,
    )
    expect(verdicts.slice(1, 3)).toEqual(['notMet', 'met'])
  })

  test('names the lead of an item for the units under its scope alone', () => {
    const leads = [{ item: 'x1.1.1', lead: 'g1' }]
    const agencies = [{ id: 'g1', name: 'Phòng Mẫu', vertical: false, standing: false }]
    const { workspace, packs } = under({ scope: { unit: 'a' }, leads }, pass, { agencies })
    const beside = listGaps(workspace, packs, at)
      .filter((gap) => gap.item === 'x1.1.1')
      .map((gap) => [gap.unit, gap.owner.beside])
    expect(beside).toEqual([
      ['a', 'Phòng Mẫu'],
      ['b', null],
      ['c', null],
    ])
  })

  test('adopts an evidence list from the day of its decision on, as known on a day', () => {
    const documents = [{ id: 'd1', type: 'report', name: 'Báo cáo' }]
    const adopted = {
      decision: '5/QĐ-UBND',
      day: '2021-02-01',
      lists: [{ item: 'x1.1', documents, basis: { type: 'source' } }],
    }
    const { workspace, packs } = under({ scope: { unit: 'd' }, adopted }, pass)
    const isAdopted = (on: string) =>
      judge(workspace, packs, { year: 2020, on }).units[1]?.standards[0]?.criteria[0]?.evidence
        .adopted
    expect([isAdopted('2021-01-31'), isAdopted('2021-02-01')]).toEqual([false, true])
  })

  test('has the added item confirmed by its own bytes, not by those of the pack it extends', () => {
    const added = criterion('x1.9', [indicator('x1.9.1', pass, { verify: 'required' })])
    const addCriteria = [{ standard: 'x1', criteria: [added] }]
    const verdict = (pack: string, sha256: string) => {
      const { workspace, packs } = under({ scope: { unit: 'd' }, addCriteria }, pass, {
        readings: [reading('a', 'x1.9.1', { value: true })],
        confirmations: [
          { pack, sha256, item: 'x1.9.1', person: 'Mẫu', on: '2021-01-05', reference: 'bản gốc' },
        ],
      })
      return judge(workspace, packs, at).units[1]?.standards[0]?.criteria[1]?.verdict
    }
    expect([verdict('c', 'sha-c'), verdict('o', 'sha-o')]).toEqual(['insufficient', 'met'])
  })

  test('of one record is not that of another with the same code', () => {
    const targets = [{ item: 'x1.1.1', target: 95, basis: { type: 'source' } }]
    const ninety: Rule = { form: 'compare', comparison: 'atLeast', target: 90 }
    const readings = [reading('a', 'x1.1.1', { value: 92 })]
    const { workspace, packs } = under({ scope: { unit: 'a_old' }, targets }, ninety, { readings })
    const reused = { id: 'a_old', code: 'a', to: '2019-12-31' }
    const [, , first] = workspace.units
    if (!first) throw new Error('no commune')
    const units = workspace.units
      .map((one) => (one.id === 'a' ? { ...one, code: 'a_old' } : one))
      .concat({ ...first, ...reused })
    const [, member] = judge({ ...workspace, units }, packs, at).units
    expect(member?.standards[0]?.criteria[0]?.verdict).toBe('met')
  })
})

/** The small case with one overlay over its criteria pack. */
function under(overlay: object, rule: Rule, more: Partial<Workspace> = {}) {
  const { workspace, packs } = smallCase([[rule]], more)
  const [base] = packs
  if (!base) throw new Error('no pack')
  const laid: Pack = {
    ...base,
    id: 'o',
    role: 'overlay',
    sha256: 'sha-o',
    standards: [],
    overlay: Overlay.parse({ extends: 'c', ...overlay }),
  }
  const set = [...workspace.dossier.packs, { id: 'o', version: '1', role: 'overlay' as const }]
  return {
    packs: [...packs, laid],
    workspace: { ...workspace, dossier: { ...workspace.dossier, packs: set } },
  }
}
