const vi = {
  file: 'tệp bảng tính',
  dossier: '--dossier (hệ thống có {count} hồ sơ: {list})',
  help: `Nhập số liệu từ một bảng tính (.xlsx, .xls, .ods, .csv) vào một hồ sơ: toàn bộ, hoặc không gì cả.
  --dossier <mã>      hồ sơ (không cần khi chỉ có một)
  --form <biểu>       biểu, ví dụ commune-ntm, district-ntm, measures (mặc định: mọi biểu)
  --unit <mã>         đơn vị của cả bảng, khi bảng không ghi
  --year <năm>        năm của cả bảng, khi bảng không ghi
  --sheet <tên>       trang tính (mặc định: trang đầu)
  --header <dòng>     dòng tiêu đề, ví dụ 4 hoặc 4-5 (mặc định: tự tìm)
  --dot decimal|thousands     cách đọc dấu chấm khi có thể hiểu hai cách
  --share percent|as-is       cách đọc số từ 0 đến 1 ở chỉ tiêu tính bằng %
  --encoding tcvn3|vni|unicode   bảng mã chữ (mặc định: tự nhận)
  --with-hidden       đọc cả dòng và cột ẩn
  --skip-wrong        bỏ qua ô sai và ô còn nghi ngờ, ghi phần còn lại
  --dry-run           chỉ xem trước, không ghi
  --json              in ra JSON
  --trial             dùng dữ liệu chạy thử (<dữ liệu>/trial)
Mã thoát: 0 xong, hoặc xem trước không có gì phải xử lý · 1 còn ô sai hoặc cần xem lại · 2 có lỗi.
Số liệu được ghi là nháp; gửi và chấp nhận như số liệu nhập tay.`,
  noHeader: 'Không tìm thấy dòng tiêu đề. Chỉ rõ bằng --header, ví dụ --header 4-5',
  found: (sheet: string, header: string, form: string) =>
    `Trang “${sheet}”, tiêu đề ở dòng ${header}, biểu: ${form}`,
  allForms: 'mọi biểu',
  unknown: (columns: string) => `Cột không khớp với gì, không đọc: ${columns}`,
  hidden: (rows: number) => `${rows} dòng ẩn không đọc (đọc cả: --with-hidden)`,
  summary: (parts: string) => `Kết quả: ${parts}`,
  stored: (count: number) => `Đã ghi ${count} số liệu (nháp).`,
  nothing: 'Chưa ghi gì.',
  dry: 'Xem trước: chưa ghi gì.',
}

const en: typeof vi = {
  file: 'the table file',
  dossier: '--dossier (the installation has {count}: {list})',
  help: `Import figures from a table (.xlsx, .xls, .ods, .csv) into a dossier: all of it, or nothing.
  --dossier <id>      the dossier (not needed where there is only one)
  --form <form>       the form, such as commune-ntm, district-ntm, measures (default: all forms)
  --unit <id>         the unit of the whole table, where it names none
  --year <year>       the year of the whole table, where it names none
  --sheet <name>      the sheet (default: the first)
  --header <rows>     the header rows, such as 4 or 4-5 (default: found)
  --dot decimal|thousands     how to read a dot that may be either
  --share percent|as-is       how to read numbers from 0 to 1 of a figure in %
  --encoding tcvn3|vni|unicode   the letters (default: found)
  --with-hidden       read hidden rows and columns too
  --skip-wrong        leave out what is wrong or doubtful, store the rest
  --dry-run           only look, store nothing
  --json              print JSON
  --trial             use the trial's data (<data>/trial)
Exit codes: 0 done, or nothing to settle · 1 cells are wrong or doubtful · 2 an error.
Figures are stored as drafts; submit and accept them as typed ones.`,
  noHeader: 'No header row was found. Say which with --header, such as --header 4-5',
  found: (sheet, header, form) => `Sheet “${sheet}”, header in row ${header}, form: ${form}`,
  allForms: 'all forms',
  unknown: (columns) => `Columns that fit nothing and are not read: ${columns}`,
  hidden: (rows) => `${rows} hidden rows are not read (read them: --with-hidden)`,
  summary: (parts) => `Result: ${parts}`,
  stored: (count) => `${count} figures are stored (drafts).`,
  nothing: 'Nothing was stored.',
  dry: 'Dry run: nothing was stored.',
}

export const importTableWords = { vi, en } as const
