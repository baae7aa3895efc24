import { expect, test } from 'vitest'
import { catalogueOf } from './catalogue.ts'
import { catalogue } from './testing.ts'

test('a unit is known by what the place calls it besides its names', () => {
  const [unit] = catalogue.units
  const id = unit?.id ?? ''
  const named = catalogueOf([], catalogue.units, [{ unit: id, alias: 'TT  Huyện Lỵ' }])
  expect(named.unitByName.get('tt huyen ly')).toEqual([id])
  expect(catalogue.unitByName.get('tt huyen ly')).toBeUndefined()
})
