import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { packageRoot } from '../platform/package-root.ts'

const Ledger = z.array(
  z.strictObject({
    chapter: z.string(),
    items: z.array(
      z.strictObject({
        id: z.string().regex(/^\d+\.\d+\.\d+$/),
        level: z.int().min(1).max(3),
        says: z.string().min(10),
        status: z.enum(['met', 'open', 'notApplicable']),
        /** `file > name of the test`. */
        tests: z.array(z.string()).default([]),
        why: z.string().optional(),
      }),
    ),
  }),
)

const file = join(packageRoot(), 'docs', 'security', 'asvs.yaml')
const items = Ledger.parse(parse(readFileSync(file, 'utf8'))).flatMap((one) => one.items)

describe('the ledger of security', () => {
  it('names each item once, with a test that shows it, or the reason why not', () => {
    const ids = items.map((one) => one.id)
    expect(ids).toHaveLength(new Set(ids).size)
    const bare = items.filter((one) => (one.status === 'met' ? one.tests.length === 0 : !one.why))
    expect(bare.map((one) => one.id)).toEqual([])
  })

  it('names only tests that are there', () => {
    const lost = items.flatMap((one) =>
      one.tests.filter((test) => !isThere(test)).map((test) => `${one.id}: ${test}`),
    )
    expect(lost).toEqual([])
  })
})

function isThere(test: string): boolean {
  const [path = '', name = ''] = test.split(' > ')
  const at = join(packageRoot(), path)
  return existsSync(at) && name !== '' && readFileSync(at, 'utf8').includes(`'${name}`)
}
