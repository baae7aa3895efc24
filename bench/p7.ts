// P7: search in 14,000 papers of about three pages each over HTTP, with rights, counts, snippets and highlighted words, against
// the same full-text query alone. A rare word is on one page, a common one on nearly all.
import { Hono } from 'hono'
import { sql } from 'kysely'
import { askedWords, indexedWords } from '#domain/search/words.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/platform/deps.ts'
import { openDistrict } from './district.ts'
import { against, type Figure, type Measure, percentile } from './figure.ts'
import { send, serving } from './http.ts'
import { rareWord, syntheticPaper } from './paper-texts.ts'
import { signIn } from './sign-in.ts'

const papers = 14_000
const rounds = 3
const asks = 60

export const measure: Measure = async () => {
  const { deps, dossier, close } = await openDistrict()
  try {
    await fill(deps, dossier)
    const cookie = await signIn(deps, 'standingAgency')
    const app = createApp(deps)
    const rare = Array.from({ length: asks }, (_, at) => rareWord(at % (papers / 100)))
    const common = Array.from({ length: asks }, (_, at) =>
      at % 2 === 0 ? 'nong thon ' : 'xã nông thôn mới ',
    )
    return [
      await compare(deps, app, { name: 'rare word', dossier, cookie, texts: rare }),
      await compare(deps, app, { name: 'common words', dossier, cookie, texts: common }),
    ]
  } finally {
    await close()
  }
}

async function compare(
  deps: Deps,
  app: ReturnType<typeof createApp>,
  asked: {
    readonly name: string
    readonly dossier: string
    readonly cookie: string
    readonly texts: readonly string[]
  },
): Promise<Figure> {
  const { dossier, cookie, texts, name } = asked
  const query = (text: string) => encodeURIComponent(text)
  const own = texts.map((text) => ({
    method: 'GET',
    path: `/api/v1/dossiers/${dossier}/search?text=${query(text)}`,
    headers: { cookie },
  }))
  const bare = texts.map((text) => ({ method: 'GET', path: `/?q=${query(text)}`, headers: {} }))
  const [floors, found]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    const floor = await serving(bareHandler(deps, dossier), (port) => send(port, 1, bare))
    const run = await serving(app, (port) => send(port, 1, own))
    if (round === 0) continue
    floors.push(...floor.each)
    found.push(...run.each)
  }
  const [value, floor] = [percentile(found, 95), percentile(floors, 95)]
  return against(`P7 search, ${name}, p95`, value, floor, 'ms', found.length)
}

/** The floor: count and rank the pages that match in the index, and take the best twenty with their text; no rights, no snippets. */
function bareHandler({ db }: Deps, dossier: string): Hono {
  const app = new Hono()
  app.get('/', async (http) => {
    const words = askedWords(http.req.query('q') ?? '', dossier)
    const { rows } = await sql`select object, page, text, ts_rank(words, ${words}::tsquery) as rank,
      count(*) over () as total from search_text where kind = 'page' and words @@ ${words}::tsquery
      order by rank desc limit 20`.execute(db)
    return http.json({ rows })
  })
  return app
}

/** Papers and their pages as the library and the readers leave them. */
async function fill({ db }: Deps, dossier: string): Promise<void> {
  const place = await db
    .selectFrom('dossier')
    .select(['province', 'path', 'unit'])
    .where('id', '=', dossier)
    .executeTakeFirstOrThrow()
  for (let from = 0; from < papers; from += 200) {
    const batch = Array.from({ length: 200 }, (_, at) => syntheticPaper(from + at))
    const made = JSON.stringify(
      batch.map(({ id, title, number }, at) => ({ id, title, number, place: 100_000 + from + at })),
    )
    await sql`insert into evidence (province, dossier, id, place, title, type, number, state, restricted, known_on, unit, path)
      select ${place.province}, ${dossier}, id, place, title, 'report', number, 'accepted', false, '2020-12-31', ${place.unit}, ${place.path}
      from jsonb_to_recordset(${made}::jsonb) as r(id text, title text, number text, place int)`.execute(
      db,
    )
    const rows = batch.flatMap(({ id, pages }) =>
      pages.map((text, at) => ({ id, page: at + 1, text, words: indexedWords(text, dossier) })),
    )
    await sql`insert into search_text (province, dossier, kind, object, page, mark, text, words)
      select ${place.province}, ${dossier}, 'page', id, page, '', text, words::tsvector
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, page int, text text, words text)`.execute(
      db,
    )
  }
  await sql`update dossier set sequence = sequence + 1 where id = ${dossier}`.execute(db)
  await sql`vacuum (analyze) search_text`.execute(db)
  await sql`vacuum (analyze) evidence`.execute(db)
}
