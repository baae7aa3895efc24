const vi = {
  help: `Việc được giao trong một thông báo hoặc bài viết: ai, việc gì, gửi về đâu, hạn nào. Chỉ đề xuất, không ghi gì.

  --workspace THƯ-MỤC  cơ quan và tên gọi khác lấy từ không gian làm việc này (mặc định: thư mục chứa tệp, nếu có)
  --on NGÀY            ngày họp, NĂM-THÁNG-NGÀY, để hiểu hạn không ghi năm (mặc định: ngày đầu tiên trong văn bản)
  --json               theo docs/formats/conclusions.schema.json`,
  file: 'tệp',
  found: (count: number, day: string) => `${count} việc được giao (ngày nói: ${day}).`,
  none: 'Không tìm thấy việc được giao nào.',
  who: 'Ai',
  together: 'Cùng',
  recipient: 'Gửi về',
  onward: 'Để trình',
  due: 'Hạn',
  dueOn: (written: string, day: string) => `${written} (hết ${day})`,
  dueUnclear: (written: string) => `${written} (chưa rõ ngày)`,
  repeats: {
    daily: 'hằng ngày',
    weekly: 'hằng tuần',
    monthly: 'hằng tháng',
    quarterly: 'hằng quý',
  },
  noDue: 'không nêu hạn',
  twice: (count: number) => `nói ${count} lần`,
  unknown: 'chưa nhận ra',
}

const en: typeof vi = {
  help: `What a notice or a news post gives people to do: who, what, to whom, by when. Only offered, nothing is written.

  --workspace FOLDER   bodies and their other names from this workspace (default: the one the file lies in, if any)
  --on DAY             the day of the meeting, YEAR-MONTH-DAY, for dates without a year (default: the first date in the text)
  --json               by docs/formats/conclusions.schema.json`,
  file: 'a file',
  found: (count, day) => `${count} orders (spoken on ${day}).`,
  none: 'No orders found.',
  who: 'Who',
  together: 'With',
  recipient: 'To',
  onward: 'Then to',
  due: 'Due',
  dueOn: (written, day) => `${written} (${day})`,
  dueUnclear: (written) => `${written} (no certain day)`,
  repeats: { daily: 'daily', weekly: 'weekly', monthly: 'monthly', quarterly: 'quarterly' },
  noDue: 'no due day',
  twice: (count) => `said ${count} times`,
  unknown: 'not known',
}

export const conclusionsWords = { vi, en } as const
