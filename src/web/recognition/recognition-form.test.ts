import { expect, test } from 'vitest'
import { vi } from '../locales/vi.ts'
import { viScreens } from '../locales/vi-screens.ts'
import { freshRecognition, recognitionFaults, toRecognition } from './recognition-form.ts'
import { differenceOf } from './recognition-rows.ts'

const { forms, recognition: words } = { ...vi, ...viScreens }
const fresh = freshRecognition('m1', 'x16', '2021-02-26')
const faultsOf = (part: Partial<typeof fresh>) =>
  recognitionFaults({ ...fresh, source: 'Công báo', ...part }, forms, words)

test('number and day may be unknown, the source may not', () => {
  expect(faultsOf({})).toEqual({})
  expect(Object.keys(faultsOf({ source: ' ' }))).toEqual(['source'])
})

test('a day is typed as officials write it, and none is known before it was decided', () => {
  expect(faultsOf({ day: '31/02/2020' }).day).toContain('31/02/2020')
  expect(faultsOf({ day: '01/03/2021' })).toEqual({ knownOn: words.knownBeforeDay })
  expect(faultsOf({ year: '20' })).toEqual({ year: words.yearWrong })
})

test('what is typed becomes a recognition with ISO days; what the form does not show stays', () => {
  const before = { ...toRecognition({ ...fresh, source: 'cũ' }, undefined), evidence: ['e1'] }
  const sent = toRecognition(
    { ...fresh, number: ' 12/QĐ-UBND ', day: '1/12/2020', year: '2020', source: 'Công báo' },
    { ...before, recheckedUnder: [], evidence: ['e1'], confidence: 'high' },
  )
  expect(sent).toEqual({
    unit: 'm1',
    standard: 'x16',
    number: '12/QĐ-UBND',
    day: '2020-12-01',
    year: 2020,
    state: 'valid',
    recheckedUnder: [],
    knownOn: '2021-02-26',
    source: 'Công báo',
    evidence: ['e1'],
    confidence: 'high',
  })
})

test('a decision differs only from figures that can tell', () => {
  const valid = { state: 'valid', number: null, day: null, year: null, source: '' } as const
  expect(differenceOf({ recognition: valid, verdict: 'insufficient' })).toBeNull()
  expect(differenceOf({ recognition: valid, verdict: 'notMet' })).toBe('decidedOnly')
  expect(differenceOf({ recognition: null, verdict: 'met' })).toBe('computedOnly')
})
