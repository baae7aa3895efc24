import type * as vi from '../vi/gaps.ts'

export const gapKinds: typeof vi.gapKinds = {
  reading: 'Figure',
  evidence: 'Evidence',
  list: 'List',
  target: 'Target to be set by the province',
  confirmation: 'Rule to be compared with the official text',
  recognition: 'Recognition decision',
  component: 'Part of the dossier',
  section: 'Report',
  explanation: 'Explanation of a figure',
}

export const showDue: typeof vi.showDue = (due, today) => {
  if (due === null) return 'no due date'
  const days = daysBetween(today, due)
  const on = showDay(due)
  if (days < 0) return `${-days} ${days === -1 ? 'day' : 'days'} overdue (${on})`
  if (days === 0) return `due today (${on})`
  return `${days} ${days === 1 ? 'day' : 'days'} left (${on})`
}

export const showDay: typeof vi.showDay = (day) => day.split('-').reverse().join('/')

export const daysBetween: typeof vi.daysBetween = (from, to) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const showOwner: typeof vi.showOwner = (owner) => {
  const name = owner.name === '' ? 'Not assigned' : owner.name
  const person = owner.person === null ? '' : ` (${owner.person})`
  return owner.beside === null ? `${name}${person}` : `${name}${person}, with ${owner.beside}`
}

export const showSource: typeof vi.showSource = (source) => {
  const [kind = '', ...rest] = source.split(':')
  const known: Readonly<Record<string, string>> = {
    assignment: `assigned by ${rest.join(':')}`,
    task: `conclusion of a meeting (${rest.join(':')})`,
    deadline: 'the dossier’s deadline',
    pack: 'the rule set',
    list: 'the list is to be made',
    awaiting: 'sent, awaiting acceptance by the standing agency',
  }
  return known[kind] ?? source
}
