import { expect, it } from 'vitest'
import { fold } from '../format.ts'
import { findItems, type LinkItem } from './items.ts'

const items = [
  item('17', 'Môi trường và an toàn thực phẩm', 'criterion'),
  item('17.1', 'Tỷ lệ hộ được sử dụng nước sạch'),
  item('17.10', 'Tỷ lệ hộ có nhà tiêu hợp vệ sinh'),
  item('7', 'Cơ sở hạ tầng thương mại nông thôn', 'criterion'),
]

it('a number finds its own item first, then those below it', () => {
  expect(numbers('17.1')).toEqual(['17.1', '17.10'])
  expect(numbers('17')).toEqual(['17', '17.1', '17.10'])
  expect(numbers('7')).toEqual(['7'])
})

it('words without accents find names that hold them all', () => {
  expect(numbers('nuoc sach')).toEqual(['17.1'])
  expect(numbers('ty le ho')).toEqual(['17.1', '17.10'])
  expect(numbers('')).toHaveLength(4)
})

function numbers(asked: string): string[] {
  return findItems(items, asked).map(({ number }) => number)
}

function item(number: string, name: string, kind: LinkItem['kind'] = 'indicator'): LinkItem {
  return { id: number, number, kind, name, standard: '', folded: fold(`${number} ${name}`) }
}
