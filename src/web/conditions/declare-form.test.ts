import { expect, test } from 'vitest'
import { viScreens } from '../locales/vi-screens.ts'
import { declareFaults, freshDeclaration, toDeclaration } from './declare-form.ts'

const { forms, conditions: words } = viScreens
const whole = { ...freshDeclaration, value: 'yes' as const, source: 'Báo cáo số 5' }

test('an empty form says what is needed, by field', () => {
  const faults = declareFaults(freshDeclaration, forms, words)
  expect(Object.keys(faults)).toEqual(['value', 'source'])
  expect(declareFaults(whole, forms, words)).toEqual({})
})

test('a paper with a number but no title is not enough, and a day must be a day', () => {
  expect(declareFaults({ ...whole, number: '5/BC' }, forms, words)).toEqual({
    title: words.titleNeeded,
  })
  expect(declareFaults({ ...whole, title: 'Báo cáo', date: '2021' }, forms, words).date).toContain(
    '2021',
  )
})

test('only what was typed is sent, days as ISO', () => {
  expect(toDeclaration(whole, 'd', 'c')).toEqual({
    dossier: 'd',
    condition: 'c',
    value: true,
    source: 'Báo cáo số 5',
  })
  expect(
    toDeclaration({ ...whole, value: 'no', title: 'Báo cáo', date: '5/1/2021' }, 'd', 'c'),
  ).toMatchObject({ value: false, document: { title: 'Báo cáo', date: '2021-01-05' } })
})
