import {
  changedLinks,
  changeOf,
  countOf,
  type DeedNames,
  figureIn,
  type JournalFinding,
  objectOf,
  paperOf,
  periodIn,
  type ToldDeed,
  textOf,
} from '../deed.ts'
import type { JournalAct } from '../vi/journal.ts'
import { showDay } from './gaps.ts'
import { roles } from './roles.ts'
import { readingKinds, readingStates, showValue } from './verdicts.ts'

type Sentence = (deed: ToldDeed, names: DeedNames) => string

/** A deed, after the name of who did it: "changed indicator 17.1 of commune … 2020 from 88.1 % to 92.4 %". */
const deeds: Readonly<Record<JournalAct, Sentence>> = {
  record_reading: sayFigure,
  remember_columns: (d) =>
    `remembered ${countOf({ list: d.after }, 'list')} columns of tables of figures`,
  choose_reading: (d, n) =>
    `chose ${showValue(figureIn(d.after))} among the differing figures of ${n.item(objectOf(d).id)}, ${n.unit(objectOf(d).unit)}: ${textOf(d.after, 'reason')}`,
  submit_sheet: (d, n) => `sent ${sheetOf(d, n)} to the standing agency`,
  accept_sheet: (d, n) => `accepted ${sheetOf(d, n)}`,
  return_sheet: (d, n) => `asked for ${sheetOf(d, n)} to be amended: ${textOf(d.after, 'reason')}`,
  unlock_sheet: (d, n) => `reopened ${sheetOf(d, n)}: ${textOf(d.after, 'reason')}`,
  set_deadline: (d) =>
    `set the due day of the figures of ${textOf(d.after, 'year')}: ${dayIn(d.after, 'due')}${textOf(d.after, 'locks') === 'true' ? ', then closed' : ''}`,
  grant_extension: (d, n) =>
    `let ${n.unit(objectOf(d).unit)} enter figures of ${textOf(d.after, 'year')} until ${dayIn(d.after, 'until')}: ${textOf(d.after, 'reason')}`,
  declare_fact: (d, n) =>
    `declared ${n.item(objectOf(d).id)}: ${showValue(figureIn(d.after))}; source: ${textOf(d.after, 'source')}`,
  state_not_applicable: (d, n) =>
    `stated that ${n.item(objectOf(d).id)} does not apply to ${n.unit(objectOf(d).unit)}: ${textOf(d.after, 'reason')}`,
  record_recognition: (d, n) =>
    `recorded the recognition of ${n.unit(objectOf(d).unit)} for ${n.standard(objectOf(d).id)}${numbered(d.after, 'by Decision')}`,
  confirm_rule: (d, n) =>
    `compared ${n.item(textOf(d.after, 'item'))} with the official text: ${textOf(d.after, 'reference')}`,
  issue_overlay: (d) =>
    `issued version ${textOf(d.after, 'version')} of the local rules (${countOf(d.after, 'targets')} levels, ${countOf(d.after, 'parameters')} parameters)`,
  change_dates: (d) =>
    `changed title and dates of the dossier: due ${dayIn(d.after, 'deadline')}, figures closed ${dayIn(d.after, 'closingOn')}`,
  put_agency: (d) =>
    `${d.before === null ? 'added' : 'changed'} the body ${textOf(d.after, 'name')}`,
  remove_agency: (d) => `removed the body ${textOf(d.before, 'name')}`,
  name_unit: (d, n) => `changed other names of ${n.unit(objectOf(d).unit)}`,
  put_list: (d) => `made or changed the list “${textOf(d.after, 'title')}”`,
  remove_list: (d) => `removed the list “${textOf(d.before, 'title')}”`,
  save_list_rows: (d) =>
    `wrote ${countOf(d.after, 'rows')} and removed ${countOf(d.after, 'removed')} rows of the list ${objectOf(d).id}`,
  submit_list: (d) => `sent the list ${objectOf(d).id}`,
  accept_list: (d) => `accepted the list ${objectOf(d).id}`,
  return_list: (d) => `returned the list ${objectOf(d).id} to be mended`,
  upload_evidence: (d) => `uploaded the paper ${paperOf(d)}`,
  upload_again: (d) => `uploaded again what the paper ${objectOf(d).id} already has`,
  replace_evidence_file: (d) => `replaced the file of the paper ${paperOf(d)}`,
  register_evidence: (d) => `registered the paper ${paperOf(d)} without a file`,
  change_evidence: (d) => `changed what is known of the paper ${paperOf(d)}`,
  link_evidence: (d, n) => `linked the paper ${paperOf(d)} to ${changedLinks(d, n) || 'an item'}`,
  unlink_evidence: (d, n) =>
    `unlinked the paper ${paperOf(d)} from ${changedLinks(d, n) || 'an item'}`,
  reopen_evidence: (d) => `opened the paper ${paperOf(d)} again`,
  submit_evidence: (d) => `sent the paper ${paperOf(d)} to the standing agency`,
  accept_evidence: (d) => `accepted the paper ${paperOf(d)}`,
  return_evidence: (d) => `returned the paper ${paperOf(d)} for completion`,
  trash_evidence: (d) => `put the paper ${paperOf(d)} into the bin`,
  restore_evidence: (d) => `took the paper ${paperOf(d)} back from the bin`,
  purge_evidence: (d) => `deleted the paper ${paperOf(d)} for good`,
  create_dossier: (d) => `made the dossier “${textOf(d.after, 'title') || objectOf(d).id}”`,
  import_workspace: (d) => `imported dossier ${objectOf(d).id} from files`,
  export_workspace: (d) => `exported dossier ${objectOf(d).id} to files`,
  sign_in: () => 'signed in',
  add_person: (d) => `added the person ${textOf(d.after, 'name')} (${textOf(d.after, 'login')})`,
  grant_role: (d, n) => `gave the role “${roleOf(d.after)}” to ${n.person(objectOf(d).id)}`,
  sign_in_locked: () => 'was kept from signing in for a while after too many wrong passwords',
  confirm_password: () => 'gave the password again before something important',
  end_sessions: (d, n) => `signed ${n.person(objectOf(d).id)} out elsewhere`,
  use_recovery_code: () => 'signed in by a recovery code',
  accept_invitation: () => 'accepted the invitation and set a first password',
  reset_password: () => 'set a new password by a link',
  change_password: () => 'changed the password',
  change_profile: (d, n) => `changed name and address of ${n.person(objectOf(d).id)}`,
  turn_on_totp: () => 'turned the second step on',
  turn_off_totp: (d, n) => `turned the second step of ${n.person(objectOf(d).id)} off`,
  renew_recovery_codes: () => 'took new recovery codes',
  link_directory: (d, n) =>
    `linked ${n.person(objectOf(d).id)} with the directory ${textOf(d.after, 'provider')}`,
  issue_link: (d, n) =>
    `made ${textOf(d.after, 'kind') === 'reset' ? 'a reset link' : 'an invitation'} for ${n.person(objectOf(d).id)}`,
  close_account: (d, n) => `closed the account of ${n.person(objectOf(d).id)}`,
  open_account: (d, n) => `opened the account of ${n.person(objectOf(d).id)} again`,
  end_grant: (d, n) => `ended the role “${roleOf(d.before)}” of ${n.person(objectOf(d).id)}`,
  state_absence: (d, n) =>
    `named ${n.person(textOf(d.after, 'substitute'))} to stand in for ${n.person(objectOf(d).id)} from ${textOf(d.after, 'from')} to ${textOf(d.after, 'to')}`,
  end_absence: (d, n) => `ended the substitution of ${n.person(objectOf(d).id)}`,
  issue_setup_link: () => 'made the link for the first administrator',
  create_administrator: (d) => `made the administrator ${textOf(d.after, 'name')}`,
  set_calendar_day: (d) =>
    `made ${showDay(objectOf(d).id)} a day ${textOf(d.after, 'kind') === 'work' ? 'worked' : 'off'} (${textOf(d.after, 'name')}), by ${textOf(d.after, 'ground')}`,
  remove_calendar_day: (d) =>
    `took ${showDay(objectOf(d).id)} (${textOf(d.before, 'name')}) out of the calendar`,
  back_up: () => 'made a backup',
  restore: () => 'restored the data from a backup',
}

/** A deed as the rest of a sentence; one that this version has no words for by its code. */
export function sayDeed(deed: ToldDeed, names: DeedNames): string {
  const known: Readonly<Record<string, Sentence>> = deeds
  const say = known[deed.act]
  return say ? say(deed, names) : `${deed.act} (${deed.object})`
}

function sheetOf(d: ToldDeed, n: DeedNames): string {
  return `the ${textOf(d.after, 'year')} data sheet of ${n.unit(objectOf(d).unit)} (${textOf(d.after, 'count')} figures)`
}

function sayFigure(deed: ToldDeed, names: DeedNames): string {
  const { id, unit } = objectOf(deed)
  const part = names.part(id, textOf(deed.after, 'part'))
  const what = [
    names.item(id),
    part && `(${part})`,
    `of ${names.unit(unit)}`,
    showPeriod(deed.after),
  ]
    .filter(Boolean)
    .join(' ')
  const measure = names.measure(id)
  const figure = (state: unknown) => showFigure(state, measure)
  const source = textOf(deed.after, 'source')
  const kind = textOf(deed.after, 'kind')
  const said = {
    new: () => `recorded ${what}: ${figure(deed.after)}`,
    value: () => `changed ${what} from ${figure(deed.before)} to ${figure(deed.after)}`,
    state: () => `set ${what} (${figure(deed.after)}) to “${stateOf(deed.after)}”`,
    beside: () => `changed the source or note of ${what} (${figure(deed.after)})`,
  }[changeOf(deed)]()
  const beside = [
    kind === 'actual' ? '' : readingKinds[kind as keyof typeof readingKinds],
    source && `source: ${source}`,
  ].filter(Boolean)
  return [said, ...beside].join(', ')
}

function showFigure(state: unknown, measure: string): string {
  const numerator = textOf(state, 'numerator')
  const counts = numerator === '' ? '' : `${numerator}/${textOf(state, 'denominator')}`
  const value = figureIn(state)
  if (value === null) return 'no value'
  const shown = typeof value === 'string' && value === counts ? value : showValue(value, measure)
  return counts === '' || shown === counts ? shown : `${shown} (${counts})`
}

function showPeriod(state: unknown): string {
  const { year, from, to } = periodIn(state)
  if (year !== undefined) return year
  return from === '' ? '' : `from ${showDay(from)} to ${showDay(to)}`
}

function dayIn(state: unknown, field: string): string {
  const day = textOf(state, field)
  return day === '' ? 'not set' : showDay(day)
}

function stateOf(state: unknown): string {
  const code = textOf(state, 'state')
  return readingStates[code as keyof typeof readingStates] ?? code
}

function roleOf(state: unknown): string {
  const code = textOf(state, 'role')
  return roles[code as keyof typeof roles] ?? code
}

/** ", by Decision No. … of …" as far as number and day are known. */
function numbered(state: unknown, lead: string): string {
  const number = textOf(state, 'number')
  const day = textOf(state, 'day')
  if (number === '' && day === '') return ''
  return `, ${lead}${number && ` No. ${number}`}${day && ` of ${showDay(day)}`}`
}

/** What is wrong with the journal, one sentence each. */
export const journalFindings: Readonly<
  Record<JournalFinding['kind'], (finding: JournalFinding) => string>
> = {
  changed: ({ sequence }) => `Entry ${sequence} was changed: it is not what was hashed.`,
  missing: ({ sequence, known }) =>
    sequence === known
      ? `Entry ${sequence} is missing.`
      : `Entries ${sequence} to ${known} are missing.`,
  unlinked: ({ sequence }) => `Entry ${sequence} does not follow the one before it.`,
  headDiffers: ({ sequence }) => `The head in the database is not the last entry (${sequence}).`,
  cut: ({ sequence, known, file }) =>
    `The end was cut off: the database ends with entry ${sequence}, but ${file} knew of entry ${known}.`,
  rewritten: ({ sequence, file }) =>
    `The chain was made anew: ${file} holds another hash for entry ${sequence}.`,
  unreadable: ({ file }) => `${file} cannot be read; it must hold the head of the journal.`,
  noWitness: () =>
    'There is no journal-head.json in the data folder, so a cut or rewritten chain could not be seen. If the data were moved, compare with a backup by --head.',
}
