import { expect, it } from 'vitest'
import { isFiltered, readLibrarySearch, toFilters } from './library-search.ts'

it('an address without filters asks for the whole library, newest first', () => {
  const search = readLibrarySearch({})
  expect(isFiltered(search)).toBe(false)
  expect(toFilters(search)).toEqual({ order: 'newest' })
})

it('what an address cannot mean is left out', () => {
  const search = readLibrarySearch({
    xem: 'gi',
    tt: 'la',
    gan: 'roi',
    nmc: 'hai',
    sx: 'x',
    hc: 'y',
  })
  expect(toFilters(search)).toEqual({ order: 'newest' })
})

it('each filter of the address becomes one of the endpoint', () => {
  const search = readLibrarySearch({
    xem: 'thung-rac',
    tim: ' 12/QĐ ',
    tc: 'x16.17',
    nmc: '2020',
    tt: 'accepted',
    gan: 'chua',
    tep: 'khong',
    hc: '1',
    sx: 'code',
  })
  expect(toFilters(search)).toEqual({
    text: '12/QĐ',
    item: 'x16.17',
    year: 2020,
    state: 'accepted',
    linked: 'false',
    withFile: 'false',
    restricted: 'true',
    trashed: 'true',
    order: 'code',
  })
})
