import { readingsAt } from '#domain/reading/slot.ts'
import { Refusal } from '#domain/refusal.ts'
import { figureKey, type TableFigure } from '#domain/table/catalogue.ts'
import { isPercent } from '#domain/table/read-cell.ts'
import type { Unit } from '#domain/unit/unit.ts'
import { certainlyAbsent } from '#domain/unit/unit-tree.ts'
import { may } from '../access/authorize.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { pathsIn, unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import type { FileAnswer } from '../platform/http/mount-file.ts'
import { type DossierCatalogue, dossierCatalogue } from './dossier-catalogue.ts'
import {
  type Allowed,
  type Template,
  type TemplateCell,
  templateWorkbook,
} from './template-workbook.ts'

interface Wanted {
  readonly dossier: string
  readonly form: string
  readonly unit?: string | undefined
  readonly year?: number | undefined
}

/**
 * Biểu mẫu Excel of a form: of one unit, its indicators over the years; without a unit, all units of the form in a year.
 * Throws `not_found` for a form or unit, `not_allowed` for a unit that the caller may not record for.
 */
export async function readTemplate(
  deps: Deps,
  wanted: Wanted,
  { caller }: Call,
): Promise<FileAnswer> {
  const dossier = await openDossier(deps, wanted.dossier)
  const catalogue = dossierCatalogue(deps, dossier)
  const form = catalogue.forms.find((one) => one.id === wanted.form)
  if (!form) throw new Refusal('not_found', { kind: 'form' })
  const mayRecord = (path: string) => may(caller.grants, 'record', path)
  if (wanted.unit !== undefined && !mayRecord(unitIn(deps, dossier, wanted.unit)))
    throw new Refusal('not_allowed', { act: 'record' })
  const pathOf = pathsIn(deps, dossier)
  const mine = catalogue.units.filter((one) => mayRecord(pathOf(one.id) ?? ''))
  const setting = { dossier, catalogue, title: form.title ?? 'Số liệu khác', units: mine }
  const template =
    wanted.unit === undefined
      ? yearTemplate(setting, wanted.form, wanted.year ?? dossier.workspace.dossier.year)
      : unitTemplate(setting, wanted.form, wanted.unit)
  return {
    name: `bieu-mau-${wanted.form}-${wanted.unit ?? wanted.year ?? dossier.workspace.dossier.year}.xlsx`.replace(
      /[^\w.-]/g,
      '-',
    ),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await templateWorkbook(template, dossier.today),
  }
}

interface Setting {
  readonly dossier: OpenDossier
  readonly catalogue: DossierCatalogue
  readonly title: string
  readonly units: readonly Unit[]
}

const howTo =
  'Chỉ nhập vào ô trắng; ô xám không phải nhập. Dùng dấu phẩy cho số thập phân. Tải lên lại ở màn hình Nhập số liệu.'

function unitTemplate({ dossier, catalogue, title }: Setting, form: string, id: string): Template {
  const unit = catalogue.unit.get(id)
  if (!unit) throw new Refusal('not_found', { kind: 'unit' })
  const { years } = catalogue
  const figures = figuresOf(catalogue, form, unit.level)
  return {
    title,
    about: [`Đơn vị: ${unit.fullName}`, howTo],
    header: [
      ['', '', '', '', ...years.map(String)],
      ['Mã chỉ tiêu', 'Số hiệu', 'Chỉ tiêu', 'Đơn vị tính', ...years.map((year) => `Năm ${year}`)],
    ],
    front: 4,
    widths: [14, 9, 60, 16, ...years.map(() => 11)],
    rows: figures.map((figure) => ({
      words: [
        figureKey(figure.item, figure.part),
        figure.number,
        wordsOf(figure),
        figure.unit ?? '',
      ],
      cells: years.map((year) => cellOf(dossier, unit, figure, year)),
    })),
    allowed: { by: 'rows', each: figures.map(allowedIn) },
    mark: {
      dossier: dossier.workspace.dossier.id,
      form,
      unit: id,
      year: '',
      packs: packsOf(dossier),
    },
  }
}

function yearTemplate(setting: Setting, form: string, year: number): Template {
  const { dossier, catalogue, title } = setting
  const all = catalogue.figures.filter((one) => one.formId === form && one.years?.has(year))
  const level = all[0]?.level
  const units = setting.units.filter(
    (one) =>
      (level === undefined || one.level === level) &&
      !certainlyAbsent(one, `${year}-01-01`, `${year}-12-31`),
  )
  return {
    title,
    about: [`Năm ${year}`, howTo],
    header: [
      ['', '', '', ...all.map((one) => figureKey(one.item, one.part))],
      ['Mã đơn vị', 'STT', 'Đơn vị', ...all.map(headOf)],
    ],
    front: 3,
    widths: [12, 6, 24, ...all.map(() => 18)],
    rows: units.map((unit, at) => ({
      words: [unit.id, String(at + 1), unit.fullName],
      cells: all.map((figure) => cellOf(dossier, unit, figure, year)),
    })),
    allowed: { by: 'columns', each: all.map(allowedIn) },
    mark: {
      dossier: dossier.workspace.dossier.id,
      form,
      unit: '',
      year: String(year),
      packs: packsOf(dossier),
    },
  }
}

function figuresOf({ figures }: DossierCatalogue, form: string, level: string) {
  return figures.filter(
    (one) => one.formId === form && (one.level === undefined || one.level === level),
  )
}

function wordsOf({ text, partText }: TableFigure): string {
  return partText === '' ? text : `${text}: ${partText}`
}

function headOf(figure: TableFigure): string {
  const unit = figure.unit === undefined ? '' : ` (${figure.unit})`
  return `${figure.number} ${wordsOf(figure)}${unit}`.trim()
}

function packsOf({ workspace }: OpenDossier): string {
  return workspace.dossier.packs.map(({ id, version }) => `${id}@${version}`).join(' ')
}

function allowedIn({ form, unit, scale }: TableFigure): Allowed {
  if (form === 'pass') return 'pass'
  if (form === 'graded') return { levels: scale }
  return isPercent(unit) ? 'share' : 'number'
}

/** What is recorded now; closed where the year's pack does not ask for it, the unit was not there, or it was accepted. */
function cellOf(dossier: OpenDossier, unit: Unit, figure: TableFigure, year: number): TemplateCell {
  const { readings } = dossier.assessed(dossier.today)
  const found = readingsAt(readings.get(unit.id), figure.item, figure.part, year).findLast(
    (one) => one.kind === 'actual' && one.to === `${year}-12-31`,
  )
  const isAsked = figure.years === undefined || figure.years.has(year)
  const isThere = !certainlyAbsent(unit, `${year}-01-01`, `${year}-12-31`)
  const isFree = found === undefined || found.state === 'draft' || found.state === 'returned'
  return { value: valueIn(found), open: isAsked && isThere && isFree }
}

function valueIn(found: ReturnType<typeof readingsAt>[number] | undefined): TemplateCell['value'] {
  if (!found) return null
  const { value, numerator, denominator } = found
  if (numerator !== undefined && denominator)
    return Math.round(((numerator * 100) / denominator) * 1e6) / 1e6
  if (typeof value === 'boolean') return value ? 'Đạt' : 'Không đạt'
  return value ?? null
}
