const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt`.split(
    /\s+/,
  ),
)
const onset = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?/
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const stopped = /(?:c|ch|p|t)$/

/** Is it a syllable as Vietnamese is spelt, its tone mark included? Takes small or capital letters, NFC or NFD. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const marks = parts.match(tones) ?? []
  if (marks.length > 1) return false
  const plain = parts.replace(tones, '').normalize('NFC')
  const rhyme = rhymeOf(plain)
  if (rhyme === null) return false
  // Syllables that stop short carry only sắc or nặng.
  return !stopped.test(rhyme) || marks[0] === '\u0301' || marks[0] === '\u0323'
}

function rhymeOf(plain: string): string | null {
  const start = onset.exec(plain)?.[0] ?? ''
  // `gì` and `giếng`: the i of gi is also the vowel.
  for (const taken of [start.length, start === 'gi' ? 1 : start.length])
    if (rhymes.has(plain.slice(taken))) return plain.slice(taken)
  return null
}
