import { fold } from '../fold.ts'
import { bodiesIn, bodyFinder } from './known-bodies.ts'
import type { FoundOrder, Known, NamedBody } from './order.ts'
import { readDue } from './read-due.ts'
import { splitClauses } from './split-clauses.ts'

/** Who speaks and gives: what stands before the addressees of an order. */
const lead =
  /^.*?(?:đồng chí|chủ tịch|chủ trì|bí thư|trưởng ban|kết luận)[^;]*?\s(?:đề nghị|yêu cầu|giao|chỉ đạo|phân công|nhấn mạnh)(?:\s+(?:rằng|:))?:?\s+/iu
const asked = /^(?:đề nghị|yêu cầu|giao|phân công)\s+/iu

/** Words that make a duty of what follows; with one of them nothing else is looked for. */
const duty = /\s(?:cần phải|cần|phải|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)\s+/iu

/** Verbs that begin what is to be done where no word of duty stands before it. */
const verbs =
  /\s(?=(?:chủ trì|chủ động|khẩn trương|tập trung|nhanh chóng|tiếp tục|tham mưu|căn cứ|phối hợp|rà soát|rà sát|hoàn thiện|hoàn thành|chuẩn bị|xây dựng|biên tập|gửi|nộp|báo cáo|cung cấp|tổng hợp|đôn đốc|kiểm tra|hướng dẫn|bố trí|lập|cập nhật|bổ sung|thẩm định|thẩm tra|trình|ban hành|theo dõi|tổ chức|tuyên truyền|thực hiện|quay|dựng)[\s,])/iu

/** What a body's name begins with. */
const heads =
  /^(?:(?:tat ca |toan the )?(?:cac|moi|tung) (?:co quan|don vi|phong|ban|nganh|thanh vien|dia phuong|xa|phuong|to chuc|doan the|dong chi)|tat ca|ubnd|hdnd|van phong|phong|ban|trung tam|hoi|mat tran|cong an|quan su|chi cuc|hat|kho bac|bao hiem|thanh tra|dang uy|huyen doan|lien doan|chi nhanh|dien luc|nhkt|ngan hang|to |thanh vien|dong chi|so |vien|toa an|trung tam)/

/**
 * Kết luận → việc: the passages of a notice or a news post that give someone something to do, in their order; what is said twice
 * is one. Deterministic, by the grammar of such texts; agencies are known by all their names. Nothing is invented: a
 * passage without an addressee is no order. `on`: the day on which it was spoken, for dates without a year.
 */
export function findOrders(
  text: string,
  { known, on }: { readonly known: readonly Known[]; readonly on: string },
): readonly FoundOrder[] {
  const find = bodyFinder(known)
  const orders: FoundOrder[] = []
  for (const clause of splitClauses(text)) {
    const order = orderIn(clause, find, on)
    const same = order && orders.findIndex((one) => isSame(one, order))
    if (!order) continue
    if (same === null || same === undefined || same < 0) orders.push(order)
    else orders[same] = merged(orders[same] ?? order, order)
  }
  return orders
}

function orderIn(clause: string, find: (name: string) => NamedBody, on: string): FoundOrder | null {
  const said = clause.replace(lead, '').replace(asked, '')
  const split = splitOrder(said)
  if (!split || !heads.test(fold(split.who))) return null
  const { who, what } = split
  return {
    sentences: [clause],
    order: what,
    addressees: [...bodiesIn(who, find)],
    together: togetherIn(what, find),
    recipient: bodyAfter(/\s(?:gửi|nộp)(?: báo cáo)?(?: về| cho| đến| tới)?\s+/iu, what, find),
    onward: bodyAfter(/\s(?:để|và) (?:trình|báo cáo)\s+/iu, what, find),
    due: readDue(what, on),
  }
}

/** Who and what: parted by a word of duty, else by the first verb that an order begins with. */
function splitOrder(said: string): { readonly who: string; readonly what: string } | null {
  const found = duty.exec(said) ?? verbs.exec(said)
  if (!found || found.index > 200) return null
  const who = said.slice(0, found.index).trim().replace(/,$/, '')
  const what = said.slice(found.index + found[0].length).trim()
  return who === '' || what === '' ? null : { who, what }
}

// After “BCĐ”, “Ban Chỉ đạo”, “Tổ” the words “xây dựng …” are still the name.
const stop =
  /\s(?:(?<!(?:BCĐ|Ban Chỉ đạo|Tổ)\s)xây dựng|trước|chậm nhất|muộn nhất|để|trong|hết|và (?:trình|báo cáo)|rà soát|hoàn thiện|tổ chức|thực hiện|kiểm tra|tham mưu|lập|tổng hợp|đôn đốc|chuẩn bị)\s|[,;]\s/iu

/** The name after a word, up to where the sentence goes on. */
function bodyAfter(
  word: RegExp,
  what: string,
  find: (name: string) => NamedBody,
): NamedBody | null {
  const found = word.exec(` ${what}`)
  if (!found) return null
  const rest = ` ${what}`.slice(found.index + found[0].length)
  const name = upTo(rest, find)
  return name !== '' && heads.test(fold(name).replace(/^co quan/, 'ban')) ? find(name) : null
}

function togetherIn(what: string, find: (name: string) => NamedBody): NamedBody[] {
  const found = /(?:^|\s)phối hợp (?:chặt chẽ )?(?:với|cùng)\s+/iu.exec(what)
  if (!found) return []
  const rest = what.slice(found.index + found[0].length)
  const name = upTo(rest, find)
  return name === '' ? [] : [...bodiesIn(name, find)]
}

/** The longest beginning that ends where a name may end, and is a known name; else the shortest. */
function upTo(rest: string, find: (name: string) => NamedBody): string {
  const ends: number[] = []
  const pattern = new RegExp(stop.source, 'giu')
  for (let found = pattern.exec(rest); found; found = pattern.exec(rest)) {
    ends.push(found.index)
    pattern.lastIndex = found.index + 1
  }
  const names = [...ends, rest.length].map((at) => rest.slice(0, at).trim())
  return names.findLast((name) => find(name).agency !== null) ?? names[0] ?? ''
}

/** The same work for the same people: one passage says all that the other says, or nearly. */
function isSame(a: FoundOrder, b: FoundOrder): boolean {
  const who = ({ addressees }: FoundOrder) =>
    addressees
      .map(({ agency, all, name }) => agency ?? (all ? 'all' : fold(name)))
      .sort()
      .join()
  if (who(a) !== who(b)) return false
  if (!a.recipient !== !b.recipient) return false
  const [few, many] = [contentOf(a.order), contentOf(b.order)].sort((x, y) => x.size - y.size)
  if (!few || !many || few.size === 0) return false
  const shared = [...few].filter((word) => many.has(word)).length
  return shared / few.size >= 0.7
}

const empty = new Set(
  'cac de ve va cho trong cua theo den truoc ngay lai nhanh chong khan truong'.split(' '),
)

function contentOf(order: string): ReadonlySet<string> {
  const words = fold(order)
    .replace(/\d+[/.-]\d+(?:[/.-]\d+)?/g, ' ')
    .split(/[^a-z0-9&]+/)
  return new Set(words.filter((word) => word.length > 1 && !empty.has(word)))
}

/** Said twice: the fuller wording, every passage, and whatever only one of them says. */
function merged(first: FoundOrder, second: FoundOrder): FoundOrder {
  const fuller = second.order.length > first.order.length ? second : first
  return {
    ...fuller,
    sentences: [...first.sentences, ...second.sentences],
    together: first.together.length > 0 ? first.together : second.together,
    recipient: first.recipient ?? second.recipient,
    onward: first.onward ?? second.onward,
    due: first.due ?? second.due,
  }
}
