import {
  changedLinks,
  changeOf,
  countOf,
  type DeedNames,
  figureIn,
  type JournalFinding,
  objectOf,
  paperOf,
  periodIn,
  type ToldDeed,
  textOf,
} from '../deed.ts'
import { showDay } from './gaps.ts'
import { roles } from './roles.ts'
import { readingKinds, readingStates, showValue } from './verdicts.ts'

type Sentence = (deed: ToldDeed, names: DeedNames) => string

/** Việc đã làm, after the name of who did it: "đổi chỉ tiêu 17.1 của xã … năm 2020 từ 88,1 % thành 92,4 %". */
const deeds = {
  record_reading: sayFigure,
  remember_columns: (d) =>
    `ghi nhớ ${countOf({ list: d.after }, 'list')} cột của bảng tính nhập số liệu`,
  choose_reading: (d, n) =>
    `chọn ${showValue(figureIn(d.after))} trong các số liệu khác nhau của ${n.item(objectOf(d).id)}, ${n.unit(objectOf(d).unit)}, vì ${textOf(d.after, 'reason')}`,
  submit_sheet: (d, n) => `gửi ${sheetOf(d, n)} cho cơ quan thường trực`,
  accept_sheet: (d, n) => `chấp nhận ${sheetOf(d, n)}`,
  return_sheet: (d, n) =>
    `đề nghị chỉnh sửa, bổ sung ${sheetOf(d, n)}: ${textOf(d.after, 'reason')}`,
  unlock_sheet: (d, n) => `mở lại ${sheetOf(d, n)}: ${textOf(d.after, 'reason')}`,
  set_deadline: (d) =>
    `đặt hạn nhập số liệu năm ${textOf(d.after, 'year')}: hết ngày ${dayIn(d.after, 'due')}${textOf(d.after, 'locks') === 'true' ? ', quá hạn thì khóa' : ''}`,
  grant_extension: (d, n) =>
    `gia hạn cho ${n.unit(objectOf(d).unit)} nhập số liệu năm ${textOf(d.after, 'year')} đến hết ngày ${dayIn(d.after, 'until')}, vì ${textOf(d.after, 'reason')}`,
  declare_fact: (d, n) =>
    `khai ${n.item(objectOf(d).id)}: ${showValue(figureIn(d.after))}; nguồn: ${textOf(d.after, 'source')}`,
  state_not_applicable: (d, n) =>
    `ghi nhận ${n.item(objectOf(d).id)} không xét đối với ${n.unit(objectOf(d).unit)}, vì ${textOf(d.after, 'reason')}`,
  record_recognition: (d, n) =>
    `ghi công nhận ${n.standard(objectOf(d).id)} của ${n.unit(objectOf(d).unit)}${numbered(d.after, 'theo Quyết định')}`,
  confirm_rule: (d, n) =>
    `đối chiếu bản gốc ${n.item(textOf(d.after, 'item'))}, theo ${textOf(d.after, 'reference')}`,
  issue_overlay: (d) =>
    `ban hành quy định của địa phương, bản ${textOf(d.after, 'version')} (${countOf(d.after, 'targets')} mức đạt chuẩn, ${countOf(d.after, 'parameters')} thông số)`,
  change_dates: (d) =>
    `đổi tên, mốc ngày của hồ sơ: hạn trình ${dayIn(d.after, 'deadline')}, chốt số liệu ${dayIn(d.after, 'closingOn')}`,
  put_agency: (d) => `${d.before === null ? 'thêm' : 'sửa'} cơ quan ${textOf(d.after, 'name')}`,
  remove_agency: (d) => `xóa cơ quan ${textOf(d.before, 'name')}`,
  name_unit: (d, n) => `đổi tên gọi khác của ${n.unit(objectOf(d).unit)}`,
  put_list: (d) => `lập hoặc sửa danh mục “${textOf(d.after, 'title')}”`,
  remove_list: (d) => `bỏ danh mục “${textOf(d.before, 'title')}”`,
  save_list_rows: (d) =>
    `ghi ${countOf(d.after, 'rows')} dòng, xóa ${countOf(d.after, 'removed')} dòng của danh mục ${objectOf(d).id}`,
  submit_list: (d) => `gửi danh mục ${objectOf(d).id}`,
  accept_list: (d) => `chấp nhận danh mục ${objectOf(d).id}`,
  return_list: (d) => `đề nghị chỉnh sửa, bổ sung danh mục ${objectOf(d).id}`,
  upload_evidence: (d) => `tải lên tài liệu ${paperOf(d)}`,
  upload_again: (d) => `tải lại tệp đã có của tài liệu ${objectOf(d).id}`,
  replace_evidence_file: (d) => `thay tệp của tài liệu ${paperOf(d)}`,
  register_evidence: (d) => `đăng ký tài liệu không kèm tệp ${paperOf(d)}`,
  change_evidence: (d) => `sửa thông tin tài liệu ${paperOf(d)}`,
  link_evidence: (d, n) => `gắn tài liệu ${paperOf(d)} với ${changedLinks(d, n) || 'một chỉ tiêu'}`,
  unlink_evidence: (d, n) =>
    `gỡ tài liệu ${paperOf(d)} khỏi ${changedLinks(d, n) || 'một chỉ tiêu'}`,
  reopen_evidence: (d) => `mở lại tài liệu ${paperOf(d)}`,
  submit_evidence: (d) => `gửi cơ quan thường trực tài liệu ${paperOf(d)}`,
  accept_evidence: (d) => `chấp nhận tài liệu ${paperOf(d)}`,
  return_evidence: (d) => `đề nghị chỉnh sửa, bổ sung tài liệu ${paperOf(d)}`,
  trash_evidence: (d) => `bỏ tài liệu ${paperOf(d)} vào thùng rác`,
  restore_evidence: (d) => `lấy lại tài liệu ${paperOf(d)} từ thùng rác`,
  purge_evidence: (d) => `xóa hẳn tài liệu ${paperOf(d)}`,
  create_dossier: (d) => `lập hồ sơ “${textOf(d.after, 'title') || objectOf(d).id}”`,
  import_workspace: (d) => `nhập hồ sơ ${objectOf(d).id} từ tệp`,
  export_workspace: (d) => `xuất hồ sơ ${objectOf(d).id} ra tệp`,
  sign_in: () => 'đăng nhập',
  add_person: (d) => `thêm người dùng ${textOf(d.after, 'name')} (${textOf(d.after, 'login')})`,
  grant_role: (d, n) => `giao vai “${roleOf(d.after)}” cho ${n.person(objectOf(d).id)}`,
  sign_in_locked: () => 'bị tạm khóa đăng nhập vì nhập sai mật khẩu quá nhiều lần',
  confirm_password: () => 'nhập lại mật khẩu trước một việc quan trọng',
  end_sessions: (d, n) => `đăng xuất các phiên của ${n.person(objectOf(d).id)}`,
  use_recovery_code: () => 'đăng nhập bằng mã khôi phục',
  accept_invitation: () => 'nhận lời mời, đặt mật khẩu đầu tiên',
  reset_password: () => 'đặt lại mật khẩu bằng liên kết',
  change_password: () => 'đổi mật khẩu',
  change_profile: (d, n) => `sửa họ tên, địa chỉ thư của ${n.person(objectOf(d).id)}`,
  turn_on_totp: () => 'bật xác thực hai bước',
  turn_off_totp: (d, n) => `tắt xác thực hai bước của ${n.person(objectOf(d).id)}`,
  renew_recovery_codes: () => 'lấy bộ mã khôi phục mới',
  link_directory: (d, n) =>
    `gắn ${n.person(objectOf(d).id)} với thư mục ${textOf(d.after, 'provider')}`,
  issue_link: (d, n) =>
    `lập liên kết ${textOf(d.after, 'kind') === 'reset' ? 'đặt lại mật khẩu' : 'mời'} cho ${n.person(objectOf(d).id)}`,
  close_account: (d, n) => `đóng tài khoản của ${n.person(objectOf(d).id)}`,
  open_account: (d, n) => `mở lại tài khoản của ${n.person(objectOf(d).id)}`,
  end_grant: (d, n) => `thôi giao vai “${roleOf(d.before)}” cho ${n.person(objectOf(d).id)}`,
  state_absence: (d, n) =>
    `giao ${n.person(textOf(d.after, 'substitute'))} thay ${n.person(objectOf(d).id)} từ ${showDay(textOf(d.after, 'from'))} đến ${showDay(textOf(d.after, 'to'))}`,
  end_absence: (d, n) => `kết thúc việc thay ${n.person(objectOf(d).id)}`,
  issue_setup_link: () => 'lập liên kết khởi tạo quản trị viên',
  create_administrator: (d) => `tạo quản trị viên ${textOf(d.after, 'name')}`,
  set_calendar_day: (d) =>
    `đặt ngày ${showDay(objectOf(d).id)} là ngày ${textOf(d.after, 'kind') === 'work' ? 'làm việc' : 'nghỉ'} (${textOf(d.after, 'name')}), theo ${textOf(d.after, 'ground')}`,
  remove_calendar_day: (d) =>
    `bỏ ngày ${showDay(objectOf(d).id)} (${textOf(d.before, 'name')}) khỏi lịch làm việc`,
  back_up: () => 'sao lưu dữ liệu',
  restore: () => 'khôi phục dữ liệu từ bản sao lưu',
} satisfies Record<string, Sentence>

/** Việc: an act of the journal; the other language has a sentence for each of these. */
export type JournalAct = keyof typeof deeds

/** A deed as the rest of a sentence; one that this version has no words for by its code. */
export function sayDeed(deed: ToldDeed, names: DeedNames): string {
  const known: Readonly<Record<string, Sentence>> = deeds
  const say = known[deed.act]
  return say ? say(deed, names) : `${deed.act} (${deed.object})`
}

/** The acts that have a sentence, for the choice of a filter and for the test that none is without. */
export const tellable: readonly string[] = Object.keys(deeds)

function sheetOf(d: ToldDeed, n: DeedNames): string {
  return `phiếu số liệu năm ${textOf(d.after, 'year')} của ${n.unit(objectOf(d).unit)} (${textOf(d.after, 'count')} số liệu)`
}

function sayFigure(deed: ToldDeed, names: DeedNames): string {
  const { id, unit } = objectOf(deed)
  const part = names.part(id, textOf(deed.after, 'part'))
  const what = [
    names.item(id),
    part && `(${part})`,
    `của ${names.unit(unit)}`,
    showPeriod(deed.after),
  ]
    .filter(Boolean)
    .join(' ')
  const measure = names.measure(id)
  const figure = (state: unknown) => showFigure(state, measure)
  const source = textOf(deed.after, 'source')
  const kind = textOf(deed.after, 'kind')
  const said = {
    new: () => `ghi ${what}: ${figure(deed.after)}`,
    value: () => `đổi ${what} từ ${figure(deed.before)} thành ${figure(deed.after)}`,
    state: () => `chuyển ${what} (${figure(deed.after)}) sang “${stateOf(deed.after)}”`,
    beside: () => `sửa nguồn hoặc ghi chú của ${what} (${figure(deed.after)})`,
  }[changeOf(deed)]()
  const beside = [
    kind === 'actual' ? '' : readingKinds[kind as keyof typeof readingKinds],
    source && `nguồn: ${source}`,
  ].filter(Boolean)
  return [said, ...beside].join(', ')
}

function showFigure(state: unknown, measure: string): string {
  const numerator = textOf(state, 'numerator')
  const counts = numerator === '' ? '' : `${numerator}/${textOf(state, 'denominator')}`
  const value = figureIn(state)
  if (value === null) return 'không có số liệu'
  const shown = typeof value === 'string' && value === counts ? value : showValue(value, measure)
  return counts === '' || shown === counts ? shown : `${shown} (${counts})`
}

function showPeriod(state: unknown): string {
  const { year, from, to } = periodIn(state)
  if (year !== undefined) return `năm ${year}`
  return from === '' ? '' : `từ ${showDay(from)} đến ${showDay(to)}`
}

function dayIn(state: unknown, field: string): string {
  const day = textOf(state, field)
  return day === '' ? 'chưa đặt' : showDay(day)
}

function stateOf(state: unknown): string {
  const code = textOf(state, 'state')
  return readingStates[code as keyof typeof readingStates] ?? code
}

function roleOf(state: unknown): string {
  const code = textOf(state, 'role')
  return roles[code as keyof typeof roles] ?? code
}

/** ", theo Quyết định số … ngày …" as far as number and day are known. */
function numbered(state: unknown, lead: string): string {
  const number = textOf(state, 'number')
  const day = textOf(state, 'day')
  if (number === '' && day === '') return ''
  return `, ${lead}${number && ` số ${number}`}${day && ` ngày ${showDay(day)}`}`
}

/** Sai lệch của nhật ký, one sentence each. */
export const journalFindings: Readonly<
  Record<JournalFinding['kind'], (finding: JournalFinding) => string>
> = {
  changed: ({ sequence }) => `Mục ${sequence} đã bị sửa: nội dung không khớp mã băm đã ghi.`,
  missing: ({ sequence, known }) =>
    sequence === known ? `Mất mục ${sequence}.` : `Mất các mục từ ${sequence} đến ${known}.`,
  unlinked: ({ sequence }) => `Mục ${sequence} không nối tiếp mục liền trước: chuỗi bị đứt.`,
  headDiffers: ({ sequence }) =>
    `Đầu chuỗi ghi trong cơ sở dữ liệu không khớp mục cuối (${sequence}).`,
  cut: ({ sequence, known, file }) =>
    `Chuỗi bị cắt ở cuối: cơ sở dữ liệu chỉ còn đến mục ${sequence}, nhưng ${file} đã ghi mục ${known}.`,
  rewritten: ({ sequence, file }) =>
    `Chuỗi đã bị viết lại: ${file} ghi mã băm khác cho mục ${sequence}.`,
  unreadable: ({ file }) => `Không đọc được ${file}; tệp này phải ghi đầu chuỗi nhật ký.`,
  noWitness: () =>
    'Không có tệp journal-head.json trong thư mục dữ liệu: không thể biết chuỗi có bị cắt hay viết lại. Nếu vừa chuyển máy, hãy đối chiếu với bản sao lưu bằng --head.',
}
