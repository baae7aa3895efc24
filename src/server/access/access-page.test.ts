import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../platform/package-root.ts'
import { accessPage } from './access-page.ts'

it('docs/access.md is the table of rights (node scripts/write-schemas.mjs writes it anew)', async () => {
  const written = await readFile(join(packageRoot(), 'docs', 'access.md'), 'utf8')
  expect(written).toBe(accessPage())
})
