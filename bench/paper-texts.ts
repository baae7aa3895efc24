import { type Random, randomOf } from '#server/generate/random.ts'

/** Syllables of papers; the first ones stand on nearly every page, the last ones on few. */
const syllables =
  `và của các xã huyện nông thôn mới xây dựng năm thực hiện tiêu chí đạt hộ dân đường nước sạch trường học y tế văn hóa
môi trường thu nhập lao động sản xuất hợp tác đất vườn ruộng kênh mương điện chợ bưu điện nhà ở giáo dục nghèo an ninh trật tự
chính quyền đảng đoàn thể phụ nữ thanh niên cựu chiến binh quyết định báo cáo kế hoạch nghị quyết biên bản thông báo tờ trình
thôn xóm tổ đội ngõ hẻm cầu cống đê kè bến bãi rừng đồi suối hồ ao cây giống vật nuôi lúa ngô khoai sắn chè cam bưởi ổi na
hợp đồng nghiệm thu quyết toán dự toán khảo sát thiết kế giám sát chủ đầu tư nhà thầu vốn ngân sách tín dụng doanh nghiệp`.split(
    /\s+/,
  )

export interface SyntheticPaper {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly pages: readonly string[]
}

/** A paper of the fictional district; the same number is the same paper. Every hundredth holds a word of its own. */
export function syntheticPaper(at: number): SyntheticPaper {
  const random = randomOf(7, 'paper', at)
  const rare = at % 100 === 0 ? ` ${rareWord(at / 100)}` : ''
  return {
    id: `p7-${String(at).padStart(6, '0')}`,
    title: `Báo cáo ${words(random, 8)}`,
    number: `${random.whole(1, 900)}/BC-UBND`,
    pages: Array.from({ length: random.whole(2, 4) }, (_, page) =>
      page === 0 ? words(random, 150) + rare : words(random, 150),
    ),
  }
}

/** A word that only one paper has. */
export function rareWord(number: number): string {
  return `mã${String(number).padStart(4, '0')}x`
}

function words(random: Random, count: number): string {
  const chosen = Array.from({ length: count }, () => {
    // Squared: the first words are far more frequent, as in every language.
    const at = Math.floor(random.next() ** 2 * syllables.length)
    return syllables[at] ?? ''
  })
  return chosen.join(' ')
}
