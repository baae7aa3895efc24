import type { Role } from '#domain/access/access.ts'

/** Who plays a role in a trial: what the place calls them, marked as tried. */
export const trialNames: Readonly<Record<Role, string>> = {
  administrator: 'Người quản trị (dùng thử)',
  chair: 'Lãnh đạo UBND (dùng thử)',
  secretary: 'Thư ký (dùng thử)',
  standingAgency: 'Cơ quan thường trực (dùng thử)',
  agencyHead: 'Lãnh đạo phòng (dùng thử)',
  agencyOfficer: 'Cán bộ phòng (dùng thử)',
  communeOfficer: 'Cán bộ xã (dùng thử)',
  front: 'Ủy ban MTTQ (dùng thử)',
  reviewer: 'Người thẩm tra (dùng thử)',
  viewer: 'Người xem (dùng thử)',
}
