import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { judge } from '#domain/evaluation/judge.ts'
import { readWorkspace } from './read-workspace.ts'
import { copySample, type SampleCopy } from './sample-copy.ts'

let copy: SampleCopy
beforeEach(async () => {
  copy = await copySample()
})
afterEach(() => copy.remove())

const head = `id: mau-giao-thong
version: "1.0"
role: criteria
title: Chuẩn giao thông (hư cấu)
legal:
  - { id: QD-1, number: 1/QĐ-UBND, issuer: UBND tỉnh, basis: { type: source, refs: [T] } }
sources: { T: { url: null, seen: tự đặt ra để thử } }
`
const standard = `id: g
family: road-standard
title: Huyện đạt chuẩn giao thông (hư cấu)
level: district
criteria:
  - id: g.1
    number: 1
    name: Đường
    legal: [{ document: QD-1 }]
    indicators:
      - id: g.1.1
        number: "1.1"
        text: Tỷ lệ đường nhựa
        unit: "%"
        setBy: national
        legal: [{ document: QD-1 }]
        basis: { text: { type: source, refs: [T] }, value: { type: source, refs: [T] } }
        rule: { form: compare, comparison: atLeast, target: 90 }
`

async function addStandard(): Promise<void> {
  await mkdir(copy.path('packs/mau-giao-thong/criteria'), { recursive: true })
  await copy.write('packs/mau-giao-thong/pack.yaml', head)
  // The set is another one: its versions stay, its hashes do not.
  const locked = await readFile(copy.path('workspace.yaml'), 'utf8')
  await copy.write('workspace.yaml', locked.replaceAll(/^ +sha256: .*\n/gm, ''))
  await copy.write('packs/mau-giao-thong/criteria/g.yaml', standard)
  await copy.replace('workspace.yaml', 'standard: h16', 'standard: g')
  await copy.replace(
    'workspace.yaml',
    'vn-ntm-2016\n      version',
    'mau-giao-thong\n      version',
  )
  await copy.replace(
    'workspace.yaml',
    'to: 2020\n      pack: vn-ntm-2016',
    'to: 2020\n      pack: mau-giao-thong',
  )
  await copy.replace(
    'workspace.yaml',
    '    - id: qn-ntm-2016\n      version: "1.0"\n      role: overlay\n',
    '',
  )
  await copy.write('recognitions.csv', 'unit,standard,state,known_on,source\n')
  await copy.write(
    'readings.csv',
    'unit,item,from,to,kind,state,source,numerator,denominator\n200,g.1.1,2020-01-01,2020-12-31,actual,accepted,biểu 1,91,100\n',
  )
}

test('a standard that somebody made up, added as files alone, is judged', async () => {
  await addStandard()
  const { content, packs, faults } = await readWorkspace(copy.folder)
  expect(faults).toEqual([])
  if (content === null) return
  const [own] = judge(content.workspace, packs, { year: 2020, on: '2021-01-07' }).units
  expect(own?.standards[0]).toMatchObject({
    id: 'g',
    verdict: 'met',
    counts: { required: 1, met: 1 },
  })
  expect(own?.standards[0]?.criteria[0]?.indicators[0]).toMatchObject({ value: 91, verdict: 'met' })
})

test('a local pack whose content makes no sense is refused by file and line', async () => {
  await addStandard()
  await copy.replace('packs/mau-giao-thong/criteria/g.yaml', 'id: g.1.1', 'id: g.1')
  const found = await copy.told()
  expect(found.join('\n')).toMatch(/^packs\/mau-giao-thong\/criteria\/g\.yaml \d+ /m)
})

test('a copy of a shipped pack is no contradiction; a changed one is', async () => {
  const shipped = join(import.meta.dirname, '../../../packs/vn-measures')
  await cp(shipped, copy.path('packs/vn-measures'), { recursive: true })
  expect(await copy.told()).toEqual([])
  await copy.replace('packs/vn-measures/pack.yaml', 'Diện tích tự nhiên', 'Diện tích khác')
  expect((await copy.told()).join()).toContain('pack_doubled')
})
