import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { routes } from '#contract/routes.ts'
import { packageRoot } from '../platform/package-root.ts'
import { docsPage } from './docs-page.ts'
import { openApiDocument } from './openapi-document.ts'

interface RequestBody {
  readonly content: {
    readonly 'application/json': { readonly schema: { readonly properties: object } }
  }
}

const document = openApiDocument()
const text = JSON.stringify(document)

it('docs/openapi.json says what the contract says (node scripts/write-schemas.mjs writes it anew)', async () => {
  const written = await readFile(join(packageRoot(), 'docs', 'openapi.json'), 'utf8')
  expect(JSON.parse(written)).toEqual(JSON.parse(text))
})

it('every endpoint is an operation under its method and path', () => {
  for (const [name, { method, path }] of Object.entries(routes))
    expect(document.paths[path]?.[method.toLowerCase()]?.operationId).toBe(name)
})

it('what the path carries is a required parameter and no part of the body', () => {
  for (const [path, methods] of Object.entries(document.paths))
    for (const operation of Object.values(methods)) {
      const carried = [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key)
      const inPath = operation.parameters.filter((one) => one.in === 'path')
      expect(inPath.map((one) => one.name).toSorted()).toEqual(carried.toSorted())
      expect(inPath.every((one) => one.required)).toBe(true)
      const body = operation.requestBody as RequestBody | undefined
      const properties = body?.content['application/json'].schema.properties ?? {}
      for (const key of carried) expect(properties).not.toHaveProperty([String(key)])
    }
})

it('every reference leads to a schema', () => {
  const schemas = new Set(Object.keys(Object(document.components['schemas'])))
  const named = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to)
  expect(named.length).toBeGreaterThan(50)
  for (const to of named) expect(schemas).toContain(to.replace('#/components/schemas/', ''))
})

it('a part that is a type of the field stands once, under its name', () => {
  expect(Object.keys(Object(document.components['schemas']))).toEqual(
    expect.arrayContaining(['Readiness', 'Gap', 'StoredReading', 'Rule', 'RuleInput', 'Refused']),
  )
})

it('the page names every operation and runs no script', () => {
  const page = docsPage(document)
  for (const name of Object.keys(routes)) expect(page).toContain(`id="${name}"`)
  expect(page).not.toMatch(/<script|<style| style=| on\w+=/)
  for (const [, id] of page.matchAll(/href="#([\w-]+)"/g)) expect(page).toContain(`id="${id}"`)
})
