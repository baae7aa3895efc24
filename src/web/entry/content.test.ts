import { describe, expect, test } from 'vitest'
import { blank, contentOf, isAnswer, readTyped, typedInto, writeOf } from './content.ts'
import { judge } from './preview.ts'

const number = { type: 'number' as const, scale: [], counts: false }
const share = { ...number, counts: true }
const passed = { type: 'boolean' as const, scale: [], counts: false }
const graded = { type: 'level' as const, scale: ['Yếu', 'Trung bình', 'Khá', 'Tốt'], counts: false }
const row = {
  ...share,
  ...{ item: 'x.1', part: '', number: '1', text: 'Một', partText: null, criterion: null },
  ...{ criterionName: null, standard: null, measure: '%', asked: true, ifAny: null },
}

describe('what is typed into a cell', () => {
  test.each([
    ['đ', true],
    ['Đạt', true],
    ['dat', true],
    ['k', false],
    ['Không đạt', false],
    ['chưa đạt', false],
  ])('“%s” is %s where an answer is yes or no', (text, value) => {
    expect(readTyped(text, passed)).toEqual({ kind: 'answer', answer: { value } })
  })

  test('a level is known by the beginning of its name, when only one begins so', () => {
    expect(readTyped('kha', graded)).toEqual({ kind: 'answer', answer: { value: 'Khá' } })
    expect(readTyped('t', graded)).toEqual({ kind: 'wrong' })
  })

  test('counts are read where a percentage is asked for, and nowhere else', () => {
    const answer = { numerator: 850, denominator: 1000 }
    expect(readTyped('850/1000', share)).toEqual({ kind: 'answer', answer })
    expect(readTyped('850/1000', number)).toEqual({ kind: 'wrong' })
    expect(readTyped('850/0', share)).toEqual({ kind: 'wrong' })
    expect(readTyped('95 %', share)).toEqual({ kind: 'answer', answer: { value: 95 } })
  })

  test('source, note and kind stay when the value is typed anew; counts give way to it', () => {
    const before = { ...blank, numerator: 1, denominator: 2, source: 'Niên giám', note: 'x' }
    const after = typedInto(before, '60,5', row)
    expect(after).toMatchObject({ value: 60.5, source: 'Niên giám', note: 'x', text: '60,5' })
    expect(after).not.toHaveProperty('numerator')
  })

  test('a text that is no answer stays as it was typed, and is none', () => {
    const content = typedInto(null, ' chưa rõ ', row)
    expect(content).toMatchObject({ text: 'chưa rõ' })
    expect(isAnswer(content)).toBe(false)
  })

  test('“no value” is an answer only with a comment', () => {
    expect(isAnswer({ ...blank, none: true })).toBe(false)
    expect(isAnswer({ ...blank, none: true, note: 'chưa điều tra' })).toBe(true)
  })
})

const place = { unit: 'u', item: 'x.1', part: '', year: 2020 }
const reading = {
  ...{ id: 'r', version: 3, from: '2020-01-01', to: '2020-06-30', kind: 'estimate' as const },
  ...{ state: 'draft' as const, value: 50, numerator: 1, denominator: 2, source: 'n', by: 'An' },
  at: '2021-01-07T00:00:00Z',
}

test('a stored reading says the same after it went through the cell', () => {
  expect(writeOf(place, contentOf(reading), reading)).toMatchObject({
    ...{ unit: 'u', item: 'x.1', year: 2020, version: 3, kind: 'estimate', source: 'n' },
    ...{ numerator: 1, denominator: 2, from: '2020-01-01', to: '2020-06-30' },
  })
})

test('an emptied cell takes back just the reading that was seen', () => {
  expect(writeOf(place, null, reading)).toMatchObject({
    ...{ withdraw: true, version: 3, kind: 'estimate', from: '2020-01-01', to: '2020-06-30' },
  })
})

describe('the verdict while a figure is typed', () => {
  const target = { comparison: 'atLeast', value: 33.4, from: 'p' }
  test('compares counts without rounding them', () => {
    expect(judge({ ...blank, numerator: 334, denominator: 1000 }, share, target)).toBe('met')
    expect(judge({ ...blank, numerator: 333, denominator: 1000 }, share, target)).toBe('notMet')
  })
  test('over 100 % is doubtful, an estimate and an unset target decide nothing', () => {
    expect(judge({ ...blank, value: 104 }, share, target)).toBe('insufficient')
    expect(judge({ ...blank, value: 99, kind: 'estimate' }, share, target)).toBe('insufficient')
    expect(judge({ ...blank, value: 99 }, share, { ...target, value: null })).toBe('insufficient')
  })
  test('a level counts from the worst up', () => {
    const atLeast = { ...target, value: 'Khá' }
    expect(judge({ ...blank, value: 'Tốt' }, graded, atLeast)).toBe('met')
    expect(judge({ ...blank, value: 'Trung bình' }, graded, atLeast)).toBe('notMet')
  })
})
