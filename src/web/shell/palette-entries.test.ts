import { expect, test } from 'vitest'
import { findEntries, paletteEntries } from './palette-entries.ts'

const indicator = (id: string, number: string, text: string) => ({
  id,
  number,
  text,
  unit: null,
  parts: [],
})
const entries = paletteEntries(
  {
    dossier: { unit: 'M101' },
    standards: [
      {
        id: 'x16',
        title: 'Xã',
        level: 'commune',
        family: 'commune-ntm',
        pack: 'p',
        criteria: [
          {
            id: 'x16.17',
            number: 17,
            name: 'Môi trường',
            lead: null,
            indicators: [
              indicator('x16.17.10', '17.10', 'Chất thải'),
              indicator('x16.17.1', '17.1', 'Nước sạch'),
            ],
          },
        ],
      },
    ],
    units: [],
    agencies: [{ id: 'yt', name: 'Phòng Y tế', vertical: false, standing: false }],
  } as unknown as Parameters<typeof paletteEntries>[0],
  new Set(['x16']),
)

const found = (text: string) => findEntries(entries, text).map(({ id }) => id)

test('a number finds just its item first', () => {
  expect(found('17.1')[0]).toBe('indicator-x16.17.1')
  expect(found('17')[0]).toBe('criterion-x16.17')
})

test('names are found without accents, by any of their words in any order', () => {
  expect(found('moi truong')).toEqual(['criterion-x16.17'])
  expect(found('te phong')).toEqual(['agency-yt'])
  expect(found('không có')).toEqual([])
})

test('nothing asked, nothing found', () => {
  expect(found('   ')).toEqual([])
})
