import { expect, test } from 'vitest'
import type { GapView } from '../dossier.ts'
import { vi } from '../locales/vi.ts'
import { sayBoard } from './sentence.ts'

const words = vi.board.sentence
const on = '2021-01-07'

function readiness(ready: number, required: number, year = 2020) {
  const counts = { required, met: ready, notMet: 0, insufficient: required - ready, ready }
  const standard = { id: 'x', counts }
  return {
    ready: ready === required,
    progress: { ready, required },
    on,
    year,
    dossier: { id: 'd', title: 't', unit: 'u', standard: 'h', year: 2020 },
    units: [{ unit: 'u', code: '1', name: 'U', level: 'commune', standards: [standard] }],
  } as unknown as Parameters<typeof sayBoard>[0]
}

function gap(name: string, due: string | null, isBlocking = true): GapView {
  return {
    kind: 'reading',
    item: `i${Math.abs(name.length)}`,
    unit: 'u',
    period: '2020',
    owner: { agency: null, beside: null, person: null, name },
    due,
    source: 'pack',
    count: 1,
    inside: [],
    blocking: isBlocking,
  }
}

test('a ready dossier says so, and that nothing is missing', () => {
  expect(sayBoard(readiness(172, 172), [], undefined, words)).toEqual({
    head: 'Hồ sơ đã sẵn sàng: đủ 172/172 mục.',
    missing: 'Không còn nội dung nào thiếu.',
    lead: '',
  })
})

test('one body that owes all is named; a late one is named too', () => {
  const said = sayBoard(readiness(171, 172), [gap('Phòng Y tế', '2021-01-05')], '2021-01-07', words)
  expect(said.head).toBe('Hồ sơ sẵn sàng 99 % (171/172 mục).')
  expect(said.missing).toBe('Còn 1 nội dung thiếu, do Phòng Y tế hoàn thành.')
  expect(said.lead).toBe('Hạn trình là hôm nay, 07/01/2021. Phòng Y tế quá hạn.')
})

test('several bodies are counted, and so are those that are late', () => {
  const gaps = [
    gap('Phòng Y tế', '2021-01-05'),
    gap('UBND xã Mẫu Ba', '2021-01-06'),
    gap('UBND xã Mẫu Ba', '2021-01-14'),
    gap('Công an', null),
    gap('Công an', null, false),
  ]
  const said = sayBoard(readiness(0, 1172), gaps, '2021-01-14', words)
  expect(said.head).toBe('Hồ sơ sẵn sàng 0 % (0/1.172 mục).')
  expect(said.missing).toBe('Còn 4 nội dung thiếu, 3 cơ quan, đơn vị chưa hoàn thành.')
  expect(said.lead).toBe(
    'Hạn trình 14/01/2021, còn 7 ngày. 2 cơ quan, đơn vị quá hạn. 1 nội dung khác thường có trong hồ sơ nhưng không vướng công nhận.',
  )
})

test('what nobody was given is not laid at anybody’s door', () => {
  const said = sayBoard(readiness(1, 2), [gap('', null), gap('', null)], '2021-01-01', words)
  expect(said.missing).toBe('Còn 2 nội dung thiếu, chưa giao cho cơ quan, đơn vị nào.')
  expect(said.lead).toBe('Hạn trình 01/01/2021, đã quá 6 ngày. Chưa cơ quan, đơn vị nào quá hạn.')
})

test('a past year is told as history: no debts, no deadline', () => {
  const said = sayBoard(readiness(62, 172, 2014), [gap('Công an', '2020-01-01')], on, words)
  expect(said).toEqual({
    head: 'Năm 2014: đạt 62/172 tiêu chí.',
    missing: '',
    lead: 'Theo số liệu biết đến ngày 07/01/2021.',
  })
})

test('who may not see what is missing hears only how far it is', () => {
  const said = sayBoard(readiness(86, 172), undefined, '2021-01-15', words)
  expect(said.missing).toBe('')
  expect(said.lead).toBe('Hạn trình 15/01/2021, còn 8 ngày.')
})
