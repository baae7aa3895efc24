import { describe, expect, test } from 'vitest'
import { findOrders } from './find-orders.ts'

const known = [
  { id: 'van-phong', names: ['Văn phòng HĐND và UBND huyện'] },
  { id: 'tnmt', names: ['Phòng Tài nguyên và Môi trường huyện'] },
  { id: 'nnptnt', names: ['Phòng Nông nghiệp và Phát triển nông thôn'] },
]
const on = '2021-01-07'
const find = (text: string) => findOrders(text, { known, on })
describe('việc được giao trong thông báo kết luận', () => {
  test('items of a list, with bodies known by other names', () => {
    const orders = find(
      [
        'Kết luận của đồng chí Chủ tịch UBND huyện',
        '1. Giao Phòng TN&MT chủ trì, phối hợp với Phòng NN&PTNT kiểm tra bãi rác, hoàn thành trong tháng 1.',
        '2. Yêu cầu UBND các xã báo cáo tiến độ hằng tuần về Phòng NN&PTNT.',
        '3. Hội nghị thống nhất cao với báo cáo.',
      ].join('\n'),
    )
    expect(orders).toHaveLength(2)
    expect(orders[0]).toMatchObject({
      addressees: [{ agency: 'tnmt' }],
      together: [{ agency: 'nnptnt' }],
      due: { written: 'hoàn thành trong tháng 1', day: '2021-01-31' },
    })
    expect(orders[1]).toMatchObject({
      addressees: [{ name: 'UBND các xã', all: true }],
      due: { day: null, repeats: 'weekly' },
    })
  })

  test('two bodies in one order are two; one that nobody knows stays as it is written', () => {
    const [order] = find('Phòng TN&MT và Phòng Lạ phải nộp báo cáo chậm nhất ngày 20 tháng 01.')
    expect(order).toMatchObject({
      addressees: [{ agency: 'tnmt' }, { name: 'Phòng Lạ', agency: null }],
      due: { written: 'chậm nhất ngày 20 tháng 01', day: '2021-01-20' },
    })
  })

  test('a name whose own parts are joined by a comma or “và” is one body', () => {
    const [order] = find('Văn phòng HĐND, UBND huyện cần tham mưu văn bản.')
    expect(order?.addressees).toEqual([
      { name: 'Văn phòng HĐND, UBND huyện', agency: 'van-phong', all: false },
    ])
  })

  test('what tells, a caption and a slogan give nobody anything to do', () => {
    expect(find('Đồng chí Chủ tịch UBND huyện phát biểu kết luận')).toEqual([])
    expect(find('Tập trung hoàn thiện hồ sơ đề nghị xét công nhận huyện đạt chuẩn NTM')).toEqual([])
    expect(find('Để được công nhận cần đảm bảo đủ các điều kiện.')).toEqual([])
    expect(find('')).toEqual([])
  })

  test('a text of 200,000 letters takes no more than its length', () => {
    const line =
      'các cơ quan, đơn vị cần gửi báo cáo về Phòng TN&MT trước 15/1 để trình UBND huyện; '
    const orders = find(`Kết luận: ${line.repeat(2400)}`)
    expect(orders).toHaveLength(1)
    expect(find('a'.repeat(200_000))).toEqual([])
    expect(find('phải '.repeat(40_000))).toEqual([])
  })
})
