import type { Outcome, TableCode } from '#domain/table/finding.ts'

/** What is found in a table, and what to do; `{words}` come from the finding. */
export const tableReasons = {
  not_a_number: 'không phải số. Ghi số, ví dụ 1.234,5; không kèm chữ hay đơn vị tính',
  cell_error: 'công thức đang báo lỗi. Sửa công thức hoặc ghi số vào ô',
  date_not_number: 'là ngày tháng, không phải số. Đổi định dạng ô về số rồi ghi lại',
  percent_not_asked:
    'ghi phần trăm, nhưng chỉ tiêu này không tính bằng phần trăm. Ghi số theo đúng đơn vị tính',
  pass_expected: 'cần ghi Đạt hoặc Không đạt',
  grade_unknown: 'không có trong các mức của chỉ tiêu. Ghi đúng tên mức',
  count_alone: 'thiếu số lượng hoặc tổng số. Ghi cả hai, hoặc chỉ ghi tỷ lệ',
  count_negative: 'số lượng không thể nhỏ hơn 0',
  denominator_zero: 'tổng số bằng 0 nên không tính được tỷ lệ. Để trống nếu không có',
  numerator_above_denominator:
    'số lượng ({numerator}) lớn hơn tổng số ({denominator}). Kiểm tra lại hai ô',
  unit_unknown: 'không rõ của đơn vị nào. Ghi đúng tên hoặc mã đơn vị trong hồ sơ',
  unit_missing: 'dòng này không ghi đơn vị. Chọn đơn vị cho cả bảng, hoặc ghi vào dòng',
  unit_merged: '{unit} đã sáp nhập, năm {year} không còn. Ghi vào {successor}',
  unit_not_there: '{unit} chưa có hoặc không còn vào năm {year}',
  unit_of_other_level: 'chỉ tiêu {item} không phải của cấp đơn vị này',
  item_unknown: 'không rõ chỉ tiêu nào. Ghi số hiệu hoặc đúng tên chỉ tiêu',
  item_missing: 'dòng này không ghi chỉ tiêu',
  item_not_in_year:
    'chỉ tiêu {item} này không thuộc bộ tiêu chí của năm {year}. Ghi vào chỉ tiêu của bộ áp dụng năm đó',
  item_ambiguous: 'tên này khớp nhiều chỉ tiêu ({items}). Ghi mã chỉ tiêu',
  part_missing: 'chỉ tiêu có nhiều phần ({parts}). Ghi rõ số liệu của phần nào',
  other_form: 'chỉ tiêu thuộc biểu khác. Mở đúng biểu, hoặc chọn “Mọi biểu”',
  year_unknown: 'không rõ năm nào. Ghi năm bằng bốn chữ số',
  year_missing: 'không ghi năm. Chọn năm cho cả bảng, hoặc ghi vào dòng',
  row_doubled: 'trùng với ô {first} nhưng khác giá trị ({other}). Giữ lại một ô',
  dot_or_comma: 'dấu chấm là dấu thập phân hay ngăn hàng nghìn? Chọn cách đọc',
  share_or_percent: 'là tỷ lệ thập phân hay phần trăm? Chọn cách đọc',
  over_hundred: 'lớn hơn 100 %. Kiểm tra lại; nếu đúng thì xác nhận',
  counts_differ:
    'tỷ lệ ghi {value}, nhưng tính từ số lượng là {computed}. Xác nhận nếu lấy theo số lượng',
} as const satisfies Record<TableCode, string>

export const tableOutcomes = {
  added: 'Thêm mới',
  changed: 'Thay đổi',
  same: 'Giữ nguyên',
  doubtful: 'Cần xem lại',
  wrong: 'Sai',
  skipped: 'Bỏ qua',
} satisfies Record<Outcome, string>
