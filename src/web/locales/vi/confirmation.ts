export const confirmation = {
  title: 'Đối chiếu bản gốc',
  lead: (count: number) =>
    count === 0
      ? 'Không còn mục nào phải đối chiếu.'
      : `${count} mục chưa đọc được ở văn bản gốc; kết quả đánh giá chờ người đối chiếu.`,
  internal: 'Phần này dành cho cơ quan làm hồ sơ',
  internalHint: 'Tài khoản này chỉ được xem tiến độ.',
  readOnly:
    'Chỉ xem. Cơ quan thường trực, người đứng đầu cơ quan hoặc quản trị viên được xác nhận đã đối chiếu.',
  holdsUp: (count: number) => `${count} kết quả đang chờ`,
  pages: 'Trang nguồn đã xem',
  noPages: 'Chưa thấy trang nguồn nào.',
  confirm: 'Đã đối chiếu…',
  confirmItem: (number: string) => `Xác nhận đã đối chiếu mục ${number}`,
  dialog: 'Xác nhận đã đối chiếu với văn bản gốc',
  dialogHint:
    'Chỉ xác nhận khi đã đọc đúng mục này trong văn bản gốc và nội dung, mức ở đây giống văn bản. Nếu khác, đừng xác nhận: báo người quản lý bộ quy định.',
  reference: 'Văn bản gốc đã đọc',
  referenceHint: 'Số, ngày, điều, khoản hoặc trang; bản nào (công báo, bản ký, bản số)',
  note: 'Ghi chú',
  save: 'Xác nhận',
  saved: (number: string) => `Đã ghi xác nhận mục ${number}. Các kết quả đánh giá đã tính lại.`,
  done: 'Đã đối chiếu',
  doneNone: 'Chưa có xác nhận nào.',
  by: (person: string, on: string) => `${person}, ${on}`,
  otherVersion: 'theo nội dung khác của bộ quy định; phải đối chiếu lại',
  readItem: 'Đọc trong bộ quy định',
}
