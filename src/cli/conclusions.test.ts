import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FoundOrder } from '#domain/conclusion/order.ts'
import { packageRoot } from '#server/platform/package-root.ts'
import { runCommand } from './run-command.ts'

const sample = join(packageRoot(), 'samples/dam-ha/meetings/2021-01-07.md')
const root = await mkdtemp(join(tmpdir(), 'vedich-conclusions-'))
afterAll(() => rm(root, { recursive: true, force: true }))

async function ran(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await runCommand(['conclusions', ...args], terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('vedich conclusions on the post of 7 January 2021', () => {
  let orders: readonly FoundOrder[] = []
  beforeAll(async () => {
    const { code, out } = await ran(sample, '--json')
    expect(code).toBe(0)
    const answer = JSON.parse(out) as { on: string; orders: FoundOrder[] }
    expect(answer.on).toBe('2021-01-07')
    orders = answer.orders
  })

  test('finds its four orders, in their order, and nothing else', () => {
    const who = orders.map(({ addressees }) => addressees.map(({ agency, all }) => agency ?? all))
    expect(who).toEqual([[true], ['vp-hdnd-ubnd'], [true], ['tt-tt-vh']])
    expect(orders[1]?.order).toMatch(/^tham mưu để điều chỉnh QĐ phân công nhiệm vụ/)
    expect(orders[2]?.order).toMatch(/hồ sơ xây dựng và về đích NTM từ năm 2011$/)
    expect(orders[3]?.order).toMatch(/^tham mưu xây dựng video .* từ năm 2010 đến nay$/)
  })

  test('the reports, said twice, are one order with its day, its recipient and its second hop', () => {
    expect(orders[0]).toMatchObject({
      recipient: { agency: 'thuong-truc-bcd' },
      onward: { name: 'UBND huyện' },
      due: { written: 'trước 15/1/2021', day: '2021-01-14' },
    })
    expect(orders[0]?.sentences).toHaveLength(2)
    expect(orders[0]?.order).toMatch(/^rà sát lại quá trình 10 năm .*hoàn thiện các báo cáo/)
  })

  test('only the reports carry a date; communes’ dossiers are done with their committees', () => {
    expect(orders.map(({ due }) => due?.day ?? null)).toEqual(['2021-01-14', null, null, null])
    expect(orders[2]?.together).toEqual([{ name: 'UBND các xã', agency: null, all: true }])
  })
})

test('is told to people in lines, also outside any workspace, by the packs’ names of bodies', async () => {
  const file = join(root, 'thong-bao.txt')
  await writeFile(file, 'Giao Phòng Lạ nộp báo cáo chậm nhất ngày 20/01.\n')
  const { code, out } = await ran(file, '--on', '2021-01-07')
  expect(code).toBe(0)
  expect(out).toContain('1. nộp báo cáo chậm nhất ngày 20/01')
  expect(out).toContain('Ai: Phòng Lạ [chưa nhận ra]')
  expect(out).toContain('Hạn: chậm nhất ngày 20/01 (hết 20/01/2021)')
})

test('a file that is not there is named', async () => {
  const { code, err } = await ran(join(root, 'khong-co.txt'))
  expect(code).toBe(2)
  expect(err).toContain('khong-co.txt')
})
