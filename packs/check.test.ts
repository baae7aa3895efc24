import { expect, test } from 'vitest'
import { checkPacks } from '#server/pack/check-packs.ts'

const checked = await checkPacks([import.meta.dirname])

test('every shipped pack is found', () => {
  expect(checked.length).toBeGreaterThan(10)
})

test.each(checked.map((one) => [one.pack?.id ?? one.folder, one] as const))(
  '%s passes pack check: counts as in its decree, every name leads somewhere',
  (_, { faults }) => {
    expect(faults.filter(({ level }) => level !== 'warning')).toEqual([])
  },
)
