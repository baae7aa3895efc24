import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Conclusions } from '#domain/conclusion/order.ts'
import { Readiness } from '#domain/evaluation/readiness.ts'
import { GapList } from '#domain/gap/gap.ts'
import { packageRoot } from '#server/platform/package-root.ts'
import { runCommand } from './run-command.ts'

const sample = join(packageRoot(), 'samples/dam-ha')
const root = await mkdtemp(join(tmpdir(), 'vedich-cli-check-'))
afterAll(() => rm(root, { recursive: true, force: true }))

describe('vedich check of Đầm Hà as known on 7 January 2021', () => {
  test('is not ready: exit code 1, nothing met without a stated basis', async () => {
    const { code, readiness } = await checked()
    expect(code).toBe(1)
    expect(readiness.ready).toBe(false)
    expect(readiness.on).toBe('2021-01-07')
    expect(readiness.year).toBe(2020)
    expect(readiness.conditions).toHaveLength(5)
    for (const condition of readiness.conditions) {
      expect(condition.verdict).not.toBe('met')
      expect(condition.basis.text.type).toBe('source')
    }
    expect(readiness.units.map((one) => one.standards.length)).toEqual(Array(9).fill(1))
  })

  test('judges nine district criteria and eight communes by the province’s twenty', async () => {
    const { readiness } = await checked()
    const [district, ...communes] = readiness.units
    expect(district?.standards[0]?.criteria).toHaveLength(9)
    expect(communes).toHaveLength(8)
    for (const commune of communes) {
      expect(commune.standards[0]?.criteria).toHaveLength(20)
      expect(commune.standards[0]?.counts.met).toBe(0)
    }
  })

  test('counts seven communes as recognised, numbers and days unknown, and not Quảng Lâm', async () => {
    const { readiness } = await checked()
    const held = new Map(readiness.units.slice(1).map((u) => [u.code, u.standards[0]?.recognition]))
    expect(held.get('06898')).toBeNull()
    const others = [...held].filter(([code]) => code !== '06898')
    expect(others).toHaveLength(7)
    for (const [, recognition] of others)
      expect(recognition).toMatchObject({ state: 'valid', number: null, day: null })
    const hundred = readiness.conditions.find((one) => one.number === 2)
    expect(hundred).toMatchObject({ verdict: 'notMet', value: 87.5 })
    expect(hundred?.reasons[0]?.params).toMatchObject({ met: 7, total: 8, units: ['Quảng Lâm'] })
  })

  test('knows nothing later: no figure published after that day changes the answer', async () => {
    const { readiness } = await checked()
    expect(readiness.units[0]?.standards[0]?.recognition).toBeNull()
    expect(JSON.stringify(readiness)).not.toContain('1826')
  })

  test('leaves every commune target unset where the province’s own levels are not known', async () => {
    const { readiness } = await checked()
    const income = readiness.units[1]?.standards[0]?.criteria
      .flatMap((one) => one.indicators)
      .find((one) => one.id === 'x16.10.1')
    expect(income?.target?.value ?? null).toBeNull()
    expect(income?.reasons.map((one) => one.code)).toContain('target_unset')
  })
})

describe('vedich check of Đầm Hà as known on 29 October 2021', () => {
  test('sees all eight communes and the decision 1826/QĐ-TTg', async () => {
    const { code, readiness } = await checked('--on', '2021-10-29')
    expect(code).toBe(1)
    const standings = readiness.units.slice(1).map((one) => one.standards[0]?.recognition?.state)
    expect(standings).toEqual(Array(8).fill('valid'))
    const hundred = readiness.conditions.find((one) => one.number === 2)
    expect(hundred).toMatchObject({ verdict: 'met', value: 100 })
    expect(readiness.units[0]?.standards[0]?.recognition).toMatchObject({
      number: '1826/QĐ-TTg',
      day: '2021-10-29',
      state: 'valid',
    })
  })

  test('not a day earlier', async () => {
    const { readiness } = await checked('--on', '2021-10-28')
    expect(readiness.units[0]?.standards[0]?.recognition).toBeNull()
  })
})

describe('the text of vedich check', () => {
  test('opens with one sentence, names each condition with reason and basis, fits 100 columns', async () => {
    const { out } = await run('check', sample)
    expect(out).toMatch(/^Huyện Đầm Hà, .* như biết ngày 07\/01\/2021: chưa\s+sẵn sàng/)
    expect(out).toContain('7/8 đơn vị đã có quyết định công nhận')
    expect(out).toContain('Căn cứ: 2540/QĐ-TTg')
    expect(out).toContain('Xã Quảng Lâm  chưa công nhận')
    expect(out).toContain('tỉnh chưa quy định mức')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
    expect(out).not.toContain('\u001b')
  })

  test('speaks English by --lang en', async () => {
    const { out } = await run('check', sample, '--lang', 'en')
    expect(out).toMatch(/as known on 07\/01\/2021: not ready/)
    expect(out).toContain('Conditions of recognition')
  })

  test('says what the verdicts rest on', async () => {
    const { out } = await run('check', sample, '--on', '2021-10-29')
    expect(out).toMatch(/✓ 2\. .*\n(.*\n){0,3}.*Dựa trên: S14: Đầm Hà: Khởi sắc/)
    expect(out).toContain('Đã công nhận: 1826/QĐ-TTg ngày 29/10/2021')
  })

  test('looks back at another year without conditions', async () => {
    const { code, out } = await run('check', sample, '--year', '2015')
    expect(code).toBe(1)
    expect(out).not.toContain('Điều kiện công nhận')
  })

  test('does not call a place recognised in a year before the decision can speak of', async () => {
    const { out } = await run('check', sample, '--year', '2015', '--on', '2021-10-29')
    expect(out).not.toContain('đã công nhận')
    expect(out).not.toContain('1826/QĐ-TTg')
  })

  test('says of a year that no criteria set judges just that', async () => {
    const { code, out } = await run('check', sample, '--year', '2009')
    expect(code).toBe(1)
    expect(out).toMatch(/năm này không\s+thuộc bộ tiêu chí nào của hồ sơ\.\n$/)
  })
})

describe('vedich gaps of Đầm Hà', () => {
  test('lists what is missing with owner and due day; nobody is named where nobody was', async () => {
    const { code, out } = await run('gaps', sample, '--json')
    expect(code).toBe(0)
    const { gaps } = GapList.parse(JSON.parse(out))
    const reports = gaps.find((one) => one.item === 'kl-2021-01-07-4')
    expect(reports).toMatchObject({ kind: 'section', due: '2021-01-14', owner: { agency: null } })
    const recognition = gaps.filter((one) => one.kind === 'recognition')
    expect(recognition.map((one) => one.unit)).toEqual(['06898_pre2025'])
    expect(gaps.filter((one) => one.kind === 'target').every((one) => one.count >= 1)).toBe(true)
  })

  test('is grouped by owner within 100 columns', async () => {
    const { out } = await run('gaps', sample)
    expect(out).toMatch(/^Như biết ngày 07\/01\/2021: \d+ nội dung còn thiếu/)
    expect(out).toMatch(
      /\nChưa phân công \(4\)\n(.+\n)* {2}Báo cáo · Huyện Đầm Hà · 2020 · còn 7 ngày/,
    )
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })
})

describe('a faulty folder', () => {
  test('is refused with every fault on a line and exit code 2, nothing changed', async () => {
    const folder = join(root, 'faulty')
    await cp(sample, folder, { recursive: true })
    const text = await readFile(join(folder, 'readings.csv'), 'utf8')
    const spoilt = text.replace(',2620,', ',"2,620",').replace(',m.area,', ',m.nothing,')
    await writeFile(join(folder, 'readings.csv'), spoilt)
    for (const name of ['check', 'gaps']) {
      const { code, out, err } = await run(name, folder)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^readings\.csv:\d+: value: “2,620” không phải số/m)
      expect(err).toMatch(/^readings\.csv:2: item: Không có “m\.nothing”/m)
    }
    expect(await readFile(join(folder, 'readings.csv'), 'utf8')).toBe(spoilt)
    expect((await readdir(folder)).toSorted()).toEqual((await readdir(sample)).toSorted())
  })

  test.each([
    ['no folder', ['check']],
    ['two folders', ['check', sample, sample]],
    ['a folder that is not there', ['check', join(root, 'nowhere')]],
    ['a day that is none', ['check', sample, '--on', '7/1/2021']],
    ['a year that is none', ['gaps', sample, '--year', 'hai nghìn']],
    ['an unknown option', ['check', sample, '--colour']],
  ])('or call is refused with a sentence: %s', async (_, args) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.trim()).not.toBe('')
    expect(err).not.toMatch(/ at .*\.ts/)
  })
})

describe('the published schemas', () => {
  // After a change of the types: node scripts/write-schemas.mjs && npm run fix
  test.each([
    ['check', Readiness],
    ['gaps', GapList],
    ['conclusions', Conclusions],
  ])('of %s --json is the type that is printed', async (name, type) => {
    const path = join(packageRoot(), `docs/formats/${name}.schema.json`)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(z.toJSONSchema(type))
  })
})

async function checked(...options: readonly string[]) {
  const { code, out } = await run('check', sample, '--json', ...options)
  return { code, readiness: Readiness.parse(JSON.parse(out)) }
}

async function run(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await runCommand(args, {
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
  })
  return { code, ...said }
}
