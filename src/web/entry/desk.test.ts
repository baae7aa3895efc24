import { expect, test } from 'vitest'
import { Rejected } from '#contract/client.ts'
import { blank, type CellReading, type CellWrite, type Content } from './content.ts'
import { openDesk } from './desk.ts'
import type { DeskMeans } from './desk-state.ts'
import type { Outbox, Waiting } from './outbox.ts'

const cell = 'u|x.1||2020'
const figure = (value: number): Content => ({ ...blank, text: String(value), value })
const typed = (value: number | null) => new Map([[cell, value === null ? null : figure(value)]])

/** A server of one reading, that can be away, and answers when it is told to. */
function server() {
  const state = { value: undefined as number | undefined, version: 0, isAway: false }
  const asked: CellWrite[] = []
  const send: DeskMeans['send'] = async ({ cells }) => {
    asked.push(...(cells as CellWrite[]))
    await Promise.resolve()
    if (state.isAway) throw new Rejected(0, 'unreachable', {})
    const outcomes = cells.map((one, index) => {
      if (one.version !== state.version)
        return { index, outcome: 'conflict' as const, current: current(state) }
      state.version = one.withdraw ? 0 : state.version + 1
      state.value = one.withdraw ? undefined : (one.value as number)
      return {
        index,
        outcome: 'stored' as const,
        id: 'r',
        version: state.version,
        state: 'draft' as const,
      }
    })
    return { outcomes, verdicts: [] }
  }
  return { state, asked, send }
}

function current({
  value,
  version,
}: {
  readonly value: number | undefined
  readonly version: number
}) {
  if (value === undefined) return null
  return { ...stored(value, version), unit: 'u', item: 'x.1', part: '', scope: '' }
}

function stored(value: number, version: number) {
  const period = { from: '2020-01-01', to: '2020-12-31' }
  const said = { kind: 'actual' as const, state: 'draft' as const, source: '', evidence: [] }
  return { id: 'r', version, value, ...period, ...said, by: 'An', at: '2021-01-07T02:00:00Z' }
}

function memory(): Outbox & { readonly kept: Map<string, Waiting> } {
  const kept = new Map<string, Waiting>()
  return {
    kept,
    all: async () => [...kept.values()],
    put: async (list) => {
      for (const one of list) kept.set(one.cell, one)
    },
    remove: async (cells) => {
      for (const one of cells) kept.delete(one)
    },
  }
}

function desk(send: DeskMeans['send'], outbox = memory()) {
  const means = { desk: 'p|d', dossier: 'd', outbox, send, pause: 60_000, now: () => 1 }
  return { ...openDesk(means), outbox }
}

test('what is typed is kept until the server has it, then nothing waits', async () => {
  const { send, state } = server()
  const at = desk(send)
  at.put(typed(70))
  expect(at.outbox.kept.size).toBe(1)
  await at.flush()
  expect(state.value).toBe(70)
  expect(at.outbox.kept.size).toBe(0)
  expect(at.saving.get()).toMatchObject({ phase: 'saved', waiting: 0 })
  at.stop()
})

test('while the server is away everything waits, and another browser session goes on with it', async () => {
  const { send, state } = server()
  state.isAway = true
  const at = desk(send)
  at.put(typed(70))
  await at.flush()
  expect(at.saving.get()).toMatchObject({ phase: 'away', waiting: 1 })
  at.stop()
  state.isAway = false
  const later = desk(send, at.outbox)
  await later.restore()
  await later.flush()
  expect(state.value).toBe(70)
  later.stop()
})

test('a figure taken back while it was on its way is taken back on the server too', async () => {
  const { send, state } = server()
  const at = desk(send)
  at.put(typed(70))
  const sending = at.flush()
  at.put(typed(null))
  await sending
  expect(state.value).toBeUndefined()
  expect(at.contentAt(cell)).toBeNull()
  at.stop()
})

test('what is typed while a batch is on its way goes next, over the new version', async () => {
  const { send, state } = server()
  const at = desk(send)
  at.put(typed(70))
  const sending = at.flush()
  at.put(typed(71))
  await sending
  expect(state).toMatchObject({ value: 71, version: 2 })
  at.stop()
})

test('somebody else’s figure is never written over: both stand there until one is chosen', async () => {
  const { send, state } = server()
  Object.assign(state, { value: 75, version: 4 })
  const at = desk(send)
  at.put(typed(70))
  await at.flush()
  expect(state.value).toBe(75)
  expect(at.waitingAt(cell)?.conflict?.current).toMatchObject({ value: 75, by: 'An' })
  at.choose(cell, 'mine')
  await at.flush()
  expect(state).toMatchObject({ value: 70, version: 5 })
  at.stop()
})

test('theirs can be taken instead', async () => {
  const { send, state } = server()
  Object.assign(state, { value: 75, version: 4 })
  const at = desk(send)
  at.put(typed(70))
  await at.flush()
  at.choose(cell, 'theirs')
  expect(at.contentAt(cell)).toMatchObject({ value: 75 })
  expect(at.outbox.kept.size).toBe(0)
  at.stop()
})

test('a save whose answer was lost is not taken for somebody else’s', async () => {
  const { send, state } = server()
  Object.assign(state, { value: 70, version: 1 })
  const at = desk(send)
  at.put(typed(70))
  await at.flush()
  expect(at.waitingAt(cell)).toBeUndefined()
  at.stop()
})

test('an answer read before a save does not bring the old figure back', () => {
  const at = desk(server().send)
  at.learn(new Map<string, CellReading>([[cell, stored(80, 3)]]))
  at.learn(new Map<string, CellReading>([[cell, stored(79, 2)]]))
  expect(at.contentAt(cell)).toMatchObject({ value: 80 })
  at.stop()
})

test('typing the stored figure again leaves nothing to send', () => {
  const at = desk(server().send)
  at.learn(new Map<string, CellReading>([[cell, stored(80, 3)]]))
  at.put(typed(81))
  at.put(typed(80))
  expect(at.allWaiting()).toEqual([])
  at.stop()
})

test('a text that is no number waits for its writer and is not sent', async () => {
  const { send, asked } = server()
  const at = desk(send)
  at.put(new Map([[cell, { ...blank, text: 'chưa rõ' }]]))
  await at.flush()
  expect(asked).toEqual([])
  expect(at.waitingAt(cell)?.content?.text).toBe('chưa rõ')
  at.stop()
})
