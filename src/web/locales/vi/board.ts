export const board = {
  title: 'Tổng quan tiến độ',
}
