import type { Agency, TeamMember } from '#domain/dossier/dossier.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { inWords } from './number-words.ts'
import type { Place } from './place.ts'

/** Huyện Mẫu's bodies: those that the packs name, and the committee of each unit. */
export function makeAgencies(packs: readonly Pack[], place: Place): readonly Agency[] {
  const named = new Map(packs.flatMap((pack) => pack.agencies).map((one) => [one.id, one]))
  const where = place.district.fullName
  const ofPacks = [...named.values()].map((one) => ({
    id: one.id,
    name: placed(one.name, where),
    short: one.name,
    unit: place.district.id,
    packAgency: one.id,
    vertical: one.vertical,
    standing: /thường trực/iu.test(one.note ?? ''),
  }))
  const committees = [place.province, place.district, ...place.communes, place.township]
  return [
    ...ofPacks,
    ...committees.map((unit) => ({
      id: `ubnd-${unit.id.toLowerCase()}`,
      name: `UBND ${lowerFirst(unit.fullName)}`,
      unit: unit.id,
      vertical: false,
      standing: false,
    })),
  ]
}

/** The team that compiles the dossier; nobody bears such a name. */
export function makeTeam(agencies: readonly Agency[]): readonly TeamMember[] {
  const bodies = agencies.filter((one) => one.packAgency !== undefined).slice(0, 9)
  const roles = ['Tổ trưởng', 'Tổ phó', 'Thư ký']
  return bodies.map((one, at) => ({
    name: `Mẫu ${at % 2 === 0 ? 'Văn' : 'Thị'} ${inWords(at + 1)}`,
    position: at === 0 ? 'Phó Chủ tịch UBND huyện Mẫu' : `Lãnh đạo ${one.short ?? one.name}`,
    agency: one.id,
    role: roles[at] ?? 'Thành viên',
    source: 'Quyết định số 15/QĐ-UBND của UBND huyện Mẫu (hư cấu)',
  }))
}

/** `Công an huyện` → `Công an huyện Mẫu`; `Điện lực` → `Điện lực huyện Mẫu`. */
function placed(name: string, district: string): string {
  const [tier = '', ...rest] = district.split(' ')
  const has = name.toLowerCase().includes(tier.toLowerCase())
  return has ? `${name} ${rest.join(' ')}` : `${name} ${lowerFirst(district)}`
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
