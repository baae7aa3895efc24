import type { Run } from './reading.ts'

/** Formats without pages are cut into pieces that the search shows well and the database keeps in one row. */
const most = 12_000

/** Cuts pages that are too long at the ends of their lines. */
export function splitPages(pages: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  return pages.flatMap(splitPage)
}

function splitPage(runs: readonly Run[]): readonly (readonly Run[])[] {
  const pieces: Run[][] = [[]]
  let length = 0
  for (const run of runs) {
    for (const text of linesOf(run.text)) {
      if (length > 0 && length + text.length > most) {
        pieces.push([])
        length = 0
      }
      pieces.at(-1)?.push({ text, font: run.font })
      length += text.length
    }
  }
  return pieces
}

/** Lines with their ends; a line without end is cut too. */
function linesOf(text: string): readonly string[] {
  if (text.length <= most) return [text]
  return text.match(/[^\n]{0,8000}\n|[^\n]{1,8000}/g) ?? []
}
