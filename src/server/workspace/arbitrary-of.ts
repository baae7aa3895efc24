import fc from 'fast-check'
import type { z } from 'zod'

/** For tests: any value of a record's schema. A text is never empty: an empty cell is an absent value. */
export function arbitraryOf<T>(schema: z.ZodType<T>): fc.Arbitrary<T> {
  return build(schema as unknown as Schema) as fc.Arbitrary<T>
}

interface Schema {
  readonly def: {
    readonly type: string
    readonly format?: string
    readonly innerType?: Schema
    readonly element?: Schema
    readonly options?: readonly Schema[]
    readonly values?: readonly unknown[]
    readonly entries?: Readonly<Record<string, unknown>>
    readonly shape?: Readonly<Record<string, Schema>>
    readonly checks?: readonly { readonly _zod: { readonly def: { readonly format?: string } } }[]
  }
}

function build(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = schema
  switch (def.type) {
    case 'string':
      return textOf(def)
    case 'number':
      return def.format === 'safeint' ? fc.integer() : plainNumber
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'array':
      return fc.array(inner(def.element), { maxLength: 3 })
    case 'union':
      return fc.oneof(...(def.options ?? []).map(build))
    case 'optional':
    case 'default':
      return inner(def.innerType)
    case 'object':
      return objectOf(def.shape ?? {})
    default:
      throw new Error(`no arbitrary for ${def.type}`)
  }
}

function inner(schema: Schema | undefined): fc.Arbitrary<unknown> {
  return schema === undefined ? fc.constant(undefined) : build(schema)
}

/** Optional keys come and go; keys with a default are always there. */
function objectOf(shape: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, build(one)]))
  const requiredKeys = Object.keys(shape).filter((key) => shape[key]?.def.type !== 'optional')
  return fc.record(fields, { requiredKeys })
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const instant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

const plainNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0)

/** Words as people write them, and what makes tables stumble. */
export const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom('"', ',', ';', '\\', '\\;', 'a\r\nb', ' x ', 'true', '95,5', '=1+1', 'Đầm Hà'),
  )
  .filter((text) => text !== '' && !text.includes('\u0000') && !text.startsWith('\ufeff'))

function textOf({ format, checks }: Schema['def']): fc.Arbitrary<string> {
  if (format === 'date') return day
  if (format === 'datetime') return instant
  const isPattern = checks?.some((one) => one._zod.def.format === 'regex')
  return isPattern
    ? fc.oneof(
        day,
        day.map((text) => text.slice(0, 7)),
      )
    : anyText
}
