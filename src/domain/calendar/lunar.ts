import { dayOf, julianOf } from './julian.ts'

/**
 * Âm lịch Việt Nam: lunar months begin on the day of the new moon in Việt Nam (UTC+7); the eleventh month holds the winter
 * solstice; of thirteen months between two solstices the first without a principal term is the leap month. Moon and sun by
 * the mean elements and largest terms of Meeus, Astronomical Algorithms: right to some minutes in 1900–2100.
 */
export function lunarToDay(year: number, month: number, date: number): string {
  const solstice = monthOfSolstice(year - 1)
  const next = monthOfSolstice(year)
  const months = Math.round((next - solstice) / synodicMonth)
  // The eleventh month is the first of the row: the first month of the year stands two places after it.
  const place = (month + 1) % 12
  const leap = months === 13 ? leapAfter(solstice) : Number.POSITIVE_INFINITY
  const start = month >= 11 ? next : solstice
  const skipped = month < 11 && place >= leap ? place + 1 : place
  return dayOf(newMoonNear(start + skipped * synodicMonth) + date - 1)
}

const synodicMonth = 29.530588853

/** Julian day number of the first day of the month that holds the winter solstice of a year. */
function monthOfSolstice(year: number): number {
  const end = julianOf(`${year}-12-31`)
  const first = newMoonNear(end - 15)
  const start = first > end ? newMoonNear(first - synodicMonth) : first
  const late = newMoonNear(start + synodicMonth)
  const begun = late <= end ? late : start
  // Longitude 270° (term 9) is the solstice: a month that begins after it is the twelfth.
  return termOn(begun) >= 9 ? newMoonNear(begun - synodicMonth) : begun
}

/** Which month after the solstice month is the leap month. */
function leapAfter(solstice: number): number {
  for (let place = 1; place < 14; place++) {
    const begin = newMoonNear(solstice + place * synodicMonth)
    const end = newMoonNear(solstice + (place + 1) * synodicMonth)
    if (termOn(begin) === termOn(end)) return place
  }
  return Number.POSITIVE_INFINITY
}

/** The day in Việt Nam of the new moon nearest to a day. */
function newMoonNear(day: number): number {
  const count = Math.round((day + 0.5 - 2415021.0769) / synodicMonth)
  const near = [count - 1, count, count + 1].map((k) => Math.floor(newMoon(k) + 0.5 + 7 / 24))
  return near.reduce((best, one) => (Math.abs(one - day) < Math.abs(best - day) ? one : best))
}

/** Julian date of the k-th new moon after 1 January 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const t2 = t * t
  const t3 = t2 * t
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3
  const terms =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun)
  return mean + terms - clockDrift(t)
}

/** Difference between even and clock time in days, t in centuries from 1900. */
function clockDrift(t: number): number {
  return -0.000278 + 0.000265 * t + 0.000262 * t * t
}

/** Principal term in which a day begins in Việt Nam: the sun's longitude in twelfths, 0 at the spring equinox. */
function termOn(day: number): number {
  const t = (day - 0.5 - 7 / 24 - 2451545) / 36525
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t * t
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly)
  const longitude = (((mean + centre) % 360) + 360) % 360
  return Math.floor(longitude / 30)
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180)
}
