import type { Gap, GapKind } from '#domain/gap/gap.ts'

/** Loại nội dung còn thiếu. */
export const gapKinds: Readonly<Record<GapKind, string>> = {
  reading: 'Số liệu',
  evidence: 'Tài liệu minh chứng',
  list: 'Danh mục',
  target: 'Mức đạt chuẩn do tỉnh quy định',
  confirmation: 'Đối chiếu quy định với bản gốc',
  recognition: 'Quyết định công nhận',
  component: 'Thành phần hồ sơ',
  section: 'Báo cáo',
  explanation: 'Giải trình số liệu',
}

/** Hạn: "trước 15/01/2021 (hết 14/01)" is the due day 14/01; none: "chưa có hạn". */
export function showDue(due: string | null, today: string): string {
  if (due === null) return 'chưa có hạn'
  const days = daysBetween(today, due)
  const on = showDay(due)
  if (days < 0) return `quá hạn ${-days} ngày (${on})`
  return days === 0 ? `hạn hôm nay (${on})` : `còn ${days} ngày (${on})`
}

/** 2021-01-14 → 14/01/2021. */
export function showDay(day: string): string {
  const [year, month, date] = day.split('-')
  return [date, month, year].filter((part) => part !== undefined).join('/')
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Whose it is, in words. */
export function showOwner(owner: Gap['owner']): string {
  const name = owner.name === '' ? 'Chưa phân công' : owner.name
  const person = owner.person === null ? '' : ` (${owner.person})`
  return owner.beside === null ? `${name}${person}` : `${name}${person}, cùng ${owner.beside}`
}

/** What asks for it. */
export function showSource(source: string): string {
  const [kind = '', ...rest] = source.split(':')
  const known: Readonly<Record<string, string>> = {
    assignment: `phân công tại ${rest.join(':')}`,
    task: `kết luận cuộc họp (${rest.join(':')})`,
    deadline: 'hạn của hồ sơ',
    pack: 'bộ quy định',
    list: 'danh mục phải lập',
    awaiting: 'đã gửi, chờ cơ quan thường trực chấp nhận',
  }
  return known[kind] ?? source
}
