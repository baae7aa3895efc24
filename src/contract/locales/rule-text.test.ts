import { describe, expect, test } from 'vitest'
import type { Rule } from '#domain/rule/rule.ts'
import { rules as en } from './en/rules.ts'
import { columnsOf, ruleText } from './rule-text.ts'
import { rules as vi } from './vi/rules.ts'

const compare = (target: Extract<Rule, { form: 'compare' }>['target']): Rule => ({
  form: 'compare',
  comparison: 'atLeast',
  target,
})

describe('quy tắc bằng lời', () => {
  test.each<[string, Rule, string]>([
    ['số với đơn vị tính', compare(92.5), 'từ 92,5 % trở lên'],
    [
      'mức tỉnh chưa quy định',
      compare({ unset: 'province' }),
      'mức do UBND cấp tỉnh quy định (chưa quy định)',
    ],
    ['đạt', { form: 'pass' }, 'đạt'],
    [
      'cả nam và nữ',
      { form: 'bothGenders', rule: compare(85) },
      'cả nam và nữ, mỗi giới: từ 85 % trở lên',
    ],
    ['nhiều năm', { form: 'window', years: 2, rule: { form: 'pass' } }, '2 năm liền, mỗi năm: đạt'],
    [
      'theo vùng, ô trống là chưa quy định',
      compare({ byRegion: { dbsh: 98, tn: null }, general: 95 }),
      'từ [chung 95 % · dbsh 98 % · tn chưa quy định] trở lên',
    ],
    [
      'theo năm',
      { form: 'compare', comparison: 'atMost', target: { byYear: { 2019: 5, 2020: null } } },
      'không quá [2019 5 % · 2020 chưa quy định]',
    ],
    [
      'các nội dung, mỗi nội dung một đơn vị tính',
      {
        form: 'allOf',
        parts: [
          { id: 'a', text: 'nước sạch', rule: compare(60) },
          { id: 'b', text: 'bể chứa', unit: 'bể', rule: compare(2) },
        ],
      },
      'đủ các nội dung: nước sạch: từ 60 % trở lên; bể chứa: từ 2 bể trở lên',
    ],
    [
      'tỷ lệ đơn vị',
      {
        form: 'units',
        level: 'commune',
        standard: 'x16',
        by: 'recognition',
        as: 'percent',
        comparison: 'equal',
        target: 100,
      },
      'tỷ lệ đơn vị cấp xã đạt chuẩn “Xã nông thôn mới” (theo quyết định công nhận): bằng 100 %',
    ],
  ])('%s', (_, rule, sentence) => {
    const names = { standard: () => 'Xã nông thôn mới' }
    expect(ruleText(rule, { words: vi, names }, '%')).toBe(sentence)
  })

  test('beside a table the sentence only says by what the level differs', () => {
    const rule = compare({ byRegion: { dbsh: 98 } })
    expect(ruleText(rule, { words: vi, columns: 'table' }, '%')).toBe('từ mức của vùng trở lên')
    expect(ruleText(rule, { words: en, columns: 'table' }, '%')).toBe('at least the region’s level')
  })

  test('what holds in general comes first among the columns', () => {
    expect(columnsOf({ byRegion: { dbsh: 98, tn: null }, general: 95 })).toEqual([
      { column: '', level: 95 },
      { column: 'dbsh', level: 98 },
      { column: 'tn', level: null },
    ])
  })
})
