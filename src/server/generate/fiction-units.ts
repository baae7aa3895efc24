import { lowerFirst } from './agencies.ts'
import type { Place } from './place.ts'
import { type Profile, profileOf, sumOf } from './profile.ts'

/** A unit that readings are made for, in the years in which it exists. */
export interface FictionUnit {
  readonly id: string
  /** With its kind, as inside a sentence: `xã Mẫu Một`. */
  readonly name: string
  readonly profile: Profile
  readonly from: number
  readonly to: number
  /** Units that it took the place of: its figures are theirs together. */
  readonly former: readonly FictionUnit[]
}

export interface FictionUnits {
  readonly members: readonly FictionUnit[]
  readonly whole: FictionUnit
  readonly township: FictionUnit
}

/** Huyện Mẫu's units with their counts; the district's are those of its communes and township together. */
export function fictionUnits(place: Place, seed: number, from: number, to: number): FictionUnits {
  const { merger } = place
  const single = (id: string, name: string, last = to, scale = 1): FictionUnit => ({
    id,
    name: lowerFirst(name),
    profile: profileOf(seed, id, scale),
    from,
    to: last,
    former: [],
  })
  const former = merger.former.map((one, at) =>
    single(one.id, one.fullName, merger.year - 1, at === 0 ? 0.8 : 0.45),
  )
  const into: FictionUnit = {
    id: merger.into.id,
    name: lowerFirst(merger.into.fullName),
    profile: sumOf(
      merger.into.id,
      former.map((one) => one.profile),
    ),
    from: Math.max(merger.year, from),
    to,
    former,
  }
  const kept = place.communes.filter((one) => one.id !== merger.into.id)
  const whole = [...kept.map((one) => single(one.id, one.fullName)), into]
  const township = single(place.township.id, place.township.fullName)
  return {
    members: [...whole, ...former],
    township,
    whole: {
      id: place.district.id,
      name: lowerFirst(place.district.fullName),
      profile: sumOf(
        place.district.id,
        [...whole, township].map((one) => one.profile),
      ),
      from,
      to,
      former: [],
    },
  }
}
