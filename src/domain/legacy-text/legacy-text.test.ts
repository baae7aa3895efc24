import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLegacy } from './detect-legacy.ts'
import { legacyLetters } from './legacy-letters.ts'
import { decodeLegacy, encodeLegacy, encodingOfFont } from './legacy-text.ts'
import { isSyllable } from './syllable.ts'

const paper = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM. Độc lập – Tự do – Hạnh phúc. Ủy ban nhân dân huyện Mẫu quyết định
phê duyệt kế hoạch xây dựng nông thôn mới năm 2009; đường giao thông, trường học, nước sạch, người dân được hưởng lợi.`

describe('old fonts', () => {
  const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:()/-'.split('')
  const letters = legacyLetters.map((one) => one.letter)

  it('there are the 134 letters with marks, each once', () => {
    expect(new Set(letters).size).toBe(134)
  })

  it('every text of Vietnamese comes back from VNI as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters, ...plain)), (signs) => {
        // `aỷ` and `ặ` are the same two bytes; only one of them is Vietnamese.
        const text = signs.join('').replace(/([aA])[ỷỶ]/g, '$1 ỷ')
        expect(decodeLegacy(encodeLegacy(text, 'vni'), 'vni')).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('every small letter comes back from TCVN3, and capitals do in a font of capitals', () => {
    const small = letters.filter((one) => one === one.toLowerCase())
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...small, ...plain)), (signs) => {
        const text = signs.join('')
        expect(decodeLegacy(encodeLegacy(text, 'tcvn3'), 'tcvn3')).toBe(text)
        const capitals = decodeLegacy(encodeLegacy(text, 'tcvn3'), 'tcvn3', { upper: true })
        expect(capitals).toBe(text.toUpperCase())
      }),
      { numRuns: 2000 },
    )
  })

  it('capitals that TCVN3 has keep their case without any font', () => {
    expect(decodeLegacy(encodeLegacy('Đ Ă Â Ê Ô Ơ Ư', 'tcvn3'), 'tcvn3')).toBe('Đ Ă Â Ê Ô Ơ Ư')
  })

  it('the soft hyphen is ư, as TCVN3 byte and as Word’s own sign', () => {
    expect(decodeLegacy('®\u00adêng', 'tcvn3')).toBe('đường')
    expect(decodeLegacy('®\u001fêng', 'tcvn3')).toBe('đường')
    expect(decodeLegacy('x\u03bc', 'tcvn3')).toBe('xà')
  })

  it('the words that a common library gets wrong are right', () => {
    expect(decodeLegacy('Töï do, ngöôøi, xaõ hoäi, NOÂNG THOÂN, Myõ', 'vni')).toBe(
      'Tự do, người, xã hội, NÔNG THÔN, Mỹ',
    )
  })

  it('fonts are known by the names that PDF, Word and Excel give them', () => {
    const of = (name: string) => encodingOfFont(name)
    expect(of('.VnTime')).toEqual({ encoding: 'tcvn3', upper: false })
    expect(of('CZZZZZ+.VnTimeH')).toEqual({ encoding: 'tcvn3', upper: true })
    expect(of('.VnTimeH,BoldItalic')).toEqual({ encoding: 'tcvn3', upper: true })
    expect(of('.VnArialH Bold')).toEqual({ encoding: 'tcvn3', upper: true })
    expect(of('VNI-Times')).toEqual({ encoding: 'vni', upper: false })
    expect(of('ABCDEF+VNI-Helve-Condense')).toEqual({ encoding: 'vni', upper: false })
    expect(of('Times New Roman')).toBeNull()
    expect(of('Vni')).toBeNull()
  })
})

describe('spelling', () => {
  it('knows syllables and what is none', () => {
    for (const word of 'Đường nghiêng quyết giếng gì khuỷu ƯỚT mười xoèn yếu quýt'.split(' '))
      expect([word, isSyllable(word)]).toEqual([word, true])
    for (const word of ['®êng', 'cafộ', 'ữ÷', 'cac\u0309', 'đờng', 'bc', 'tổcx', ''])
      expect([word, isSyllable(word)]).toEqual([word, false])
  })

  it('tells the encoding of a paper that has no fonts, with its margin', () => {
    const small = paper.toLowerCase()
    expect(detectLegacy(paper)).toMatchObject({ encoding: 'unicode', isSure: true })
    expect(detectLegacy(paper.normalize('NFD'))).toMatchObject({ encoding: 'unicode' })
    const tcvn3 = detectLegacy(encodeLegacy(small, 'tcvn3'))
    expect(tcvn3).toMatchObject({ encoding: 'tcvn3', isSure: true })
    expect(tcvn3.margin).toBeGreaterThan(0.4)
    expect(detectLegacy(encodeLegacy(paper, 'vni'))).toMatchObject({
      encoding: 'vni',
      isSure: true,
    })
  })

  it('text in Unicode stays Unicode, and few words are never sure', () => {
    expect(detectLegacy('8 ÷ 2 = 4, à la carte')).toMatchObject({ encoding: 'unicode' })
    expect(detectLegacy('plain ASCII only')).toMatchObject({ encoding: 'unicode', isSure: true })
    expect(detectLegacy(encodeLegacy('đường', 'tcvn3')).isSure).toBe(false)
  })

  it('a paper that lost its soft hyphens is still known', () => {
    const lost = encodeLegacy(paper.toLowerCase(), 'tcvn3').replaceAll('\u00ad', '')
    expect(detectLegacy(lost)).toMatchObject({ encoding: 'tcvn3', isSure: true })
  })
})
