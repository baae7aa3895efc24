import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Standard } from '#domain/pack/standard.ts'
import { Rule } from '#domain/rule/rule.ts'
import { readYaml } from './read-yaml.ts'

const Book = z.strictObject({
  name: z.string(),
  on: z.iso.date().optional(),
  levels: z.record(z.string(), z.number()).optional(),
  rules: z.array(Rule).optional(),
})

describe('a YAML file', () => {
  test('is read by its schema, and the line of each path is known', () => {
    const text = 'name: Xã\nlevels:\n  2019: 38\n  2020: 43.5\n'
    const result = readYaml('a.yaml', text, Book)
    expect(result.value).toEqual({ name: 'Xã', levels: { '2019': 38, '2020': 43.5 } })
    expect(result.lineOf(['levels', '2020'])).toBe(4)
    expect(result.lineOf(['levels', 'absent'])).toBe(2)
  })

  test('of 1.5 MB with 100,000 keys is read in reasonable time', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `  key${i}: ${i}\n`).join('')
    expect(readYaml('a.yaml', `name: x\nlevels:\n${keys}`, Book).faults).toEqual([])
  }, 15_000)
})

const bomb = `a: &a [x,x]\n${'bcdefgh'.replace(/./g, (c, i: number) => `${c}: &${c} [*${'abcdefg'[i]},*${'abcdefg'[i]}]\n`)}`

const wrong: [string, string, object][] = [
  ['an alias bomb', bomb, { line: 1, code: 'yaml_alias' }],
  ['an anchor', 'name: y\nlevels: &x {a: 1}\n', { line: 2, code: 'yaml_alias' }],
  ['__proto__', 'name: x\nlevels:\n  __proto__: 1\n', { line: 3, code: 'key_forbidden' }],
  ['constructor', 'name: x\nconstructor: {a: 1}\n', { line: 2, code: 'key_forbidden' }],
  ['prototype', 'levels: {"prototype": 1}\n', { line: 1, code: 'key_forbidden' }],
  ['a tag', 'name: !!binary aGk=\n', { line: 1, code: 'yaml_tag' }],
  ['a tag of its own', 'name: x\nlevels: !js {a: 1}\n', { line: 2, code: 'yaml_tag' }],
  ['a doubled key', 'name: x\non: 2020-01-01\nname: y\n', { line: 3, code: 'key_doubled' }],
  ['a key that is a list', '? [a]\n: 1\n', { line: 1, code: 'key_not_text' }],
  ['two documents', 'name: x\n---\nname: y\n', { line: 2, code: 'yaml_several_documents' }],
  ['wrong indentation', 'name: x\nlevels:\n  a: 1\n b: 2\n', { line: 4, code: 'yaml_syntax' }],
  ['deep nesting', `name: ${'['.repeat(60)}${']'.repeat(60)}\n`, { code: 'yaml_too_deep' }],
  ['a tower of brackets', '['.repeat(200_000), {}],
  ['an unknown key', 'name: x\nnames: y\n', { line: 2, column: 'names', code: 'key_unknown' }],
  ['a missing key', 'on: 2020-01-01\n', { line: 1, column: 'name', code: 'key_missing' }],
  ['a key without value', 'name:\n', { line: 1, code: 'value_missing' }],
  ['a number for text', 'name: 5\n', { line: 1, code: 'value_type' }],
  ['a day that does not exist', 'name: x\non: 2020-02-30\n', { line: 2, code: 'day_wrong' }],
  ['a decimal comma', 'name: x\nlevels:\n  a: 95,5\n', { line: 3, code: 'number_not_plain' }],
  ['thousands dots', 'name: x\nlevels: {a: 1.234.567}\n', { line: 2, code: 'number_not_plain' }],
  ['no number at all', 'name: x\nlevels: {a: .nan}\n', { line: 2, code: 'value_type' }],
  [
    'an unknown rule form',
    'name: x\nrules:\n  - form: passt\n',
    { line: 3, code: 'value_not_listed' },
  ],
  [
    'a target with a decimal comma',
    'name: x\nrules:\n  - form: compare\n    comparison: atLeast\n    target: 95,5\n',
    { line: 5, column: 'rules[1].target', code: 'number_not_plain' },
  ],
  [
    'a decimal comma for one region',
    'name: x\nrules:\n  - form: compare\n    comparison: atLeast\n    target:\n      byRegion:\n        dbsh: 9,5\n',
    { line: 7, column: 'rules[1].target.byRegion.dbsh', code: 'number_not_plain' },
  ],
  [
    'a target that is a word',
    'name: x\nrules:\n  - form: compare\n    comparison: atLeast\n    target: much\n',
    { line: 5, code: 'value_type' },
  ],
  [
    'an unknown kind of target',
    'name: x\nrules:\n  - form: compare\n    comparison: atLeast\n    target:\n      byRegions: {a: 1}\n',
    { line: 5, column: 'rules[1].target.byRegion', code: 'key_missing' },
  ],
]

describe('a wrong YAML file is refused by line:', () => {
  test.each(wrong)('%s', (_, text, fault) => {
    const { value, faults } = readYaml('a.yaml', text, Book)
    expect(value).toBeNull()
    expect(faults[0]).toMatchObject({ file: 'a.yaml', ...fault })
  })

  test('every fault of a file is told, not only the first', () => {
    const { faults } = readYaml('a.yaml', 'id: X\nlevels: 3\n', Standard)
    expect(faults.length).toBeGreaterThan(4)
  })
})
