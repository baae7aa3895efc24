/** A word with its place on the page, in dots from the top left. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What the engine read on a page; `confidence` 0 to 100, weighted by the length of the words. */
export interface RecognisedPage {
  readonly text: string
  readonly confidence: number
  readonly words: readonly Word[]
  readonly width: number
  readonly height: number
}

/** Reads Tesseract's table of words. Lines stay lines, a paragraph ends with an empty line. */
export function readTsv(
  tsv: string,
  { width, height }: { readonly width: number; readonly height: number },
): RecognisedPage {
  const rows = tsv.split('\n').flatMap(wordIn)
  let text = ''
  rows.forEach((row, at) => {
    const before = rows[at - 1]
    text += `${before ? gapBetween(before, row) : ''}${row.word.text}`
  })
  const letters = rows.reduce((sum, { word }) => sum + word.text.length, 0)
  const sure = rows.reduce((sum, { word, confidence }) => sum + confidence * word.text.length, 0)
  return {
    text: text.normalize('NFC'),
    confidence: letters === 0 ? 0 : Math.round(sure / letters),
    words: rows.map(({ word }) => word),
    width,
    height,
  }
}

interface Row {
  readonly word: Word
  readonly confidence: number
  readonly paragraph: string
  readonly line: string
}

function wordIn(row: string): readonly Row[] {
  const cells = row.split('\t')
  const text = (cells[11] ?? '').trim()
  const isWord = cells[0] === '5'
  if (!isWord || text === '') return []
  const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number)
  const paragraph = `${cells[2]} ${cells[3]}`
  return [
    {
      word: { text, left, top, width, height },
      confidence: Math.max(0, confidence),
      paragraph,
      line: `${paragraph} ${cells[4]}`,
    },
  ]
}

function gapBetween(before: Row, row: Row): string {
  if (before.line === row.line) return ' '
  return before.paragraph === row.paragraph ? '\n' : '\n\n'
}
