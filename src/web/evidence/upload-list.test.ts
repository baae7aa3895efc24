import { expect, it } from 'vitest'
import {
  fingerprint,
  inOrderOfNeed,
  isFaulty,
  papersOf,
  sumUp,
  type UploadTask,
} from './upload-list.ts'

it('the sums leave out what was refused, so that the bar can reach its end', () => {
  const tasks = [
    task({ state: 'done', bytes: 100, sent: 100 }),
    task({ state: 'sending', bytes: 300, sent: 150 }),
    task({ state: 'refused', bytes: 5000, sent: 0 }),
    task({ state: 'paused', bytes: 100, sent: 0 }),
    task({ state: 'away', bytes: 100, sent: 50 }),
  ]
  expect(sumUp(tasks)).toEqual({
    files: 5,
    done: 1,
    refused: 1,
    active: 2,
    paused: 1,
    away: 1,
    bytes: 600,
    sent: 300,
  })
})

it('an archive of which one file was refused, and a stored file that could not be linked, want a look', () => {
  const taken = outcome({ result: 'stored', evidence: 'e1' })
  const refused = outcome({ result: 'refused' })
  expect(isFaulty(task({ state: 'done', outcomes: [taken] }))).toBe(false)
  expect(isFaulty(task({ state: 'done', outcomes: [taken, refused] }))).toBe(true)
  const linkRefusal = { code: 'not_allowed', details: {} }
  expect(isFaulty(task({ state: 'done', outcomes: [taken], linkRefusal }))).toBe(true)
})

it('faulty files come first, moving ones next, done ones last', () => {
  const tasks = [
    task({ id: 'done', state: 'done' }),
    task({ id: 'waits', state: 'queued' }),
    task({ id: 'moves', state: 'sending' }),
    task({ id: 'refused', state: 'refused' }),
  ]
  expect(inOrderOfNeed(tasks).map(({ id }) => id)).toEqual(['refused', 'moves', 'waits', 'done'])
})

it('each paper is named once, whatever number of files became it', () => {
  const tasks = [
    task({ outcomes: [outcome({ evidence: 'a' }), outcome({ evidence: 'b' })] }),
    task({ outcomes: [outcome({ result: 'alreadyHere', evidence: 'a' })] }),
  ]
  expect(papersOf(tasks)).toEqual(['a', 'b'])
})

it('the same file in another folder, or as a new version of a paper, is another upload', () => {
  const file = { name: 'a.pdf', size: 1, lastModified: 2 }
  const place = { dossier: 'd', unit: 'u', evidence: null }
  const prints = [
    fingerprint(file, '', place),
    fingerprint(file, '2020', place),
    fingerprint({ ...file, lastModified: 3 }, '', place),
    fingerprint(file, '', { ...place, evidence: 'e1' }),
  ]
  expect(new Set(prints).size).toBe(4)
  expect(fingerprint({ ...file }, '', { ...place })).toBe(prints[0])
})

function task(part: Partial<UploadTask>): UploadTask {
  return {
    id: '1',
    dossier: 'd',
    unit: 'u',
    batch: 'b',
    name: 'a.pdf',
    folder: '',
    bytes: 1,
    sent: 0,
    state: 'queued',
    address: null,
    refusal: null,
    outcomes: [],
    link: null,
    linkRefusal: null,
    evidence: null,
    isRestricted: false,
    ...part,
  }
}

function outcome(part: Partial<UploadTask['outcomes'][number]>): UploadTask['outcomes'][number] {
  return { name: 'a.pdf', folder: null, result: 'stored', evidence: null, refusal: null, ...part }
}
