import type { Language } from '#contract/locales/fault-sentence.ts'
import type * as viGaps from '#contract/locales/vi/gaps.ts'
import type { Gap } from '#domain/gap/gap.ts'
import { groupBy } from '#domain/group.ts'
import { gapsWords } from './gaps-words.ts'
import type { Opened } from './open-workspace.ts'
import { type Speech, speechOf } from './speech.ts'
import { wrap } from './wrap.ts'

/** Nội dung còn thiếu as text: by owner, then by kind, unit and due day; the items of one line run on. */
export function gapsText(gaps: readonly Gap[], opened: Opened, language: Language): string {
  const words = gapsWords[language]
  const speech = speechOf(opened, language)
  const day = speech.gaps.showDay(opened.on)
  if (gaps.length === 0) return words.none(day)
  const blocking = gaps.filter((one) => one.blocking).length
  const owners = groupBy(gaps, (one) => ownerLine(one, speech.gaps))
  return [
    words.opening(gaps.length, blocking, day),
    ...[...owners].flatMap(([owner, list]) => ['', ...ownerText(owner, list, opened, speech)]),
  ].join('\n')
}

type GapSentences = typeof viGaps

/** Whose it is, without the agency beside: that one is named with the items. */
function ownerLine({ owner }: Gap, sentences: Pick<GapSentences, 'showOwner'>): string {
  return sentences.showOwner({ ...owner, beside: null })
}

function ownerText(
  owner: string,
  gaps: readonly Gap[],
  { on }: Opened,
  speech: Speech,
): readonly string[] {
  const alike = groupBy(gaps, (one) => headingOf(one, on, speech))
  return [
    wrap(`${owner} (${gaps.length})`, 0, 2),
    ...[...alike].flatMap(([heading, list]) => [
      wrap(heading, 2, 4),
      wrap(list.map((one) => itemOf(one, speech)).join('; '), 4),
    ]),
  ]
}

function headingOf(gap: Gap, on: string, { language, gaps, unitName }: Speech): string {
  const words = gapsWords[language]
  return [
    gaps.gapKinds[gap.kind],
    unitName(gap.unit),
    gap.period,
    gaps.showDue(gap.due, on),
    ...(gap.owner.beside === null ? [] : [words.beside(gap.owner.beside)]),
    ...(gap.blocking ? [] : [words.notBlocking]),
  ].join(' · ')
}

function itemOf({ item, count }: Gap, { language, names }: Speech): string {
  const name = names.item(item)
  return count > 1 ? `${name} (${gapsWords[language].inside(count)})` : name
}
