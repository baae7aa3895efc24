import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { refusalCodes } from '#domain/refusal.ts'
import { type EndpointName, everyEndpoint } from '../access/every-endpoint.ts'
import { sessionCookie } from '../platform/http/access.ts'
import { type JsonSchema, schemaBook } from './schemas.ts'

/** One operation of the document, as far as the documentation page reads it. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: JsonSchema
  readonly responses: JsonSchema
  readonly security: readonly JsonSchema[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: JsonSchema
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: JsonSchema
}

type SchemaOf = ReturnType<typeof schemaBook>['schemaOf']

/** What an endpoint answers with; most answer JSON. */
interface Described {
  readonly name: string
  readonly endpoint: Endpoint
  readonly type: string
}

const json = 'application/json'

/** The whole API as OpenAPI 3.1, made from the contract alone. */
export function openApiDocument(): OpenApiDocument {
  const { components, schemaOf } = schemaBook()
  const paths: Record<string, Record<string, Operation>> = {}
  for (const one of describedEndpoints()) {
    const { method, path } = one.endpoint.route
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(one, schemaOf) }
  }
  const schemas = { ...sorted(components), Refused: schemaOf(Refused, 'output') }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Về Đích',
      version: '1',
      description:
        'Days are YYYY-MM-DD, instants ISO 8601 in UTC. Answers carry an ETag; a conditional GET is answered 304.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie } },
    },
  }
}

/** Every refusal, whatever the status. */
const Refused = z.strictObject({
  code: z.enum([...refusalCodes, 'broken']),
  details: z.record(z.string(), z.unknown()),
})

function describedEndpoints(): Described[] {
  return Object.entries(everyEndpoint).map(([name, endpoint]) => ({
    name,
    endpoint,
    type: types[name as EndpointName] ?? json,
  }))
}

const types: Readonly<Partial<Record<EndpointName, string>>> = {
  gapsWorkbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  journalWorkbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  watchDossier: 'text/event-stream',
}

function operation({ name, endpoint, type }: Described, schemaOf: SchemaOf): Operation {
  const { method, path } = endpoint.route
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key)
  const {
    properties = {},
    required = [],
    ...rest
  } = objectSchema(schemaOf(endpoint.input, 'input'))
  const all = Object.entries(properties)
  const isQuery = method === 'GET' || method === 'DELETE'
  const parameters = all
    .filter(([key]) => isQuery || inPath.includes(key))
    .map(([key, schema]) => ({
      name: key,
      in: inPath.includes(key) ? ('path' as const) : ('query' as const),
      required: required.includes(key),
      schema,
    }))
  const body = {
    ...rest,
    properties: Object.fromEntries(all.filter(([key]) => !inPath.includes(key))),
    required: required.filter((key) => !inPath.includes(key)),
  }
  return {
    operationId: name,
    summary: endpoint.summary,
    description: rightOf(endpoint),
    parameters,
    ...(isQuery ? {} : { requestBody: { required: true, content: { [json]: { schema: body } } } }),
    responses: {
      200: { description: 'Done', content: { [type]: content(endpoint, type, schemaOf) } },
      default: {
        description: 'Refused',
        content: { [json]: { schema: { $ref: '#/components/schemas/Refused' } } },
      },
    },
    security: endpoint.needs === 'open' ? [] : [{ session: [] }],
  }
}

function content({ output }: Endpoint, type: string, schemaOf: SchemaOf): JsonSchema {
  if (type === json) return { schema: schemaOf(output, 'output') }
  return { schema: { type: 'string' } }
}

function rightOf({ needs, scope }: Endpoint): string {
  if (needs === 'open') return 'Open to everybody.'
  if (needs === 'signedIn') return 'For whoever is signed in.'
  const where = { none: '', dossier: ' over the dossier', unit: ' over the unit' }[scope]
  return `Needs the right \`${needs}\`${where}.`
}

function objectSchema(schema: JsonSchema) {
  return schema as JsonSchema & {
    readonly properties?: Readonly<Record<string, JsonSchema>>
    readonly required?: readonly string[]
  }
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
