import { useMemo } from 'react'
import { type Speech, useSpeech } from '../speech.ts'
import { useWords, type WordsOf } from '../words.tsx'
import type { CellWords } from './cell-views.ts'

/** As exact as it was typed: at least ten digits after the comma. */
const exact = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 })

/** The words of cells in the language of the screen. */
export function useCellWords(): CellWords {
  const words = useWords().entry
  const speech = useSpeech()
  return useMemo(() => cellWords(words, speech), [words, speech])
}

function cellWords(words: WordsOf<'entry'>, speech: Speech): CellWords {
  const { noValue, noValueShort, noFigure, noTarget, preview, estimate, varies, said, locks } =
    words
  return {
    ...{ noValue, noValueShort, noFigure, noTarget, preview, estimate, varies, said, locks },
    asDecimal: words.asDecimal,
    asThousands: words.asThousands,
    verdicts: speech.verdicts,
    showValue: (value, unit) =>
      typeof value === 'number' ? exact.format(value) : speech.showValue(value, unit),
    part: speech.names.part,
    unitName: speech.unitName,
  }
}
