import type { CellWords } from '#web/entry/cell-views.ts'
import type { Content } from '#web/entry/content.ts'
import { openDesk } from '#web/entry/desk.ts'
import { entryModel } from '#web/entry/entry-model.ts'
import { outboxOf } from '#web/entry/outbox.ts'
import { type Entry, entryTable } from '#web/entry/table.ts'
import { tallyOf } from '#web/entry/tally.ts'
import { steps } from '#web/grid/steps.ts'

const size = { rows: 500, columns: 60 }
const lastYear = 2020
const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 })

/** The screen's own form of 500 indicators over 60 years, with its desk and the browser's store; the server never answers. */
export function formModel() {
  const desk = openDesk({
    desk: `p12 ${performance.timeOrigin}`,
    dossier: 'p12',
    outbox: outboxOf(`p12 ${performance.timeOrigin}`),
    send: () => new Promise(() => undefined),
    pause: 700,
    now: Date.now,
  })
  const table = entryTable(entry(), {
    way: 'years',
    year: lastYear,
    criterion: '',
    isNarrow: false,
    words: {
      ...{ number: 'Mã', unit: 'Đơn vị', text: 'Chỉ tiêu', measure: 'ĐVT', target: 'Mức đạt' },
      verdict: (year) => `Kết quả ${year}`,
    },
  })
  const history = steps<Content | null>()
  const wishes = { table, desk, words, steps: history, onlyMissing: false } as const
  const model = entryModel({ ...wishes, kind: 'actual' })
  return { ...model, told: () => ({ ...tallyOf(desk, model), missing: model.missing().length }) }
}

function entry(): Entry {
  const years = Array.from({ length: size.columns }, (_, at) => lastYear - size.columns + 1 + at)
  const rows = Array.from({ length: size.rows }, (_, at) => rowOf(at))
  const cells = rows.flatMap((_, row) =>
    years.map((year) => ({ unit: 'X', row, year, target: 0, verdict: 'insufficient' as const })),
  )
  return {
    today: '2021-01-07',
    form: { id: 'commune-ntm', title: 'Biểu thử', level: 'commune' },
    forms: [],
    units: [{ id: 'X', code: 'X', name: 'Xã Mẫu', type: 'xa' }],
    years,
    rows,
    targets: [{ comparison: 'atLeast', value: 80, unit: '%', from: 'p12' }],
    sheets: [],
    cells,
    mayAccept: false,
  }
}

function rowOf(at: number): Entry['rows'][number] {
  const criterion = `c${Math.floor(at / 20)}`
  return {
    item: `${criterion}.${at}`,
    part: '',
    number: `${Math.floor(at / 20) + 1}.${(at % 20) + 1}`,
    text: `Tỷ lệ hộ đạt chỉ tiêu số ${at + 1} theo quy định`,
    partText: null,
    criterion,
    criterionName: null,
    standard: 'commune-ntm',
    measure: '%',
    type: 'number',
    scale: [],
    counts: true,
    asked: true,
    ifAny: null,
  }
}

const words: CellWords = {
  showValue: (value) => (typeof value === 'number' ? number.format(value) : String(value)),
  asDecimal: (value) => `Thập phân: ${value}`,
  asThousands: (value) => `Hàng nghìn: ${value}`,
  noValue: 'không có số liệu',
  noValueShort: 'không có',
  verdicts: { met: 'Đạt', notMet: 'Chưa đạt', insufficient: 'Chưa đủ', notApplicable: 'Không xét' },
  ...{ noFigure: 'chưa có số liệu', noTarget: 'chưa có mức', preview: 'xem trước' },
  ...{ estimate: 'ước', varies: 'khác nhau', part: () => '', unitName: () => 'Xã Mẫu' },
  said: {
    ...{ missing: 'còn thiếu', wrong: 'không phải số', doubtful: 'cần xem lại' },
    ...{ unsent: 'chưa gửi', clash: 'hai số liệu', refused: 'bị từ chối' },
    returned: 'đề nghị chỉnh sửa',
  },
  locks: {
    ...{ period: 'đã khóa', submitted: 'đã gửi', accepted: 'đã chấp nhận' },
    ...{ not_yours: 'của nơi khác', computed: 'tự tính', notAsked: 'không yêu cầu' },
  },
}
