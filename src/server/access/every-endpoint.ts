import { api } from '#contract/api.ts'
import { gapsWorkbook, watchDossier } from '#contract/dossiers.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { journalWorkbook } from '#contract/journal.ts'
import { listWorkbook } from '#contract/lists.ts'
import type { eventRoutes, fileRoutes, RouteName } from '#contract/routes.ts'
import { paperCopy } from '#contract/search.ts'
import { tableTemplate, uploadTable } from '#contract/tables.ts'
import { evidenceFile, evidencePicture } from '#contract/uploads.ts'

export type EndpointName = RouteName | keyof typeof fileRoutes | keyof typeof eventRoutes

/** Every endpoint, whatever it answers with. */
export const everyEndpoint: Readonly<Record<EndpointName, Endpoint>> = {
  ...api,
  gapsWorkbook,
  tableTemplate,
  uploadTable,
  journalWorkbook,
  listWorkbook,
  evidenceFile,
  evidencePicture,
  paperCopy,
  watchDossier,
}
