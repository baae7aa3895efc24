const vi = {
  folder: 'thư mục',
  help: `Nội dung còn thiếu, của ai, hạn nào; gom theo cơ quan, đơn vị.

  --year NĂM         năm được đánh giá (mặc định: năm của hồ sơ)
  --on NGÀY          như biết vào ngày đó, NĂM-THÁNG-NGÀY (mặc định: ngày của hồ sơ, nếu không có: hôm nay)
  --json             danh sách đầy đủ, theo docs/formats/gaps.schema.json`,
  opening: (count: number, blocking: number, day: string) =>
    `Như biết ngày ${day}: ${count} nội dung còn thiếu, ${blocking} nội dung đang vướng công nhận.`,
  none: (day: string) => `Như biết ngày ${day}: không còn thiếu nội dung nào.`,
  beside: (name: string) => `cùng ${name}`,
  notBlocking: 'chưa vướng công nhận',
  inside: (count: number) => `${count} mục`,
}

const en: typeof vi = {
  folder: 'a folder',
  help: `What is missing, whose it is, by when; grouped by agency and unit.

  --year YEAR        the year judged (default: the dossier’s)
  --on DAY           as known on that day, YEAR-MONTH-DAY (default: the dossier’s own day, else today)
  --json             the whole list, by docs/formats/gaps.schema.json`,
  opening: (count, blocking, day) =>
    `As known on ${day}: ${count} things missing, ${blocking} of them block recognition.`,
  none: (day) => `As known on ${day}: nothing is missing.`,
  beside: (name) => `with ${name}`,
  notBlocking: 'does not block yet',
  inside: (count) => `${count} inside`,
}

export const gapsWords = { vi, en } as const
