import { expect, it } from 'vitest'
import { safeName, shownFolder, shownName } from './file-name.ts'

it('a name is shown as it was typed, in NFC', () => {
  const typed = 'Quyết định số 15 (bản sao).pdf'
  expect(shownName(typed.normalize('NFD'))).toBe(typed.normalize('NFC'))
})

it('a path that comes with a name leads nowhere', () => {
  expect(shownName('../../etc/passwd')).toBe('passwd')
  expect(shownName('C:\\Users\\Ông\\tờ trình.docx')).toBe('tờ trình.docx')
  expect(shownName('..')).toBe('')
  expect(shownFolder('../a/./b\\..\\c')).toBe('a/b/c')
  expect(shownFolder(undefined)).toBe(null)
})

it('control signs and signs that turn the direction are left out', () => {
  expect(shownName('a\u0000b\u0007\u202egpj.exe\n.pdf')).toBe('abgpj.exe.pdf')
})

it('255 accented letters become a name that a disk takes, with its ending', () => {
  const name = safeName(`${'ấ'.repeat(255)}.pdf`)
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
  expect(name.endsWith('ấ.pdf')).toBe(true)
})

it('names that Windows refuses or reserves are changed', () => {
  expect(safeName('a:b*c?.pdf')).toBe('a_b_c_.pdf')
  expect(safeName('con.txt')).toBe('_con.txt')
  expect(safeName('tên. ')).toBe('tên')
  expect(safeName('...')).toBe('tep')
})
