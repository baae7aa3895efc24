import { expect, test } from 'vitest'
import { readDue } from './read-due.ts'

const on = '2021-01-07' // a Thursday

test.each([
  ['gửi trước 15/1/2021 để trình', 'trước 15/1/2021', '2021-01-14'],
  ['nộp trước ngày 15 tháng 01 năm 2021', 'trước ngày 15 tháng 01 năm 2021', '2021-01-14'],
  ['xong trước 01/3', 'xong trước 01/3', '2021-02-28'],
  ['chậm nhất ngày 15/1', 'chậm nhất ngày 15/1', '2021-01-15'],
  ['chậm nhất trước ngày 15/1', 'chậm nhất trước ngày 15/1', '2021-01-14'],
  ['hết ngày 31.01.2021', 'hết ngày 31.01.2021', '2021-01-31'],
  ['gửi trước 05/01', 'trước 05/01', '2022-01-04'],
  ['xong trong tháng 1', 'xong trong tháng 1', '2021-01-31'],
  ['trong tháng 02/2021', 'trong tháng 02/2021', '2021-02-28'],
  ['trong tháng 2 năm 2024', 'trong tháng 2 năm 2024', '2024-02-29'],
  ['hoàn thành trong quý I', 'trong quý I', '2021-03-31'],
  ['trong quý II/2021', 'trong quý II/2021', '2021-06-30'],
  ['báo cáo trong 5 ngày', 'trong 5 ngày', '2021-01-12'],
  ['trước thứ Sáu tuần sau', 'trước thứ Sáu tuần sau', '2021-01-14'],
  ['vào thứ Hai', 'vào thứ Hai', '2021-01-11'],
  ['gửi trước ngày 31/2', 'trước ngày 31/2', null],
])('“%s” is due by “%s”: %s', (clause, written, day) => {
  expect(readDue(clause, on)).toEqual({ written, day, repeats: null })
})

test.each([
  ['báo cáo hằng tuần', 'weekly'],
  ['cập nhật hàng ngày', 'daily'],
  ['giao ban hằng tháng', 'monthly'],
])('“%s” has no end: %s', (clause, repeats) => {
  expect(readDue(clause, on)).toMatchObject({ day: null, repeats })
})

test.each([['từ năm 2010 đến nay'], ['trong 10 năm thực hiện'], ['theo Quyết định số 15/QĐ']])(
  '“%s” names no deadline',
  (clause) => {
    expect(readDue(clause, on)).toBeNull()
  },
)
