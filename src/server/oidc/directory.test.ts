import { afterEach, describe, expect, it } from 'vitest'
import { browser, firstAdministrator, password } from '../testing/browser.ts'
import { testApp } from '../testing/test-app.ts'
import { type Peer, startPeer, walk } from './testing.ts'

const url = 'http://127.0.0.1:4999'
const back = `${url}/dang-nhap/tra-loi`
const identities = {
  an: { email: 'nguyen-an@damha.example', email_verified: true, preferred_username: 'Nguyen-An' },
  binh: { email: 'binh@damha.example', email_verified: false, preferred_username: 'binh' },
  thief: {
    email: 'nguyen-an@damha.example',
    email_verified: true,
    preferred_username: 'nguyen-an',
  },
}
const peers: Peer[] = []
afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.close()
})

async function installation(match: 'email' | 'login' | 'link' = 'email') {
  const peer = await startPeer(identities, { url, match })
  peers.push(peer)
  const test = await testApp({
    url,
    directories: [peer.directory],
    now: () => new Date().toISOString(),
  })
  const admin = await firstAdministrator(test)
  const person = async (login: string) => {
    const email = `${login}@damha.example`
    return (await admin.call('invitePerson', { name: login, login, email })).person
  }
  return { peer, test, admin, person }
}

type Made = Awaited<ReturnType<typeof installation>>

async function away({ test }: Pick<Made, 'test'>) {
  const one = browser(test)
  const { url: start, proof } = await one.call('startDirectory', { provider: 'tinh' })
  return { one, proof, answer: await walk(start, back) }
}

describe('signing in by a directory', () => {
  it('lets the person in whose verified address it names, gives no right, and is journaled', async () => {
    const made = await installation()
    const person = await made.person('nguyen-an')
    const { one, proof, answer } = await away(made)
    const session = await one.call('finishDirectory', { proof, answer })
    expect(session.person).toMatchObject({ id: person.id, login: 'nguyen-an' })
    expect(session.grants).toEqual([])
    const { sessions, directories } = await one.call('readAccount', {})
    expect(sessions[0]?.how).toBe('directory:tinh')
    expect(directories).toEqual(['tinh'])
    expect((await made.test.guest('readSetup', {})).directories).toEqual([
      { id: 'tinh', name: 'Thư mục tỉnh (thử)' },
    ])
  })

  it('makes no account and no right for an identity that belongs to none', async () => {
    const made = await installation()
    const { one, proof, answer } = await away(made)
    await expect(one.call('finishDirectory', { proof, answer })).rejects.toMatchObject({
      status: 403,
      code: 'no_account',
    })
    expect((await made.admin.call('listPeople', {})).people).toHaveLength(1)
  })

  it('takes an address that the directory did not verify for nobody’s', async () => {
    const made = await installation()
    await made.person('binh')
    made.peer.become('binh')
    const { one, proof, answer } = await away(made)
    await expect(one.call('finishDirectory', { proof, answer })).rejects.toMatchObject({
      code: 'no_account',
    })
  })

  it('keeps the first identity: another one with the same address does not become the person', async () => {
    const made = await installation()
    await made.person('nguyen-an')
    const first = await away(made)
    await first.one.call('finishDirectory', { proof: first.proof, answer: first.answer })
    made.peer.become('thief')
    const { one, proof, answer } = await away(made)
    await expect(one.call('finishDirectory', { proof, answer })).rejects.toMatchObject({
      code: 'no_account',
    })
  })

  it('finds the login, or only whom an administrator linked, as the directory is set', async () => {
    const byLogin = await installation('login')
    await byLogin.person('nguyen-an')
    const first = await away(byLogin)
    const session = await first.one.call('finishDirectory', {
      proof: first.proof,
      answer: first.answer,
    })
    expect(session.person?.login).toBe('nguyen-an')
    const byLink = await installation('link')
    const person = await byLink.person('nguyen-an')
    const refused = await away(byLink)
    await expect(
      refused.one.call('finishDirectory', { proof: refused.proof, answer: refused.answer }),
    ).rejects.toMatchObject({ code: 'no_account' })
    const link = { person: person.id, provider: 'tinh', subject: 'an' }
    expect((await byLink.admin.call('linkDirectory', link)).directories).toHaveLength(1)
    const { one, proof, answer } = await away(byLink)
    expect((await one.call('finishDirectory', { proof, answer })).person?.id).toBe(person.id)
  })

  it('lets nobody into a closed account, with the answer of one that is not there', async () => {
    const made = await installation()
    const person = await made.person('nguyen-an')
    await made.admin.call('setActive', { person: person.id, active: false })
    const { one, proof, answer } = await away(made)
    await expect(one.call('finishDirectory', { proof, answer })).rejects.toMatchObject({
      code: 'no_account',
    })
  })
})

describe('an answer that is', () => {
  const refused = { status: 401, code: 'directory_refused', details: {} }

  it('replayed, in the same or in another browser, is refused', async () => {
    const made = await installation()
    await made.person('nguyen-an')
    const { one, proof, answer } = await away(made)
    await one.call('finishDirectory', { proof, answer })
    await expect(one.call('finishDirectory', { proof, answer })).rejects.toMatchObject(refused)
    const other = await browser(made.test).call('startDirectory', { provider: 'tinh' })
    await expect(
      browser(made.test).call('finishDirectory', { proof: other.proof, answer }),
    ).rejects.toMatchObject(refused)
  })

  it('forged in its state, its code or its issuer is refused', async () => {
    const made = await installation()
    await made.person('nguyen-an')
    const forge = async (change: (query: URLSearchParams) => void) => {
      const { one, proof, answer } = await away(made)
      const query = new URLSearchParams(answer)
      change(query)
      await expect(
        one.call('finishDirectory', { proof, answer: query.toString() }),
      ).rejects.toMatchObject(refused)
    }
    await forge((query) => query.set('state', 'forged'))
    await forge((query) => query.delete('state'))
    await forge((query) => query.set('code', 'forged'))
    await forge((query) => query.set('iss', 'https://elsewhere.example'))
    await forge((query) => query.set('error', 'access_denied'))
  })

  it('somebody else’s, led into this browser, signs nobody in', async () => {
    const made = await installation()
    await made.person('nguyen-an')
    const attacker = await away(made)
    const victim = browser(made.test)
    const { proof } = await victim.call('startDirectory', { provider: 'tinh' })
    await expect(
      victim.call('finishDirectory', { proof, answer: attacker.answer }),
    ).rejects.toMatchObject(refused)
    await expect(
      victim.call('finishDirectory', { proof: 'x'.repeat(43), answer: attacker.answer }),
    ).rejects.toMatchObject(refused)
    expect((await victim.call('readSession', {})).person).toBeNull()
  })
})

it('a directory that is down is said so, while passwords still let in; it is asked again when it is back', async () => {
  const made = await installation()
  await made.person('nguyen-an')
  const port = Number(new URL(made.peer.directory.issuer).port)
  const { one, proof, answer } = await away(made)
  await made.peer.close()
  await expect(one.call('finishDirectory', { proof, answer })).rejects.toMatchObject({
    status: 503,
    code: 'directory_away',
    details: { name: 'Thư mục tỉnh (thử)' },
  })
  const fresh = await testApp({ url, directories: [{ ...made.peer.directory, clientId: 'other' }] })
  await firstAdministrator(fresh)
  await expect(fresh.guest('startDirectory', { provider: 'tinh' })).rejects.toMatchObject({
    code: 'directory_away',
  })
  const session = await browser(fresh).call('signIn', { login: 'quantri', password })
  expect(session.person?.login).toBe('quantri')
  peers.push(await startPeer(identities, { url, match: 'email', port }))
  const begun = await fresh.guest('startDirectory', { provider: 'tinh' })
  expect(begun.url).toContain(made.peer.directory.issuer)
})

it('what is kept of a sign-in under way is sealed, its proof only a hash', async () => {
  const made = await installation()
  const { url: start, proof } = await made.test.guest('startDirectory', { provider: 'tinh' })
  const rows = await made.test.deps.db.selectFrom('sign_in_step').selectAll().execute()
  const query = new URL(start).searchParams
  expect(query.get('code_challenge_method')).toBe('S256')
  for (const secret of [proof, query.get('state') ?? '', query.get('nonce') ?? ''])
    expect(JSON.stringify(rows)).not.toContain(secret)
})
