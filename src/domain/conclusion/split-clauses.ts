import { fold } from '../fold.ts'

/**
 * The passages of a text that may give an order. Where a paragraph begins the conclusion ("Kết luận cuộc họp, …"), only it and
 * what follows count: before it a post tells what happened. Each passage ends at a semicolon or full stop.
 */
export function splitClauses(text: string): readonly string[] {
  const paragraphs = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.replace(/[\u00a0\s]+/g, ' ').trim())
    .filter((line) => line !== '')
  const begin = paragraphs.findIndex((line) => fold(line).startsWith('ket luan'))
  const spoken = begin < 0 ? paragraphs : paragraphs.slice(begin)
  return spoken.flatMap(clausesOf).filter((clause) => clause !== '')
}

/** A full stop ends a passage before a space and a capital letter or number sign, or at the end; never in `15.1.2021`. */
const end = /;\s*|\.(?=\s+[\p{Lu}\d\-–+])\s*|[.…]+\s*$/u

/** "1.", "2.1)", "a)", "-", "+" before an item of a list. */
const mark = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-–+•*])\s*/u

function clausesOf(paragraph: string): readonly string[] {
  const clauses: string[] = []
  let rest = paragraph.replace(mark, '')
  for (let found = end.exec(rest); found; found = end.exec(rest)) {
    clauses.push(rest.slice(0, found.index).trim())
    rest = rest.slice(found.index + found[0].length).replace(mark, '')
    if (found[0] === '') break
  }
  return [...clauses, rest.trim()]
}
