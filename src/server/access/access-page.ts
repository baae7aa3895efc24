import { Act, actsOf, Role } from '#domain/access/access.ts'
import { everyEndpoint } from './every-endpoint.ts'

/** Ai được làm gì: the content of `docs/access.md`, from the one table of rights and the contract. */
export function accessPage(): string {
  return `${[
    '# Who may do what',
    '',
    'Written from `src/domain/access/access.ts` and `src/contract/` by `node scripts/write-schemas.mjs`; a test fails when it drifts.',
    'Another test asks every endpoint as every role over an own, a foreign and no unit (`src/server/access/rights.test.ts`).',
    '',
    '## Where a right holds',
    '',
    ...where.map((line) => `- ${line}`),
    '',
    '## Roles and acts',
    '',
    ...table(['act', ...Role.options], actRows()),
    '',
    '`open` holds for guests too; `signedIn` for every signed-in person, whatever the role.',
    '',
    '## Endpoints',
    '',
    ...table(['endpoint', 'method and path below `/api/v1`', 'right', 'over'], endpointRows()),
  ].join('\n')}\n`
}

const where = [
  'A grant is a person, a role, a place and a time. The place is a unit with all units below it, or an agency of one unit.',
  'A right over a dossier needs a grant over its unit or one above. Reading the board and the internal lists also reaches up: people of a member unit see the dossier above them, in lists only what belongs to their unit.',
  'A right over a unit needs a grant over just that unit or one above; an agency writes only the figures that it leads or is assigned.',
  'Whoever may not see a dossier is answered `not_found`, just as if it were not there; a guest is answered `not_signed_in` before anything is looked up.',
  'Lists are filtered by the same rule in SQL.',
  '`manageStaff` of an administrator reaches the people under the own place; of an agency’s head only the officers of the own agency. An account is managed whole only by who reaches all that it can do.',
  'Who stands in for an absent person acts with that person’s grants too, from day to day; the journal signs such a deed “A thay B”. What is lent is not lent on.',
  '“Password again”: a sensitive act, allowed for ten minutes after the password was given.',
]

function actRows(): string[][] {
  return Act.options.map((act) => [
    `\`${act}\``,
    ...Role.options.map((role) => (actsOf[role].has(act) ? '✓' : '')),
  ])
}

function endpointRows(): string[][] {
  return Object.entries(everyEndpoint).map(([name, { route, needs, scope, again }]) => [
    name,
    `\`${route.method} ${route.path}\``,
    `\`${needs}\`${again ? ', password again' : ''}`,
    scope === 'none' ? '' : scope,
  ])
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
