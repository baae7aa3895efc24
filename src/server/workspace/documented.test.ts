import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../platform/package-root.ts'
import { requiredColumns } from './read-table.ts'
import * as tables from './tables.ts'

const page = await readFile(join(packageRoot(), 'docs/formats/workspace.md'), 'utf8')
const sections = page.split('\n## ')
const all = Object.values(tables).filter((one) => 'columns' in one) as readonly tables.Table[]

describe.each(all.map((table) => [table.file, table] as const))('%s', (file, table) => {
  const section = sections.find((one) => one.split('\n')[0]?.includes(file)) ?? ''

  test('every column is documented, and marked where it must be there', () => {
    const required = new Set(requiredColumns(table))
    for (const { name } of table.columns) {
      expect([name, section.includes(`\`${name}\``)]).toEqual([name, true])
      if (required.has(name))
        expect([name, section.includes(`\`${name}\` •`)]).toEqual([name, true])
    }
  })

  test('is listed among the files', () => {
    expect(sections[0]).toContain(`\`${file}\``)
  })
})

test('the documented example of workspace.yaml names only what the format has', async () => {
  const { readYaml } = await import('../platform/text/read-yaml.ts')
  const { WorkspaceHead } = await import('./workspace-content.ts')
  const yaml = page.match(/```yaml\n(.*?)```/s)?.[1] ?? ''
  expect(readYaml('workspace.yaml', yaml, WorkspaceHead).faults).toEqual([])
})
