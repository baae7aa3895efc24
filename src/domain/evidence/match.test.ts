import { expect, it } from 'vitest'
import { type ComparedPaper, findMatches } from './match.ts'

function paper(id: string, more: Partial<ComparedPaper> = {}): ComparedPaper {
  return { id, stored: null, phash: null, number: null, date: null, issuer: null, ...more }
}

it('the same bytes are told once, by that reason alone', () => {
  const same = { stored: 'f', number: '1/QĐ', date: '2020-01-01', issuer: 'UBND' }
  expect(findMatches([paper('b', same), paper('a', same), paper('c')])).toEqual([
    { match: 'content', ids: ['a', 'b'] },
  ])
})

it('pictures within 4 bits are surely one, within 10 probably, beyond that not', () => {
  const pictures = [
    paper('a', { phash: '0000000000000000' }),
    paper('b', { phash: '000000000000000f' }),
    paper('c', { phash: 'f000000000000003' }),
    paper('d', { phash: 'ffffffffffffffff' }),
  ]
  expect(findMatches(pictures)).toEqual([
    { match: 'samePicture', ids: ['a', 'b'] },
    { match: 'likePicture', ids: ['a', 'c'] },
    { match: 'likePicture', ids: ['b', 'c'] },
  ])
})

it('the same number, day and issuer are one paper, however it is typed', () => {
  const one = { number: '15/QĐ-UBND', date: '2020-01-01', issuer: 'UBND huyện Mẫu' }
  const other = { number: '15 / qđ-ubnd', date: '2020-01-01', issuer: 'UBND  Huyện Mẫu ' }
  expect(findMatches([paper('a', one), paper('b', other)])).toEqual([
    { match: 'number', ids: ['a', 'b'] },
  ])
  expect(findMatches([paper('a', one), paper('b', { ...other, date: '2021-01-01' })])).toEqual([])
  expect(findMatches([paper('a', { number: '1' }), paper('b', { number: '1' })])).toEqual([])
})

it('many pictures are compared, each two once', () => {
  const pictures = Array.from({ length: 3000 }, (_, at) =>
    paper(String(at), {
      phash: ((BigInt(at) * 0x9e3779b97f4a7c15n) % (1n << 64n)).toString(16).padStart(16, '0'),
    }),
  )
  expect(
    findMatches(pictures).every(({ match }) => match === 'likePicture' || match === 'samePicture'),
  ).toBe(true)
})
