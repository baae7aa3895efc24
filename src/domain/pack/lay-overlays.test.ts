import { expect, test } from 'vitest'
import { layOverlays } from './lay-overlays.ts'
import { Pack } from './pack.ts'
import { Standard } from './standard.ts'

const basis = { text: { type: 'source' }, value: { type: 'source' } }
const atLeast = (target: number) => ({ form: 'compare', comparison: 'atLeast', target })

const standard = Standard.parse({
  id: 's',
  family: 'commune-ntm',
  title: 'Chuẩn thử',
  level: 'commune',
  criteria: [
    {
      id: 's.1',
      number: 1,
      name: 'Thu nhập',
      indicators: [
        {
          id: 's.1.1',
          number: '1.1',
          text: 'So với mức chung của tỉnh',
          unit: 'lần',
          rule: atLeast(1.5),
          setBy: 'national',
          amendments: [
            {
              from: 2013,
              text: 'Thu nhập bình quân',
              unit: 'triệu đồng/người/năm',
              rule: atLeast(29),
              basis: { type: 'source' },
            },
            { from: 2015, rule: atLeast(30), basis: { type: 'source' } },
          ],
          basis,
        },
      ],
    },
  ],
})
const pack = Pack.parse({
  id: 'p',
  version: '1',
  role: 'criteria',
  title: 'Bộ thử',
  sha256: '0',
  standards: [standard],
})

function laid(year: number) {
  const found = layOverlays(standard, pack, [], year).items.get('s.1.1')
  return { text: found?.text, unit: found?.item.unit, rule: found?.rule }
}

test('an amendment brings its words, unit and level from its first judged year on', () => {
  expect(laid(2012)).toMatchObject({ unit: 'lần', rule: atLeast(1.5) })
  expect(laid(2013)).toEqual({
    text: 'Thu nhập bình quân',
    unit: 'triệu đồng/người/năm',
    rule: atLeast(29),
  })
})

test('a later amendment that says nothing of words or unit keeps those of the item', () => {
  expect(laid(2015)).toEqual({
    text: 'So với mức chung của tỉnh',
    unit: 'lần',
    rule: atLeast(30),
  })
})
