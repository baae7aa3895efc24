export const signIn = {
  title: 'Đăng nhập',
  login: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  wrong: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  tooMany: 'Đã thử quá nhiều lần. Hãy chờ vài phút rồi thử lại.',
  failed: 'Chưa đăng nhập được. Hãy thử lại.',
  needed: 'Nhập nội dung này.',
  noAdministrator:
    'Phần mềm chưa có quản trị viên. Người cài đặt chạy lệnh “vedich init” trên máy chủ để nhận đường dẫn tạo quản trị viên đầu tiên.',
  trialTitle: 'Dùng thử: chọn một vai',
  trialIntro:
    'Bản dùng thử chạy trên máy này, với hồ sơ mẫu. Bấm vào một vai để vào ngay; đổi vai lúc nào cũng được.',
  administratorTitle: 'Tạo quản trị viên đầu tiên',
  administratorIntro:
    'Đường dẫn này chỉ dùng được một lần. Quản trị viên lập tài khoản, giao quyền và lập hồ sơ.',
  administratorNoLink:
    'Trang này cần đường dẫn do lệnh “vedich init” in ra trên máy chủ. Hãy mở đúng đường dẫn đó.',
  administratorExpired:
    'Đường dẫn đã dùng hoặc đã hết hạn. Chạy lại lệnh “vedich init” trên máy chủ để nhận đường dẫn mới.',
  name: 'Họ và tên',
  passwordHint: 'Ít nhất 12 ký tự; một câu dễ nhớ là tốt nhất.',
  passwordShort: 'Mật khẩu cần ít nhất 12 ký tự.',
  loginShort: 'Tên đăng nhập cần ít nhất 3 ký tự.',
  create: 'Tạo quản trị viên',
  /** What a role does, beside its name in `shell.roles`. */
  roleDoes: {
    administrator: 'Lập tài khoản, giao quyền, lập hồ sơ, sao lưu',
    chair: 'Xem toàn bộ tiến độ, kết luận cuộc họp, ký duyệt',
    secretary: 'Chuẩn bị cuộc họp, ghi kết luận, phân công nhiệm vụ',
    standingAgency: 'Điều hành hồ sơ: tiếp nhận số liệu, đặt mức đạt, đôn đốc',
    agencyHead: 'Duyệt số liệu và báo cáo của cơ quan mình',
    agencyOfficer: 'Nhập số liệu, tài liệu minh chứng của cơ quan mình',
    communeOfficer: 'Nhập số liệu của xã, xem xã còn thiếu gì',
    front: 'Nhập kết quả lấy ý kiến hài lòng của người dân',
    reviewer: 'Đọc hồ sơ theo từng tiêu chí',
    viewer: 'Chỉ xem tiến độ',
  },
}
