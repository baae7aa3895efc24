/** Mục lục: the names of the screens. */
export const navigation = {
  groups: { follow: 'Theo dõi', enter: 'Nhập và nộp', rules: 'Quy định, quản lý' },
  overview: 'Tổng quan tiến độ',
  gaps: 'Nội dung còn thiếu',
  conditions: 'Điều kiện',
  criteria: 'Tiêu chí',
  units: 'Đơn vị',
  recognitions: 'Công nhận',
  settings: 'Thiết lập',
  organisation: 'Cơ quan và tên gọi',
  confirmation: 'Đối chiếu bản gốc',
  packs: 'Bộ quy định',
  journal: 'Nhật ký',
  newDossier: 'Lập hồ sơ',
}
