import type { Output } from '#contract/api.ts'
import { isPresent, listFor } from '#domain/evaluation/substantiate.ts'
import { linkAge } from '#domain/evidence/age.ts'
import type { EvidenceLink } from '#domain/evidence/evidence.ts'
import type { LaidCriterion, LaidStandard } from '#domain/pack/lay-overlays.ts'
import { type Asked, atOf, type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { adoptedBy } from './listed-documents.ts'
import type { PaperRow } from './paper-row.ts'
import { selectSeen } from './store/seen.ts'

type List = Output<'readEvidenceList'>
type Shown = List['criteria'][number]['items'][number]
type Present = Shown['others'][number]

interface View {
  readonly dossier: OpenDossier
  readonly unit: string
  readonly year: number
  readonly on: string
  readonly papers: readonly PaperRow[]
}

/** Danh mục tài liệu minh chứng of a unit and year: usual or required against what the caller sees there. */
export async function readEvidenceList(
  deps: Deps,
  input: Asked & { readonly dossier: string; readonly unit?: string | undefined },
  { caller }: Call,
): Promise<List> {
  const dossier = await openDossier(deps, input.dossier)
  const unit = input.unit ?? dossier.workspace.dossier.unit
  unitIn(deps, dossier, unit)
  const papers = await selectSeen(deps.db, dossier.place, caller, unit)
  const view = { dossier, unit, papers, ...atOf(dossier, { year: input.year }) }
  const standards = standardsOf(view)
  return {
    unit,
    year: view.year,
    adopted: adoptedOf(view),
    criteria: standards.flatMap((laid) =>
      laid.criteria.map((criterion) => toCriterion(view, laid, criterion)),
    ),
  }
}

function standardsOf({ dossier, unit, year, on }: View): LaidStandard[] {
  const assessment = dossier.assessed(on)
  const judged = dossier.readiness({ year, on }).units.find((one) => one.unit === unit)
  return (judged?.standards ?? []).flatMap(
    (one) => assessment.standardFor(one.id, unit, year) ?? [],
  )
}

/** The decision in force; a later one replaces what it lists. */
function adoptedOf({ dossier, unit, on }: View): List['adopted'] {
  const adopted = dossier
    .assessed(on)
    .overlaysFor(unit)
    .flatMap((pack) => adoptedBy(pack) ?? [])
    .filter((one) => one.day <= on)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return adopted.at(-1) ?? null
}

function toCriterion(view: View, laid: LaidStandard, one: LaidCriterion): List['criteria'][number] {
  const { dossier, unit, year, on } = view
  const assessment = dossier.assessed(on)
  const list = listFor(assessment, one, laid.standard.id, unit)
  const present = list.documents.filter((document) =>
    isPresent(assessment, list, document.id, unit, year),
  )
  const { criterion, indicators, requirements } = one
  const below = [...indicators, ...requirements].map(({ item, text }) => ({
    item: item.id,
    number: 'number' in item ? String(item.number) : '',
    text,
  }))
  const whole = { item: criterion.id, number: String(criterion.number), text: criterion.name }
  const items = [whole, ...below].map((item) =>
    toItem(view, list, item, item.item === criterion.id),
  )
  return {
    criterion: criterion.id,
    number: String(criterion.number),
    title: criterion.name,
    listed: list.documents.length,
    present: present.length,
    items: items.filter((item) => item.documents.length > 0 || item.others.length > 0),
  }
}

type DocumentList = ReturnType<typeof listFor>

/** Listed documents stand with the item that their list names; common ones with the criterion. */
function toItem(
  view: View,
  list: DocumentList,
  item: Pick<Shown, 'item' | 'number' | 'text'>,
  isCriterion: boolean,
): Shown {
  const known = new Set(list.documents.map((one) => one.id))
  const own = documentsOf(view, item.item)
  const elsewhere = new Set([...list.items].flatMap((id) => [...documentsOf(view, id)]))
  const documents = list.documents.filter(
    (one) => own.has(one.id) || (isCriterion && !elsewhere.has(one.id)),
  )
  return {
    ...item,
    documents: documents.map(({ id, name, type, issuer, note }) => ({
      document: id,
      name,
      type,
      issuer: issuer ?? null,
      note: note ?? null,
      required: list.adopted,
      present: presentOf(view, (link) => link.document === id && list.items.has(link.item)),
    })),
    others: presentOf(
      view,
      (link) => link.item === item.item && !(link.document && known.has(link.document)),
    ),
  }
}

/** Documents that any list names for an item. */
function documentsOf({ dossier, on }: View, item: string): ReadonlySet<string> {
  const lists = dossier
    .assessed(on)
    .packs.flatMap((pack) => [
      ...(pack.evidence?.lists ?? []),
      ...(pack.overlay?.adopted?.lists ?? []),
    ])
  return new Set(
    lists.filter((one) => one.item === item).flatMap((one) => one.documents.map((d) => d.id)),
  )
}

type Link = Pick<EvidenceLink, 'item' | 'unit' | 'from' | 'to'> & {
  readonly document: string | null
}

function presentOf({ papers, unit, year }: View, isIt: (link: Link) => boolean): Present[] {
  return papers.flatMap((row) => {
    const link = row.links.find(
      (one) => one.unit === unit && one.from <= year && year <= one.to && isIt(one),
    )
    if (!link) return []
    const { id, title, code, date, period_from, period_to } = row
    const dated = { date, periodFrom: period_from, periodTo: period_to }
    const state = row.state as Present['state']
    return [{ id, title, code, state, withFile: row.stored !== null, age: linkAge(dated, link) }]
  })
}
