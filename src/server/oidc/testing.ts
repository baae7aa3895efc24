import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { Directory } from '../platform/directories.ts'

/** Who the provider knows, by subject. */
export type Identities = Record<
  string,
  { readonly email: string; readonly email_verified: boolean; readonly preferred_username: string }
>

export interface Peer {
  readonly directory: Directory
  /** The next sign-in is this subject's. */
  readonly become: (subject: string) => void
  readonly close: () => Promise<void>
}

/** A real OpenID Connect provider on the loopback, whose login page lets the chosen identity in at once. */
export async function startPeer(
  identities: Identities,
  {
    url,
    match,
    port = 0,
  }: { readonly url: string; readonly match: Directory['match']; readonly port?: number },
): Promise<Peer> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const secret = 'a-secret-of-the-test-client-0123456789'
  let subject = Object.keys(identities)[0] ?? ''
  const provider = providerOf(issuer, secret, `${url}/dang-nhap/tra-loi`, identities)
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/login/')) return await next()
    const { params } = await provider.interactionDetails(ctx.req, ctx.res)
    const grant = new provider.Grant({ accountId: subject, clientId: String(params['client_id']) })
    grant.addOIDCScope('openid email profile')
    const result = { login: { accountId: subject }, consent: { grantId: await grant.save() } }
    await provider.interactionFinished(ctx.req, ctx.res, result, {
      mergeWithLastSubmission: false,
    })
  })
  server.on('request', provider.callback())
  return {
    directory: {
      id: 'tinh',
      name: 'Thư mục tỉnh (thử)',
      issuer,
      clientId: 'vedich',
      clientSecret: secret,
      match,
      loginClaim: 'preferred_username',
      scope: 'openid email profile',
    },
    become: (next) => {
      subject = next
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function providerOf(issuer: string, secret: string, back: string, identities: Identities) {
  return new Provider(issuer, {
    clients: [
      {
        client_id: 'vedich',
        client_secret: secret,
        redirect_uris: [back],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    findAccount: (_, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...identities[id] }),
    }),
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['preferred_username'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/login/${interaction.uid}` },
    cookies: { keys: ['k'] },
  })
}

/** Walks through the provider's pages as a browser does; answers the query that it leads back with. */
export async function walk(start: string, back: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  for (let hops = 0; hops < 10; hops++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const next = new URL(answer.headers.get('location') ?? '', url)
    if (next.href.startsWith(back)) return next.search.slice(1)
    url = next.href
  }
  throw new Error('the provider did not lead back')
}
