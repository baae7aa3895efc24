import { day, number } from '../../format.ts'
import type { board as vi } from '../vi/board.ts'

const things = (count: number, one: string, many: string) =>
  `${number(count)} ${count === 1 ? one : many}`

export const board = {
  print: 'Print one page',
  conditions: 'Conditions of recognition',
  conditionDone: 'Fulfilled',
  conditionDiffers: 'The recognition decisions differ from what the figures say',
  ownCriteria: (count: number) => things(count, 'criterion', 'criteria'),
  ownNote: 'evidence present / listed',
  evidenceCount: (present: number, listed: number) => `${present}/${listed}`,
  noList: 'no list yet',
  matrix: (units: number, criteria: number) =>
    `${things(units, 'unit', 'units')} × ${things(criteria, 'criterion', 'criteria')}`,
  matrixNote: (year: number) => `year ${year}`,
  matrixHelp: 'Arrow keys or j, k move between cells, Enter opens, Esc closes.',
  unit: 'Unit',
  met: 'Met',
  recognition: 'Recognised',
  recognised: {
    valid: 'Recognised',
    toReReview: 'To be re-checked',
    withdrawn: 'Recognition withdrawn',
    none: 'No recognition decision yet',
  },
  worstFirst: 'Most missing first',
  legend: 'Legend',
  markUnconfirmed: 'A rule here was not compared with the official text',
  markOverdue: 'Something here is overdue',
  ramp: 'A past year: deeper with more indicators met; never red',
  years: 'Share of criteria met by year (%); choose a year to look back',
  yearLabel: (year: number, met: number, required: number) =>
    `${year}: ${met} of ${required} criteria met`,
  owners: 'Who owes what, by when',
  ownersNone: 'Nothing is missing.',
  ownersHidden: 'Only those who work on the dossier see what is missing.',
  unassigned: 'Given to nobody yet',
  ownerCount: (count: number) => things(count, 'item', 'items'),
  kinds: {
    reading: 'figures',
    evidence: 'evidence',
    list: 'lists',
    target: 'levels',
    confirmation: 'rule confirmations',
    recognition: 'recognitions',
    component: 'components',
    section: 'reports',
    explanation: 'explanations',
  },
  others: (count: number) => `and ${things(count, 'other item', 'other items')}`,
  moreOwners: (count: number) => `${number(count)} more`,
  fewerOwners: 'Show fewer',
  allGaps: 'All that is missing',
  overdue: (days: number) => `${things(days, 'day', 'days')} overdue`,
  dueToday: 'due today',
  left: (days: number) => `${things(days, 'day', 'days')} left`,
  noDue: 'no due day',
  due: (on: string) => `due ${day(on)}`,
  empty: 'The dossier has no unit or criterion to judge',
  emptyHint: 'Check the rule sets and the units of the dossier in this year.',
  sentence: {
    ready: (required: number) => `The dossier is ready: all ${number(required)} items.`,
    progress: (percent: number, ready: number, required: number) =>
      `The dossier is ${percent} % ready (${number(ready)} of ${number(required)} items).`,
    past: (year: number, met: number, required: number) =>
      `${year}: ${number(met)} of ${number(required)} criteria met.`,
    noGaps: 'Nothing is missing.',
    oneOwner: (gaps: number, owner: string) =>
      `${things(gaps, 'item is', 'items are')} missing, owed by ${owner}.`,
    owners: (gaps: number, owners: number) =>
      `${things(gaps, 'item is', 'items are')} missing, owed by ${number(owners)} bodies.`,
    nobody: (gaps: number) => `${things(gaps, 'item is', 'items are')} missing, given to nobody.`,
    deadlineLeft: (on: string, days: number) =>
      `To be submitted by ${day(on)}, ${things(days, 'day', 'days')} left.`,
    deadlineToday: (on: string) => `To be submitted today, ${day(on)}.`,
    deadlineOver: (on: string, days: number) =>
      `To be submitted by ${day(on)}, ${things(days, 'day', 'days')} ago.`,
    overdue: (owners: number) => `${number(owners)} bodies are overdue.`,
    overdueOne: (owner: string) => `${owner} is overdue.`,
    overdueNone: 'Nobody is overdue.',
    usual: (count: number) =>
      `${things(count, 'usual item', 'usual items')} more that do not block recognition.`,
    asKnown: (on: string) => `As known on ${day(on)}.`,
  },
} satisfies typeof vi
