import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copySample, type SampleCopy } from './sample-copy.ts'

let copy: SampleCopy
beforeEach(async () => {
  copy = await copySample()
})
afterEach(() => copy.remove())

const reading = {
  unit: '06898_pre2025',
  item: 'x16.17.2',
  from: '2020-01-01',
  to: '2020-12-31',
  kind: 'actual',
  state: 'accepted',
  source: 'biểu 01',
  value: '',
  level: '',
  part: '',
  numerator: '',
  denominator: '',
  evidence: '',
  scope: '',
  note: '',
  none: '',
}
type Row = Partial<Record<keyof typeof reading, string>>

async function addReadings(...rows: readonly Row[]): Promise<void> {
  const names = Object.keys(reading)
  const lines = rows.map((row) =>
    Object.values({ ...reading, ...row })
      .map((cell) => `"${cell}"`)
      .join(','),
  )
  await copy.write('readings.csv', `${names.join(',')}\n${lines.join('\n')}\n`)
}

describe('a wrong reading is named by file, row and column:', () => {
  test.each<[string, Row, string]>([
    ['a decimal comma', { value: '95,5' }, 'value number_not_plain'],
    ['thousands separators', { value: '1.234.567' }, 'value number_not_plain'],
    ['an exponent', { value: '1e3' }, 'value number_not_plain'],
    ['an unknown unit', { unit: '99999', value: '1' }, 'unit unit_unknown'],
    ['a code instead of a record', { unit: '06898', value: '1' }, 'unit unit_unknown'],
    ['an unknown item', { item: 'x16.99.9', value: '1' }, 'item item_unknown'],
    ['a criterion', { item: 'x16.17', value: '1' }, 'item item_without_figures'],
    ['an unknown part', { item: 'x16.17.1', part: 'xyz', value: '1' }, 'part part_unknown'],
    [
      'a part where none is asked',
      { item: 'x16.11.1', part: 'nam', value: '1' },
      'part part_not_asked',
    ],
    ['an unknown kind', { kind: 'forecast', value: '1' }, 'kind value_not_listed'],
    ['an unknown state', { state: 'ok', value: '1' }, 'state value_not_listed'],
    ['a day that is none', { from: '2020-02-30', value: '1' }, 'from day_wrong'],
    ['a day in another order', { from: '01/01/2020', value: '1' }, 'from day_wrong'],
    ['a period that runs backwards', { from: '2021-01-01', value: '1' }, 'to period_reversed'],
    [
      'a numerator above its denominator',
      { item: 'x16.11.1', numerator: '5', denominator: '4' },
      'numerator numerator_above_denominator',
    ],
    [
      'a denominator of nothing',
      { item: 'x16.11.1', numerator: '0', denominator: '0' },
      'denominator denominator_zero',
    ],
    [
      'a lone numerator',
      { item: 'x16.11.1', numerator: '5', value: '1' },
      'denominator count_alone',
    ],
    [
      'a negative count',
      { item: 'x16.11.1', numerator: '-5', denominator: '10' },
      'numerator count_negative',
    ],
    ['no value at all', { item: 'x16.11.1' }, 'value value_missing_here'],
    ['“none” without a note', { item: 'x16.11.1', none: 'true' }, 'note none_without_note'],
    ['two kinds of value', { value: '1', level: 'tốt' }, 'level value_and_level'],
    ['a word for a number', { item: 'x16.11.1', level: 'tốt' }, 'level number_expected'],
    ['true for a number', { item: 'x16.11.1', value: 'true' }, 'value number_expected'],
    ['a number for passing', { item: 'x16.01.1', value: '1' }, 'value pass_expected'],
    [
      'evidence that is not there',
      { item: 'x16.11.1', value: '1', evidence: 'e1' },
      'evidence evidence_unknown',
    ],
  ])('%s', async (_, row, fault) => {
    await addReadings({ item: 'x16.11.1', value: '2', source: 'biểu 02' }, row)
    expect(await copy.told()).toEqual([`readings.csv 3 ${fault}`])
  })

  test('a key that stands twice with the same source', async () => {
    await addReadings({ item: 'x16.11.1', value: '1' }, { item: 'x16.11.1', value: '1' })
    expect(await copy.told()).toEqual(['readings.csv 3 item reading_doubled'])
  })

  test('all of them at once, each in its row', async () => {
    await addReadings(
      { value: '95,5' },
      { unit: 'nowhere', item: 'x16.11.1', value: '1' },
      { item: 'nothing', value: '1' },
    )
    await copy.write(
      'tasks.csv',
      'id,text,agency,given_on,meeting,source\nt9,x,nobody,2021-01-07,meetings/x.md,s\n',
    )
    expect(await copy.told()).toEqual([
      'readings.csv 2 value number_not_plain',
      'readings.csv 3 unit unit_unknown',
      'readings.csv 4 item item_unknown',
      'tasks.csv 2 agency agency_unknown',
      'tasks.csv 2 meeting meeting_unknown',
    ])
  })
})

describe('is no fault, but judged:', () => {
  test.each<[string, Row]>([
    ['two accepted figures of different sources', { value: '3', source: 'biểu 02' }],
    ['a typed share over 100 %', { value: '104.5', source: 'biểu 02' }],
    [
      'a measure over 100 %',
      {
        unit: '200',
        item: 'm.budget.revenue.of-province-plan',
        numerator: '184',
        denominator: '100',
      },
    ],
  ])('%s', async (_, row) => {
    await addReadings({ item: 'x16.11.1', value: '2' }, { item: 'x16.11.1', ...row })
    expect(await copy.told()).toEqual([])
  })
})

describe('a unit that certainly did not exist in the period is a fault;', () => {
  const atQuangLoi = (year: number) =>
    addReadings({
      ...{ unit: '06907_pre2020', item: 'm.population', value: '1' },
      ...{ from: `${year}-01-01`, to: `${year}-12-31` },
    })

  test('in the year after the year in which it ended', async () => {
    await atQuangLoi(2021)
    expect(await copy.told()).toEqual(['readings.csv 2 unit unit_not_there'])
  })

  test('not in the year itself, whose day is not known', async () => {
    await atQuangLoi(2020)
    expect(await copy.told()).toEqual([])
  })

  test('with a day that is known exactly', async () => {
    await addReadings({
      unit: '200',
      item: 'm.population',
      value: '1',
      from: '2001-01-01',
      to: '2001-08-28',
    })
    expect(await copy.told()).toEqual(['readings.csv 2 unit unit_not_there'])
  })
})
