import { expect, it } from 'vitest'
import { previewKind } from './preview-kind.ts'

it('what could run in a page is never shown in one', () => {
  for (const type of ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/xml', ''])
    expect(previewKind({ type })).toBe('none')
})

it('each kind of paper has its own reader; a HEIC photo is shown by its picture', () => {
  expect(previewKind({ type: 'application/pdf' })).toBe('pdf')
  expect(previewKind({ type: 'image/heic' })).toBe('none')
  expect(previewKind({ type: 'image/heic', image: '/anh.jpg' })).toBe('image')
  expect(previewKind({ type: 'application/vnd.ms-excel' })).toBe('sheet')
  expect(previewKind({ type: 'text/plain; charset=utf-8' })).toBe('text')
  expect(previewKind({ type: 'video/mp4' })).toBe('video')
})
