import { describe, expect, test } from 'vitest'
import type { PackFault } from '#domain/pack/pack-fault.ts'
import { draftPack } from '#domain/pack/small-packs.ts'
import { compareVersions, makeLibrary } from './pack-library.ts'
import type { ReadPacks } from './shipped-packs.ts'

function packs(...heads: readonly (readonly [string, string, string])[]): ReadPacks {
  const read = heads.map(([id, version, sha256]) => ({
    pack: draftPack({ id, version, sha256 }),
    units: [],
    classifications: [],
    place: ({ code, params }: PackFault) => ({ file: `${id}/pack.yaml`, code, params }),
  }))
  return { packs: read, faults: [] }
}

describe('the library', () => {
  test('gives the newest version, or the one that is asked for', () => {
    const { find } = makeLibrary(packs(['a', '1.9', 'x'], ['a', '1.10', 'y']), packs())
    expect(find('a')?.version).toBe('1.10')
    expect(find('a', '1.9')?.sha256).toBe('x')
    expect(find('b')).toBeUndefined()
  })

  test('takes a local copy of a shipped pack as the same, and tells one with other content', () => {
    const shipped = packs(['a', '1', 'x'])
    expect(makeLibrary(shipped, packs(['a', '1', 'x'])).faults).toEqual([])
    const { faults, find } = makeLibrary(shipped, packs(['a', '1', 'z']))
    expect(faults).toMatchObject([{ code: 'pack_doubled', params: { id: 'a', version: '1' } }])
    expect(find('a')?.sha256).toBe('x')
  })

  test('orders versions by their numbers', () => {
    const mixed = ['2', '1.10', '1.9', '1']
    expect(mixed.toSorted(compareVersions)).toEqual(['1', '1.9', '1.10', '2'])
  })
})
