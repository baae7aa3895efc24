import type { ListCellFault } from '#domain/list/read-list-cell.ts'
import type { ListTableCode } from '#domain/list/read-list-table.ts'

/** Why a cell cannot be taken into a list; `{words}` are the fault's parameters. */
export const listCellFaults = {
  list_number_wrong:
    '“{value}” không phải số; viết số theo kiểu Việt Nam, ví dụ 1.234,5, không kèm đơn vị tính',
  list_number_doubtful:
    '“{value}” có thể là số thập phân hoặc số hàng nghìn; viết lại bằng dấu phẩy thập phân',
  list_day_wrong: '“{value}” không phải ngày; viết dạng 15/01/2021',
  list_boolean_wrong: '“{value}” không phải Có hoặc Không',
  list_choice_unknown: '“{value}” không nằm trong các giá trị được chọn',
  list_text_long: 'Nội dung “{value}…” dài quá 4.000 chữ hoặc không phải chữ',
} as const satisfies Record<ListCellFault, string>

/** Why a row or table cannot be taken. */
export const listTableFaults = {
  ...listCellFaults,
  list_no_columns:
    'Không nhận ra cột nào của danh mục; dùng tệp mẫu, hoặc ghi đúng tên cột ở dòng tiêu đề',
  list_row_doubled: '“{name}” đã có ở dòng {first}; gộp lại thành một dòng',
  list_row_unnamed: 'Dòng chưa có “{name}”',
  list_unit_unknown: 'Không tìm thấy đơn vị “{value}” trong phạm vi được nhập',
  list_cell_error: 'Ô chứa lỗi tính toán {value}; sửa trong tệp rồi đọc lại',
} as const satisfies Record<ListTableCode, string>
