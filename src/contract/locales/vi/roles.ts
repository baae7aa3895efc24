import type { Role } from '#domain/access/access.ts'

/** Vai trò. */
export const roles: Readonly<Record<Role, string>> = {
  administrator: 'Quản trị viên',
  chair: 'Lãnh đạo, Chủ tịch',
  secretary: 'Thư ký',
  standingAgency: 'Cơ quan thường trực',
  agencyHead: 'Trưởng phòng, ban',
  agencyOfficer: 'Cán bộ phòng, ban',
  communeOfficer: 'Cán bộ xã',
  front: 'Mặt trận Tổ quốc',
  reviewer: 'Người thẩm tra, thẩm định',
  viewer: 'Người xem',
}
