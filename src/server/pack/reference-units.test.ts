import { describe, expect, test } from 'vitest'
import { readReferenceUnits } from './reference-units.ts'
import { shippedPacks } from './shipped-packs.ts'

const header =
  'id,code,name,full_name,level,type,parent,from,to,predecessors,successors,basis,confidence,source\n'
const province = '22,22,Quảng Ninh,Tỉnh Quảng Ninh,province,tinh,,,,,,source,high,x\n'

function read(units: string, classifications?: string) {
  const file = (path: string, text: string) => {
    return { path, name: path, text, bytes: new TextEncoder().encode(text) }
  }
  return readReferenceUnits([
    file('units.csv', header + units),
    ...(classifications ? [file('classifications.csv', classifications)] : []),
  ])
}

describe('reference units', () => {
  test('keep their days as precisely as they are known, and their predecessors as a list', () => {
    const { units, faults } = read(
      `${province}a,1,A,Xã A,commune,xa,22,2001-08,2020,b;c,,mixed,low,x\n` +
        'b,2,B,Xã B,commune,xa,22,,,,,source,high,x\nc,3,C,Xã C,commune,xa,22,,,,,source,high,x\n',
    )
    expect(faults).toEqual([])
    expect(units[1]).toMatchObject({
      fullName: 'Xã A',
      from: '2001-08',
      to: '2020',
      predecessors: ['b', 'c'],
      successors: [],
    })
    expect(units[0]).not.toHaveProperty('parent')
  })

  test.each([
    ['an id twice', province + province, [3, 'id', 'id_doubled']],
    ['an unknown parent', province.replace('tinh,,', 'tinh,99,'), [2, 'parent', 'unit_unknown']],
    [
      'a day in Vietnamese order',
      province.replace('tinh,,', 'tinh,,29/8/2001'),
      [2, 'from', 'value_format'],
    ],
    ['no name', province.replace('Quảng Ninh,Tỉnh', ',Tỉnh'), [2, 'name', 'key_missing']],
    ['an unknown basis', province.replace('source', 'sure'), [2, 'basis', 'value_not_listed']],
  ])('are refused for %s', (_, text, fault) => {
    const { faults } = read(text)
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([fault])
  })

  test('are refused for a region of an unknown unit', () => {
    const { faults } = read(
      province,
      'unit,kind,value,ground,basis,confidence\n99,region,dbsh,x,recall,high\n',
    )
    expect(faults).toMatchObject([{ file: 'classifications.csv', line: 2, code: 'unit_unknown' }])
  })

  test('are shipped with Đầm Hà, its communes over time and the region of the province', async () => {
    const { packs } = await shippedPacks()
    const units = packs.flatMap((one) => one.units)
    const of = units.filter(({ parent }) => parent === '200').map(({ code }) => code)
    expect(of).toContain('06898')
    expect(packs.flatMap((one) => one.classifications)).toContainEqual(
      expect.objectContaining({ unit: '22', kind: 'region', value: 'dbsh' }),
    )
  })
})
