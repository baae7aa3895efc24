import { mkdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copySample, type SampleCopy } from './sample-copy.ts'

let copy: SampleCopy
beforeEach(async () => {
  copy = await copySample()
  await mkdir(copy.path('lists'), { recursive: true })
})
afterEach(() => copy.remove())

const definition = (more = '') => `id: thon
title: Danh mục thôn
kind: villages
columns:
  - { key: ten, name: Tên thôn, type: text, required: true }
  - { key: so_ho, name: Số hộ, type: number }
  - { key: ngay, name: Ngày, type: day }
  - { key: loai, name: Loại, type: choice, choices: [Thôn, Bản] }
expected: { rows: [] }
unit: "200"
source: hư cấu
givenOn: 2021-01-05
${more}`

async function told(yaml: string, csv = 'id,unit,state\n'): Promise<readonly string[]> {
  await copy.write('lists/thon.yaml', yaml)
  await copy.write('lists/thon.csv', csv)
  return await copy.told()
}

describe('lists of a folder:', () => {
  test('a sound one is no fault', async () => {
    const rows = 'id,unit,state,ten,so_ho,ngay,loai\nr1,200,draft,Thôn Một,90.5,2020-02-29,Bản\n'
    expect(await told(definition(), rows)).toEqual([])
  })

  test('rows that their columns do not take, units and rows that are not there or stand twice', async () => {
    const rows =
      'id,unit,state,ten,so_ho,ngay,loai\nr1,999,draft,A,,2021-02-29,Xóm\nr1,200,draft,B,,,\nr2,200,draft,C,"9,5",,\n'
    const faults = await told(definition(), rows)
    expect(faults).toEqual([
      'lists/thon.csv 4 so_ho number_not_plain',
      'lists/thon.csv 2 unit unit_unknown',
      'lists/thon.csv 2 ngay list_day_wrong',
      'lists/thon.csv 2 loai list_choice_unknown',
      'lists/thon.csv 3 id id_doubled',
    ])
  })

  test('a definition that contradicts itself or names what is not there', async () => {
    const doubled = definition().replace('key: so_ho', 'key: ten')
    expect(await told(doubled)).toEqual(['lists/thon.yaml 6 columns[2].key list_column_doubled'])
    expect(await told(definition('agency: nobody'))).toEqual([
      'lists/thon.yaml 13 agency agency_unknown',
    ])
    expect(await told(definition().replace('id: thon', 'id: khac'))).toEqual([
      'lists/thon.yaml 1 id list_id_not_file',
    ])
  })

  test('one file without the other, and a file that is none of a list', async () => {
    await copy.write('lists/thon.csv', 'id,unit,state\n')
    await copy.write('lists/ghi chú.txt', 'x')
    expect((await copy.told()).toSorted()).toEqual([
      'lists/ghi chú.txt   file_unknown',
      'lists/thon.yaml   file_missing',
    ])
  })
})
