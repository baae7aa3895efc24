import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openPackLibrary } from '../pack/pack-library.ts'
import { packageRoot } from '../platform/package-root.ts'
import { anyContent, emptyContent, smallLibrary } from './any-workspace.ts'
import { readWorkspace } from './read-workspace.ts'
import { evidenceFrom, writeWorkspace } from './write-workspace.ts'

const root = await mkdtemp(join(tmpdir(), 'vedich-write-workspace-'))
afterAll(() => rm(root, { recursive: true, force: true }))
let count = 0
const fresh = () => join(root, `w${count++}`)
const reference = { units: [], classifications: [] }
const noEvidence = { reference, copyEvidence: () => Promise.resolve() }
const small = () => Promise.resolve(smallLibrary())

describe('a workspace that is written', () => {
  test('is read back equal, whatever its records say', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const folder = fresh()
        await writeWorkspace(folder, content, noEvidence)
        const read = await readWorkspace(folder, small)
        expect(read.faults).toEqual([])
        expect(read.content).toEqual(content)
      }),
      { numRuns: 40 },
    )
  })

  test('keeps files of evidence, local packs and the journal byte for byte', async () => {
    const from = fresh()
    await mkdir(join(from, 'evidence/xã A'), { recursive: true })
    const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 255])
    await writeFile(join(from, 'evidence/xã A/biên bản.pdf'), bytes)
    const folder = fresh()
    const { workspace } = emptyContent
    const evidence = [
      {
        ...{ id: 'e1', title: 'Biên bản', type: 'minutes', file: 'xã A/biên bản.pdf' },
        ...{ state: 'accepted' as const, restricted: false, knownOn: '2021-01-01', links: [] },
      },
    ]
    const text =
      'id: mau-2020\nversion: "1"\nrole: measures\ntitle: Mẫu\nmeasures: [{ id: m.x, name: X, unit: ha }]\n'
    const localPacks = [{ folder: 'mau-2020', files: [{ path: 'pack.yaml', text }] }]
    const content = { ...emptyContent, workspace: { ...workspace, evidence }, localPacks }
    await writeWorkspace(
      folder,
      { ...content, journal: '{"a": 1}\r\n{}' },
      {
        reference,
        copyEvidence: evidenceFrom(from),
      },
    )
    expect(new Uint8Array(await readFile(join(folder, 'evidence/xã A/biên bản.pdf')))).toEqual(
      bytes,
    )
    const read = await readWorkspace(folder, small)
    expect(read.faults).toEqual([])
    expect(read.content?.localPacks).toEqual(localPacks)
    expect(read.content?.journal).toBe('{"a": 1}\r\n{}')
  })

  test('does not carry the units that every installation has, and gets them back', async () => {
    const library = await openPackLibrary()
    const sample = await readWorkspace(join(packageRoot(), 'samples/dam-ha'))
    if (sample.content === null) throw new Error('the sample is faulty')
    const folder = fresh()
    await writeWorkspace(folder, sample.content, {
      reference: library,
      copyEvidence: noEvidence.copyEvidence,
    })
    expect(await readdir(folder)).not.toContain('units.csv')
    expect((await readWorkspace(folder)).content).toEqual(sample.content)
  })

  test('has no byte order mark and only decimal points', async () => {
    const folder = fresh()
    await writeWorkspace(folder, emptyContent, noEvidence)
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name))
      expect(bytes[0]).not.toBe(0xef)
    }
  })
})

describe('nothing is left half done:', () => {
  test('a folder with anything in it is refused and left alone', async () => {
    const folder = fresh()
    await mkdir(folder)
    await writeFile(join(folder, 'mine.txt'), 'x')
    const writing = writeWorkspace(folder, emptyContent, noEvidence)
    await expect(writing).rejects.toMatchObject({ code: 'already_exists' })
    expect(await readdir(folder)).toEqual(['mine.txt'])
  })

  test('an empty folder is filled', async () => {
    const folder = fresh()
    await mkdir(folder)
    await writeWorkspace(folder, emptyContent, noEvidence)
    expect(await readdir(folder)).toContain('workspace.yaml')
  })

  test('a file of evidence that cannot be copied leaves neither folder nor draft', async () => {
    const folder = fresh()
    const before = await readdir(root)
    const { workspace } = emptyContent
    const evidence = [
      {
        ...{ id: 'e1', title: 'x', type: 'report', file: 'x.pdf', state: 'accepted' as const },
        ...{ restricted: false, knownOn: '2021-01-01', links: [] },
      },
    ]
    const content = { ...emptyContent, workspace: { ...workspace, evidence } }
    const copyEvidence = () => Promise.reject(new Error('disk full'))
    await expect(writeWorkspace(folder, content, { reference, copyEvidence })).rejects.toThrow()
    expect(await readdir(root)).toEqual(before)
  })

  test('a path that leaves the folder is refused before anything is written there', async () => {
    const { workspace } = emptyContent
    const meetings = [{ path: '../stolen.md', text: 'x' }]
    const content = { ...emptyContent, workspace: { ...workspace, meetings } }
    const writing = writeWorkspace(fresh(), content, noEvidence)
    await expect(writing).rejects.toMatchObject({ code: 'bad_input' })
    expect(await readdir(root)).not.toContain('stolen.md')
  })
})
