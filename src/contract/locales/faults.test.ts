import { describe, expect, test } from 'vitest'
import { faultCodes } from '#domain/fault.ts'
import { faults as en } from './en/faults.ts'
import { faultLine } from './fault-sentence.ts'
import { faults as vi } from './vi/faults.ts'

describe('the sentences of faults', () => {
  test.each(faultCodes)('%s names the same words in both languages', (code) => {
    expect(wordsOf(en[code])).toEqual(wordsOf(vi[code]))
  })

  test('a fault is printed as file, line, column and sentence', () => {
    const fault = {
      file: 'readings.csv',
      line: 12,
      column: 'value',
      code: 'number_not_plain',
      params: { value: '95,5' },
    } as const
    expect(faultLine(fault, 'vi')).toMatch(/^readings\.csv:12: value: “95,5” không phải số/)
    expect(faultLine(fault, 'en')).toMatch(/^readings\.csv:12: value: “95,5” is not a plain number/)
  })
})

function wordsOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{\w+\}/g)].map(String).toSorted()
}
