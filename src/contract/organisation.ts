import { z } from 'zod'
import { Agency } from '#domain/dossier/dossier.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

const OfDossier = { dossier: z.string().min(1).max(100) }
const Name = z.string().trim().min(1).max(300)
const Aliases = z.array(z.string().trim().min(1).max(200)).max(50)

/** Cơ quan, tên gọi khác: what stands around a dossier, and what still names each body. */
export const readOrganisation = endpoint({
  route: routes.readOrganisation,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({
    title: z.string(),
    deadline: z.iso.date().nullable(),
    closingOn: z.iso.date().nullable(),
    agencies: z.array(
      Agency.extend({
        /** Assignments, tasks, lists, team members and people that name it: as long as there are some it stays. */
        named: z.int(),
      }),
    ),
    unitAliases: z.array(z.strictObject({ unit: z.string(), aliases: z.array(z.string()) })),
    /** Bodies that the packs speak of, for "stands for". */
    packAgencies: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
  summary: 'The bodies of a dossier, other names of bodies and units, its dates',
})

export const changeDates = endpoint({
  route: routes.changeDates,
  needs: 'organise',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    title: Name,
    deadline: z.iso.date().nullable(),
    closingOn: z.iso.date().nullable(),
  }),
  output: z.strictObject({}),
  summary: 'Change a dossier’s title, the day it is due and the day its figures are closed',
})

/** `id` absent: a new body. The standing agency is one: the other one stops being it. */
export const putAgency = endpoint({
  route: routes.putAgency,
  needs: 'organise',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    agency: Agency.extend({
      id: z.string().optional(),
      name: Name,
      short: z.string().trim().min(1).max(100).optional(),
      aliases: Aliases.optional(),
      note: z.string().max(1000).optional(),
    }),
  }),
  output: z.strictObject({ agency: Agency }),
  summary: 'Add or change a body of a dossier',
})

export const removeAgency = endpoint({
  route: routes.removeAgency,
  needs: 'organise',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, agency: z.string() }),
  output: z.strictObject({}),
  summary: 'Remove a body that nothing names',
})

export const putUnitAliases = endpoint({
  route: routes.putUnitAliases,
  needs: 'organise',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, unit: z.string(), aliases: Aliases }),
  output: z.strictObject({}),
  summary: 'Say how else a unit is called',
})
