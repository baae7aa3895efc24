import type { RefusalCode } from '#domain/refusal.ts'

/** Why the product says no and what to do; `{words}` are the refusal's details. */
export const refusals = {
  bad_input: 'Nội dung gửi lên chưa đúng; xem lại các ô được đánh dấu.',
  not_signed_in: 'Chưa đăng nhập, hoặc phiên đăng nhập đã hết hạn. Hãy đăng nhập lại.',
  wrong_credentials: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  not_allowed: 'Tài khoản không được giao quyền làm việc này.',
  not_found: 'Không tìm thấy, hoặc không thuộc phạm vi được xem.',
  changed_meanwhile:
    'Người khác vừa sửa mục này. Xem giá trị hiện có và giá trị vừa nhập, rồi chọn.',
  already_exists: 'Đã có rồi; mở mục đang có để sửa.',
  too_large: 'Nội dung gửi lên lớn quá mức cho phép.',
  too_many_attempts: 'Thử quá nhiều lần. Hãy đợi {seconds} giây rồi thử lại.',
  link_expired:
    'Liên kết đã dùng hoặc đã hết hạn. Hãy đề nghị quản trị viên gửi liên kết mới (người cài đặt: lệnh “vedich init”).',
  confirm_needed: 'Việc này cần nhập lại mật khẩu.',
  code_wrong:
    'Mã xác thực không đúng, đã dùng hoặc đã hết hạn. Hãy lấy mã mới trên điện thoại, hoặc đăng nhập lại từ đầu.',
  last_administrator:
    'Đây là quản trị viên cuối cùng của phần mềm. Hãy giao quyền quản trị cho một người khác trước.',
  directory_away:
    'Chưa liên lạc được hệ thống đăng nhập {name}. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.',
  directory_refused: 'Lần đăng nhập này không được chấp nhận. Hãy bấm đăng nhập lại từ đầu.',
  no_account:
    'Đã đăng nhập ở {name}, nhưng danh tính này chưa gắn với tài khoản nào ở đây. Hãy đề nghị quản trị viên.',
  mail_not_set:
    'Không gửi được bằng thư: máy chủ chưa đặt thư điện tử, hoặc người này chưa có địa chỉ. Hãy dùng liên kết.',
  pack_faulty: 'Bộ quy định có lỗi nên chưa ban hành; xem từng lỗi bên dưới.',
  workspace_faulty: 'Không gian làm việc có lỗi nên chưa nhập; xem từng lỗi bên dưới.',
  locked_period:
    'Số liệu đã chốt (hết ngày {due}). Đề nghị cơ quan thường trực gia hạn cho đơn vị trước khi nhập.',
  figure_submitted:
    'Số liệu đã gửi, đang chờ cơ quan thường trực xem. Muốn sửa, hãy báo cơ quan thường trực đề nghị chỉnh sửa, bổ sung phiếu này.',
  figure_accepted:
    'Số liệu đã được chấp nhận nên không sửa trực tiếp. Đề nghị cơ quan thường trực mở lại phiếu trước khi sửa.',
  sheet_empty:
    'Phiếu này không có số liệu nào để làm việc đó; có thể người khác vừa làm rồi. Hãy mở lại phiếu để xem hiện trạng.',
  trial_only: 'Chỉ dùng được khi chạy thử.',
  starting_up: 'Máy chủ đang khởi động. Hãy thử lại sau ít giây.',
  database_away: 'Cơ sở dữ liệu tạm thời không liên lạc được; chưa ghi gì. Hãy thử lại.',
  storage_full: 'Hết chỗ trên đĩa; chưa ghi gì. Hãy báo người quản trị.',
  files_away: 'Kho tệp tạm thời không liên lạc được; chưa ghi gì. Hãy thử lại sau ít phút.',
  file_lost:
    'Tệp gốc không còn trong kho. Hãy báo người quản trị chạy “vedich verify” và khôi phục từ bản sao lưu.',
  file_empty: 'Tệp rỗng (0 byte). Hãy kiểm tra tệp gốc rồi gửi lại.',
  file_type:
    'Loại tệp này không nhận. Nhận PDF, Word, Excel, PowerPoint (.pptx), ảnh, video MP4/MOV, CSV, văn bản thuần và ZIP; nội dung phải đúng với đuôi tên.',
  file_macros:
    'Tệp có macro (chương trình chạy kèm) nên không nhận. Hãy lưu lại dạng .docx, .xlsx không macro hoặc in ra PDF.',
  file_encrypted: 'Tệp đặt mật khẩu nên không ai đọc được. Hãy bỏ mật khẩu rồi gửi lại.',
  file_damaged: 'Tệp bị hỏng hoặc thiếu phần cuối. Hãy mở thử bản gốc, chép hoặc quét lại rồi gửi.',
  file_slow:
    'Tệp làm bộ kiểm tra chạy quá lâu nên không nhận. Hãy chép hoặc quét lại thành tệp nhẹ hơn rồi gửi.',
  file_bomb: 'Tệp nén khi bung ra lớn quá mức cho phép nên không nhận.',
  file_path_unsafe: 'Đường dẫn trong tệp ZIP chỉ ra ngoài thư mục; mục này không nhận.',
  file_nested: 'Tệp nén nằm trong tệp nén; hãy bung ra rồi gửi các tệp bên trong.',
  file_infected:
    'Tệp bị nhiễm mã độc ({name}); không lưu. Hãy báo người phụ trách an toàn thông tin.',
  file_name: 'Tên tệp không dùng được. Hãy đặt tên khác rồi gửi lại.',
  agency_in_use:
    'Còn {count} phân công, nhiệm vụ, danh mục hoặc người dùng gắn với cơ quan này. Chuyển sang cơ quan khác rồi xóa.',
  evidence_in_use:
    'Tài liệu đang được dẫn làm căn cứ hoặc đã được chấp nhận và gắn với chỉ tiêu. Hãy gỡ các liên kết, căn cứ đó trước.',
  table_not_table:
    'Tệp này không phải bảng tính. Nhận .xlsx, .xls, .ods và .csv; nếu là ảnh, PDF hoặc Word, hãy chép bảng sang Excel rồi gửi lại.',
  table_too_large:
    'Bảng tính lớn quá mức cho phép. Hãy chia thành nhiều tệp, hoặc lưu lại dạng .xlsx rồi gửi.',
  table_too_long: 'Trang tính có hơn {most} dòng có nội dung. Hãy chia thành nhiều tệp nhỏ hơn.',
  table_too_wide: 'Trang tính có nội dung ở quá {most} cột. Hãy xóa các cột thừa rồi gửi lại.',
  table_sheet_missing: 'Tệp không có trang tính “{sheet}”. Hãy chọn trang khác.',
  table_gone: 'Tệp tạm đã được dọn đi. Hãy gửi lại tệp; số liệu đã ghi không bị ảnh hưởng.',
  table_busy: 'Tệp này đang được đọc hoặc đang ghi. Hãy đợi xong, hoặc bấm Hủy.',
  table_unsettled:
    'Còn {doubtful} ô cần xem lại và {wrong} ô sai nên chưa ghi gì. Hãy xử lý từng ô, hoặc chọn bỏ qua.',
  table_changed:
    'Số liệu trong hồ sơ vừa thay đổi sau lần xem trước nên chưa ghi gì. Hãy xem lại danh sách rồi ghi.',
  table_foreign:
    'Đây là biểu mẫu tải về của nơi khác ({form}). Hãy mở đúng hồ sơ và biểu, hoặc tải biểu mẫu mới.',
  newer_schema:
    'Dữ liệu do phiên bản mới hơn tạo ra (lược đồ {found}, bản này hiểu đến {known}). Hãy cài phiên bản mới.',
  database_start_failed:
    'Không khởi động được cơ sở dữ liệu đi kèm: {detail}. Xem tệp postgres/postgres.log trong thư mục dữ liệu, hoặc đặt DATABASE_URL trỏ tới một PostgreSQL khác.',
  database_unreachable:
    'Không liên lạc được cơ sở dữ liệu ở DATABASE_URL: {detail}. Kiểm tra địa chỉ, tên, mật khẩu và xem PostgreSQL (từ bản 15) có đang chạy không.',
  database_as_root:
    'PostgreSQL không chạy dưới quyền root. Hãy chạy bằng người dùng thường, hoặc đặt VEDICH_DATA ra ngoài {folder}.',
  database_not_shipped:
    'Không có PostgreSQL kèm theo cho máy này ({platform}). Hãy đặt DATABASE_URL trỏ tới một PostgreSQL.',
  already_serving:
    'Đã có một máy chủ Về Đích đang chạy trên dữ liệu này ({folder}). Dùng máy chủ đó, hoặc dừng nó trước.',
  port_taken: 'Cổng {port} đang có chương trình khác dùng. Hãy chọn cổng khác bằng PORT.',
  data_not_writable:
    'Không ghi được vào thư mục {folder}. Cấp quyền ghi cho người dùng đang chạy, hoặc chọn thư mục khác bằng --data.',
  data_foreign:
    '{folder} đang chứa dữ liệu của chương trình khác. Chọn một thư mục (hoặc cơ sở dữ liệu) trống cho Về Đích.',
  data_missing: 'Chưa có dữ liệu ở {folder}; xem lại --data hoặc VEDICH_DATA.',
  data_not_empty:
    'Chỉ khôi phục vào nơi chưa có dữ liệu; {folder} đang có. Chọn thư mục trống bằng --data; dữ liệu cũ vẫn nguyên.',
  backup_faulty:
    'Tệp sao lưu {file} bị hỏng hoặc bị sửa ({detail}); chưa khôi phục gì. Hãy dùng bản sao lưu khác.',
  backup_cut:
    'Tệp sao lưu {file} bị thiếu phần cuối, có thể do chép chưa xong; chưa khôi phục gì. Hãy chép lại hoặc dùng bản khác.',
  backup_foreign: '{file} không phải tệp sao lưu của Về Đích.',
  file_missing: 'Không đọc được tệp {file}. Xem lại tên tệp và quyền đọc.',
  file_exists: 'Đã có tệp {file}. Chọn tên khác.',
  setting_faulty: 'Thiết lập {setting} không đúng. Sửa biến môi trường hoặc tuỳ chọn này.',
  broken: 'Có lỗi trong phần mềm; nội dung vừa nhập chưa được ghi. Mã lỗi: {request}',
  unreachable: 'Không liên lạc được máy chủ. Kiểm tra mạng rồi thử lại.',
} as const satisfies Record<RefusalCode | 'broken' | 'unreachable', string>
