import { expect, it } from 'vitest'
import { naughtyStrings } from '../testing/naughty-strings.ts'
import { dropping } from './dropping.ts'

/** What a name may not carry: steps of a path, control signs, signs that turn the direction of reading. */
const unsafe = /[/\\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

it('every naughty text names a file: stored, listed and saved under the name that was typed', async () => {
  const place = await dropping()
  const { standing, dossier } = place
  const files = naughtyStrings.map((text, at) => ({
    name: `${text}.txt`,
    bytes: Buffer.from(`Nội dung của tệp số ${at}\n`),
  }))
  const outcomes = await place.drop(files)
  expect(outcomes.map((one) => one.result)).toEqual(files.map(() => 'stored'))
  const { evidence } = await standing.call('listEvidence', { dossier, limit: 500 })
  const byId = new Map(evidence.map((one) => [one.id, one]))
  for (const [at, { name, bytes }] of files.entries()) {
    const typed = name.normalize('NFC')
    const outcome = outcomes[at]
    const paper = byId.get(outcome?.evidence ?? '')
    expect(paper?.file?.name).toBe(outcome?.name)
    if (unsafe.test(typed)) expect(outcome?.name).not.toMatch(unsafe)
    else expect(outcome?.name).toBe(typed.trim())
    const file = await place.get(`/api/v1/dossiers/${dossier}/evidence/${paper?.id}/file`)
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
    const saved = file.headers.get('content-disposition') ?? ''
    expect(saved).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\x21-\x7e]+$/)
  }
  const { entries } = await standing.call('listJournal', { dossier, limit: 1 })
  expect(entries[0]?.act).toBe('upload_evidence')
}, 60_000)
