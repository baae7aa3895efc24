import fc from 'fast-check'
import { expect, it } from 'vitest'
import { highlight, snippetOf } from './snippet.ts'
import { askedWords, holdsWords, indexedWords, searchWords } from './words.ts'

it('accents, case and the way of writing accents do not matter', () => {
  const words = ['nuoc', 'sach', '15', 'qd', 'ubnd']
  expect(searchWords('Nước sạch 15/QĐ-UBND')).toEqual(words)
  expect(searchWords('NƯỚC SẠCH 15/QĐ-UBND'.normalize('NFD'))).toEqual(words)
})

it('the last word may be unfinished, unless something follows it', () => {
  expect(askedWords('nước sạ', 'd')).toBe(`'=d' & 'nuoc' & 'sa':*`)
  expect(askedWords('nước sạch ', 'd')).toBe(`'=d' & 'nuoc' & 'sach'`)
  expect(askedWords(' -- ', 'd')).toBeNull()
  const words = searchWords('Tỷ lệ hộ được sử dụng nước sạch')
  expect(holdsWords(words, ['nuoc', 'sa'])).toBe(true)
  expect(holdsWords(words, ['sach', 'nuoc'])).toBe(true)
  expect(holdsWords(words, ['sa', 'nuoc'])).toBe(false)
})

it('the index keeps places, and the scope as a word that no text has', () => {
  expect(indexedWords('Nước, nước sạch', "d'1")).toBe(`'=d''1' 'nuoc':1,2 'sach':3`)
})

it('a snippet shows where the words stand together, as they were written', () => {
  const text = `${'Mở đầu nước. '.repeat(40)}Tỷ lệ hộ dùng nước sạch đạt 98%. ${'Hết. '.repeat(100)}`
  const parts = snippetOf(text, 'nuoc sach')
  expect(parts.filter((part) => part.hit).map((part) => part.text)).toContain('sạch')
  expect(parts[0]).toEqual({ text: '… ', hit: false })
  expect(parts.map((part) => part.text).join('').length).toBeLessThan(260)
})

it('whatever the text and the question, highlighting changes no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, asked) => {
      const shown = highlight(text, asked)
        .map((part) => part.text)
        .join('')
      expect(shown).toBe(shown === '' ? '' : text.replace(/\s+/g, ' '))
      snippetOf(text, asked)
      indexedWords(text, asked)
    }),
    { numRuns: 500 },
  )
})
