import { figureKey } from '#domain/table/catalogue.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import { dossierCatalogue } from './dossier-catalogue.ts'

/** What the columns and rows of a table may be said to be: forms, figures, units and years of the dossier. */
export async function listNames(deps: Deps, input: { readonly dossier: string }) {
  const catalogue = dossierCatalogue(deps, await openDossier(deps, input.dossier))
  return {
    forms: [...catalogue.forms],
    figures: catalogue.figures.map((one) => ({
      key: figureKey(one.item, one.part),
      form: one.formId,
      number: one.number,
      text: one.text,
      partText: one.partText,
      unit: one.unit ?? null,
      years: [...(one.years ?? [])],
    })),
    units: catalogue.units.map(({ id, code, fullName, level }) => ({
      id,
      code,
      name: fullName,
      level,
    })),
    years: [...catalogue.years],
  }
}
