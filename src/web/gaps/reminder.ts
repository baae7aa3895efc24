import { showDay } from '#contract/locales/vi/gaps.ts'
import { type GapLine, sayBeside, sayDue } from './gap-lines.ts'

/** Whose letter: a Phòng writes to its peers, UBND to those below it. */
export type Voice = 'phong' | 'ubnd'

export interface ReminderOf {
  /** Who is reminded; empty: nobody is named. */
  readonly agency: string
  /** Công an, Quân sự, Thuế…: a body that only its own line commands is asked, never told. */
  readonly vertical: boolean
  /** `huyện Đầm Hà`. */
  readonly place: string
  readonly standing: string
  readonly dossier: string
  readonly on: string
}

/** Lời đôn đốc: the text that an official pastes into a letter or a message; nothing in it is not on the list. */
export function reminderText(lines: readonly GapLine[], of: ReminderOf, voice: Voice): string {
  const agency = of.agency || 'các cơ quan, đơn vị'
  const author = voice === 'ubnd' ? `Ủy ban nhân dân ${of.place}` : of.standing
  const verb = voice === 'ubnd' && !of.vertical ? 'yêu cầu' : 'đề nghị'
  const late = lines.some((line) => line.late > 0)
  return [
    `Kính gửi: ${of.agency || 'Các cơ quan, đơn vị'}`,
    '',
    `Để hoàn thành ${lowerFirst(of.dossier)}, ${author} ${verb} ${agency} ${
      late ? 'khẩn trương hoàn thành' : 'hoàn thành'
    } và gửi về ${of.standing} các nội dung còn thiếu sau đây (tính đến ngày ${showDay(of.on)}):`,
    ...lines.map((line, index) => `${index + 1}. ${sayLine(line)}`),
    '',
    `Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, ${verb} ${agency} phản ánh về ${of.standing} để phối hợp giải quyết./.`,
  ].join('\n')
}

function sayLine(line: GapLine): string {
  const due = sayDue(line)
  const beside = sayBeside(line)
  const tail = [
    line.units.length > 0 ? line.units.join(', ') : '',
    due ? `hạn ${due}` : '',
    beside ? `phối hợp: ${beside}` : '',
  ].filter(Boolean)
  return `${line.what}${tail.length > 0 ? ` – ${tail.join('; ')}` : ''}.`
}

/** A name that begins a sentence, within one. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
