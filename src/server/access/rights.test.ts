import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { actsOf, Role } from '#domain/access/access.ts'
import { covers, dossierScope, type ScopedGrant, unitScope } from '#domain/access/scope.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { askedPapers } from '../evidence/asked-papers.ts'
import { packageRoot } from '../platform/package-root.ts'
import { disagreement } from '../sheet/testing.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'
import { type EndpointName, everyEndpoint } from './every-endpoint.ts'
import {
  commune,
  district,
  dossier,
  notOfFront,
  ofMaker,
  ofPerson,
  ofSecrets,
  questions,
} from './questions.ts'

/** The only writers of a place that no path of the contract names: they ask for the unit themselves. */
const overUnit: readonly EndpointName[] = ['createDossier', 'proposePacks']

const places = {
  'the dossier’s unit': district,
  'its commune': commune,
  'another commune of it': { unit: '06901_pre2025', path: '/22/200/06901_pre2025/' },
  'its province': { unit: '22', path: '/22/' },
  'a foreign district': { unit: '198', path: '/22/198/' },
  'a foreign province': { unit: '24', path: '/24/' },
  'the installation': { path: '/' },
} as const

/** Why the rights say no; `answered`; `asked` when the question was refused for what it says, by whoever may ask it. */
type Answer = 'not_signed_in' | 'not_allowed' | 'not_found' | 'answered' | 'asked'
type Refused = Exclude<Answer, 'answered' | 'asked'> | null

let test: TestApp

beforeAll(async () => {
  test = await testApp()
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
  const reading = await disagreement(test.deps.db, { dossier, ...commune })
  questions.chooseReading = { ...questions.chooseReading, reading }
  const { call } = await test.as('administrator', district)
  const account = { name: 'Lê Thị Mẫu', login: 'le-thi-mau', password: 'a long password' }
  const { id } = await call('addPerson', account)
  for (const name of ofPerson) questions[name] = { ...questions[name], person: id }
  const standing = await test.as('standingAgency', district)
  const neighbour = places['another commune of it'].unit
  const seen = { dossier, unit: commune.unit, seenBy: [commune.unit, neighbour] }
  Object.assign(questions, await askedPapers(test, standing, seen))
  const { targets } = await call('readSettings', { dossier })
  const open = targets.find((one) => one.comparison === 'atLeast' && one.part === null)
  questions.issueOverlay = {
    ...questions.issueOverlay,
    targets: [{ item: open?.item, target: 93 }],
  }
})

async function ask(name: EndpointName, question: object, cookie: string): Promise<Answer> {
  const answer = await request(everyEndpoint[name], question, cookie)
  if (answer.status < 400) {
    await answer.body?.cancel()
    return 'answered'
  }
  const { code, details } = await answer.json()
  if (code === 'broken') throw new Error(`${name} is broken`)
  if (code === 'not_found') return ofPlace.includes(details.kind) ? code : 'asked'
  return code === 'not_allowed' || code === 'not_signed_in' ? code : 'asked'
}

const ofPlace: readonly unknown[] = ['dossier', 'unit']

async function request({ route }: Endpoint, question: object, cookie: string): Promise<Response> {
  const rest = new Map(Object.entries(question))
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(rest.get(key))
    rest.delete(key)
    return encodeURIComponent(value)
  })
  const isQuery = route.method === 'GET' || route.method === 'DELETE'
  const query = new URLSearchParams([...rest].map(([key, value]) => [key, String(value)]))
  return await test.app.request(`/api/v1${path}${isQuery ? `?${query}` : ''}`, {
    method: route.method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(isQuery ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
  })
}

/** What the rules of the domain say of a caller with these grants. */
function expected(name: EndpointName, grants: readonly ScopedGrant[]): Refused {
  const { needs, scope } = everyEndpoint[name]
  if (needs === 'open' || needs === 'signedIn') return null
  if (!grants.some((grant) => actsOf[grant.role].has(needs))) return 'not_allowed'
  const may = covers(dossierScope(grants, needs), district.path)
  if (scope === 'none') return overUnit.includes(name) && !may ? 'not_allowed' : null
  if (!covers(dossierScope(grants, 'readBoard'), district.path)) return 'not_found'
  if (scope === 'dossier') return may ? null : 'not_allowed'
  return covers(unitScope(ableFor(name, grants), needs), commune.path) ? null : 'not_allowed'
}

function ableFor(name: EndpointName, grants: readonly ScopedGrant[]): readonly ScopedGrant[] {
  return notOfFront.includes(name) ? grants.filter(({ role }) => role !== 'front') : grants
}

const names = Object.keys(questions) as EndpointName[]

/** Endpoints that somebody was answered by: their questions are sound. */
const answering = new Set<EndpointName>()

/** Every endpoint that does not answer as the rules say. A reader who may read is answered; a writer may be refused. */
async function unexpected(cookie: string, grants: readonly ScopedGrant[] | 'guest') {
  const wrong: Record<string, unknown> = {}
  for (const name of names) {
    const found = await ask(name, questions[name], cookie)
    const wanted = grants === 'guest' ? ofGuest(name) : expected(name, grants)
    if (found === 'answered') answering.add(name)
    if (!isRight(name, found, wanted)) wrong[name] = { wanted: wanted ?? 'answered', found }
  }
  return wrong
}

function isRight(name: EndpointName, found: Answer, wanted: Refused): boolean {
  if (wanted !== null) return found === wanted
  const mayBeAsked = everyEndpoint[name].route.method !== 'GET' || ofMaker.includes(name)
  return found === 'answered' || (found === 'asked' && mayBeAsked)
}

function ofGuest(name: EndpointName): Refused {
  return everyEndpoint[name].needs === 'open' ? null : 'not_signed_in'
}

it('every endpoint is asked', () => {
  expect(names.toSorted()).toEqual(Object.keys(everyEndpoint).toSorted())
})

describe.each(Object.entries(places))('over %s', (_, place) => {
  it.each(Role.options)(
    'a person with the role %s gets what the rules give, no more',
    async (role) => {
      const { cookie } = await test.as(role, place)
      const grant = { ...place, person: '', role, from: '2020-01-01' }
      expect(await unexpected(cookie, [grant])).toEqual({})
    },
  )
})

it('a signed-in person without any grant gets nothing of a place', async () => {
  const { cookie } = await test.as(null)
  expect(await unexpected(cookie, [])).toEqual({})
})

it('a grant that has ended or not begun gives nothing', async () => {
  const { cookie } = await test.as('standingAgency', district)
  await test.deps.db
    .updateTable('role_grant')
    .set({ from_day: '2021-03-03' })
    .where('from_day', '=', '2020-01-01')
    .where('role', '=', 'standingAgency')
    .execute()
  expect(await unexpected(cookie, [])).toEqual({})
})

it('a guest, and a cookie of another installation, get only what is open', async () => {
  for (const cookie of ['', 'vedich_session=of-another-installation'])
    expect(await unexpected(cookie, 'guest')).toEqual({})
})

it('every question was answered to somebody, but those that need a secret', () => {
  const secret: readonly EndpointName[] = [
    'signIn',
    'createAdministrator',
    'chooseTrialRole',
    ...ofSecrets,
    ...ofMaker,
  ]
  expect(names.filter((name) => !answering.has(name)).toSorted()).toEqual(secret.toSorted())
})

it('a dossier that may not be seen is answered just as one that is not there', async () => {
  const { cookie } = await test.as('standingAgency', places['a foreign district'])
  for (const name of names) {
    const endpoint = everyEndpoint[name]
    if (endpoint.scope === 'none') continue
    const there = await request(endpoint, questions[name], cookie)
    const nowhere = await request(endpoint, { ...questions[name], dossier: 'no-such' }, cookie)
    expect([name, nowhere.status, await nowhere.text()]).toEqual([
      name,
      there.status,
      await there.text(),
    ])
  }
})

it('lists show nothing of a place to strangers, and of a dossier above only the own unit', async () => {
  const foreign = await test.as('administrator', places['a foreign district'])
  expect((await foreign.call('listDossiers', {})).dossiers).toEqual([])
  const { people } = await foreign.call('listPeople', {})
  const paths = people.flatMap((one) => one.grants.map((grant) => grant.unit))
  expect(paths.filter((unit) => unit !== '198')).toEqual([])
  const officer = await test.as('communeOfficer', commune)
  const { readings } = await officer.call('listReadings', { dossier, limit: 500 })
  expect(new Set(readings.map((one) => one.unit))).toEqual(new Set([commune.unit]))
  const { gaps } = await officer.call('listGaps', { dossier })
  expect(new Set(gaps.map((one) => one.unit))).toEqual(new Set([commune.unit]))
})

it('nobody gives a role over a place that is not theirs to manage', async () => {
  const foreign = await test.as('administrator', places['a foreign district'])
  const own = await test.as('administrator', district)
  const account = { name: 'Vũ Thị Mẫu', login: 'vu-thi-mau', password: 'a long password' }
  const { id } = await own.call('addPerson', account)
  const grant = { person: id, role: 'viewer', unit: district.unit, from: '2021-01-01' } as const
  await expect(foreign.call('grantRole', grant)).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(own.call('grantRole', { ...grant, unit: '22' })).rejects.toMatchObject({
    code: 'not_allowed',
  })
  const { unit: _, ...everywhere } = grant
  await expect(own.call('grantRole', everywhere)).rejects.toMatchObject({ code: 'not_allowed' })
  expect((await own.call('grantRole', grant)).grants).toHaveLength(1)
})
