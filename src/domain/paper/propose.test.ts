import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeFrom } from './propose.ts'

function offered(text: string, certainty = 1) {
  return Object.fromEntries(proposeFrom(text, certainty).map((one) => [one.field, one.value]))
}

const decision = `ỦY BAN NHÂN DÂN
HUYỆN MẪU
Số: 1287/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu Thị, ngày 05 tháng 3 năm 2009
QUYẾT ĐỊNH
Về việc phê duyệt đề án xây dựng nông thôn mới
xã Mẫu Hạ giai đoạn 2009 - 2011
ỦY BAN NHÂN DÂN HUYỆN MẪU
Căn cứ Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003;`

describe('what the first page proposes', () => {
  it('a decision: number, day, issuer, type, title', () => {
    expect(offered(decision)).toEqual({
      number: '1287/QĐ-UBND',
      date: '2009-03-05',
      issuer: 'Ủy ban nhân dân huyện Mẫu',
      type: 'decision',
      title: 'Quyết định phê duyệt đề án xây dựng nông thôn mới xã Mẫu Hạ giai đoạn 2009 - 2011',
    })
  })

  it('a report whose two columns came as one line each', () => {
    const text = `UBND XÃ MẪU THƯỢNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN CHỈ ĐẠO NTM Độc lập - Tự do - Hạnh phúc
Số: 45 /BC-BCĐ Mẫu Thượng, ngày 12 tháng 11 năm 2019
BÁO CÁO
Kết quả thực hiện xây dựng nông thôn mới năm 2019
Thực hiện Kế hoạch số 10/KH-UBND ngày 05 tháng 01 năm 2019`
    expect(offered(text)).toMatchObject({
      number: '45/BC-BCĐ',
      date: '2019-11-12',
      type: 'report',
      title: 'Báo cáo Kết quả thực hiện xây dựng nông thôn mới năm 2019',
    })
  })

  it('a letter has V/v and no name of its own', () => {
    const text = `UBND HUYỆN MẪU
PHÒNG NÔNG NGHIỆP VÀ PTNT
Số: 12/UBND-NN
V/v cung cấp số liệu nước sạch nông thôn
Mẫu Thị, ngày 9 tháng 1 năm 2020
Kính gửi: Ủy ban nhân dân các xã`
    expect(offered(text)).toMatchObject({
      number: '12/UBND-NN',
      date: '2020-01-09',
      issuer: 'Phòng nông nghiệp và PTNT',
      type: 'letter',
      title: 'Cung cấp số liệu nước sạch nông thôn',
    })
  })

  it('a day that cannot be, or of another paper in the grounds, is not offered', () => {
    expect(offered('Mẫu Thị, ngày 31 tháng 2 năm 2019')).toEqual({})
    expect(offered('Căn cứ Quyết định ngày 05 tháng 3 năm 2019')).toEqual({})
  })

  it('each proposal shows its words, and a doubtful text lowers its confidence', () => {
    const [sure] = proposeFrom(decision, 1)
    const [doubtful] = proposeFrom(decision, 0.5)
    expect(sure?.snippet).toBe('Số: 1287/QĐ-UBND')
    expect(doubtful?.confidence).toBeCloseTo((sure?.confidence ?? 0) / 2, 1)
  })

  it('any text at all gives proposals that fit or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        for (const one of proposeFrom(text, 1)) expect(one.value.length).toBeLessThanOrEqual(500)
      }),
    )
  })
})
