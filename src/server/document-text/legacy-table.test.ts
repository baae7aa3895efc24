import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { legacyLetters } from '#domain/legacy-text/legacy-letters.ts'

it('the table of old fonts is the norm, letter by letter', async () => {
  const norm = await readFile(new URL('legacy-encodings.csv', import.meta.url), 'utf8')
  const rows = norm.trim().split('\n').slice(1)
  const wanted = rows.map((row) => {
    const [letter = '', codepoint = '', , byte = '', , vni = '', bytes = ''] = row.split(',')
    expect(letter.codePointAt(0)).toBe(Number.parseInt(codepoint.slice(2), 16))
    expect(Buffer.from(vni, 'latin1').toString('hex')).toBe(bytes.replaceAll(' ', '').toLowerCase())
    return { letter, tcvn3: String.fromCharCode(Number.parseInt(byte, 16)), vni }
  })
  expect(legacyLetters).toEqual(wanted)
})
