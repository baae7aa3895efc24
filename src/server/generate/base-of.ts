import type { Base } from './profile.ts'

/** Words of an indicator's text or way of counting, and what they count; the first that fits holds. */
const words: readonly (readonly [RegExp, Base])[] = [
  [/(?<!\p{L})(km|đường (xã|huyện|thôn|trục|ngõ|giao thông|thủy)|đường từ)(?!\p{L})/iu, 'roads'],
  [/(?<!\p{L})(diện tích|ha|tưới|tiêu nước|đất)(?!\p{L})/iu, 'hectares'],
  [
    /(?<!\p{L})(trường học|trường (THPT|THCS|mầm non|tiểu học|trung học)|số trường)(?!\p{L})/iu,
    'schools',
  ],
  [/(?<!\p{L})(học sinh)(?!\p{L})/iu, 'pupils'],
  [/(?<!\p{L})(trẻ em|trẻ)(?!\p{L})/iu, 'children'],
  [/(?<!\p{L})(chăn nuôi|chuồng trại)(?!\p{L})/iu, 'breeders'],
  [/(?<!\p{L})(lao động|việc làm)(?!\p{L})/iu, 'workers'],
  [/(?<!\p{L})(cán bộ|công chức)(?!\p{L})/iu, 'officials'],
  [/(?<!\p{L})(thôn|bản|ấp|khu dân cư)(?!\p{L})/iu, 'villages'],
  [/(?<!\p{L})(cơ sở|doanh nghiệp|làng nghề)(?!\p{L})/iu, 'businesses'],
  [/(?<!\p{L})(hộ|nhà|gia đình)(?!\p{L})/iu, 'households'],
  [/(?<!\p{L})(người|dân|phụ nữ)(?!\p{L})/iu, 'population'],
]

/** What a share is a share of, by the words that the pack uses; households when nothing tells. */
export function baseOf(...texts: readonly (string | undefined)[]): Base {
  for (const text of texts) {
    if (text === undefined) continue
    const found = words.find(([word]) => word.test(text))
    if (found) return found[1]
  }
  return 'households'
}
