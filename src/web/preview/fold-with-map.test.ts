import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findIn, foldWithMap } from './fold-with-map.ts'

it('words without accents find the words with them, and say where they stand', () => {
  const text = 'V/v: QUYẾT  ĐỊNH\ncông nhận đạt chuẩn'
  const places = findIn(foldWithMap(text), 'quyet dinh cong')
  expect(places.map(([from, to]) => text.slice(from, to))).toEqual(['QUYẾT  ĐỊNH\ncông'])
})

it('a text whose accents stand apart is found like one whose accents do not', () => {
  const apart = 'đường giao thông'.normalize('NFD')
  const places = findIn(foldWithMap(apart), 'giao thông')
  expect(places.map(([from, to]) => apart.slice(from, to).normalize('NFC'))).toEqual(['giao thông'])
})

it('nothing asked finds nothing, and every place found folds to what was asked', () => {
  expect(findIn(foldWithMap('abc'), '  ')).toEqual([])
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (before, asked) => {
        const text = `${before} ${asked} ${before}`
        const wanted = foldWithMap(asked).text.trim()
        for (const [from, to] of findIn(foldWithMap(text), asked))
          expect(foldWithMap(text.slice(from, to)).text.trim()).toBe(wanted)
      },
    ),
  )
})
