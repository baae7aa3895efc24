import { z } from 'zod'
import { DossierSummary, GapLabel, ItemDetail } from '#contract/dossiers.ts'
import { JournalEntry } from '#contract/journal.ts'
import { StoredReading } from '#contract/records.ts'
import { PackDifference, PackSummary } from '#contract/reference.ts'
import { Person, Session } from '#contract/session.ts'
import { Act, Role } from '#domain/access/access.ts'
import { Agency, Dossier, TeamMember } from '#domain/dossier/dossier.ts'
import {
  CriterionResult,
  IndicatorResult,
  JudgedTarget,
  PartResult,
  Readiness,
} from '#domain/evaluation/readiness.ts'
import { Flag, Reason, Substantiation, Verdict } from '#domain/evaluation/verdict.ts'
import { Gap } from '#domain/gap/gap.ts'
import { Basis, Confidence, LegalDocument, LegalReference } from '#domain/pack/basis.ts'
import { Confirmation } from '#domain/pack/confirmation.ts'
import { EvidenceListEntry, ListedDocument } from '#domain/pack/evidence-list.ts'
import { Overlay, SetTarget } from '#domain/pack/overlay.ts'
import { Pack } from '#domain/pack/pack.ts'
import { ProcedureBook } from '#domain/pack/procedure.ts'
import { Criterion, Indicator, Requirement, Standard } from '#domain/pack/standard.ts'
import { Statement } from '#domain/reading/reading.ts'
import { Recognition } from '#domain/recognition/recognition.ts'
import { Rule } from '#domain/rule/rule.ts'
import { Target } from '#domain/rule/target.ts'
import { Classification, Unit } from '#domain/unit/unit.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** What the document calls by a name; all else stands where it is used. */
const named: Readonly<Record<string, z.ZodType>> = {
  Act,
  Agency,
  Basis,
  Classification,
  Confidence,
  Confirmation,
  Criterion,
  CriterionResult,
  Dossier,
  DossierSummary,
  EvidenceListEntry,
  Flag,
  Gap,
  GapLabel,
  Indicator,
  IndicatorResult,
  ItemDetail,
  JournalEntry,
  JudgedTarget,
  LegalDocument,
  LegalReference,
  ListedDocument,
  Overlay,
  Pack,
  PackDifference,
  PackSummary,
  PartResult,
  Person,
  ProcedureBook,
  Readiness,
  Reason,
  Recognition,
  Requirement,
  Role,
  Rule,
  Session,
  SetTarget,
  Standard,
  Statement,
  StoredReading,
  Substantiation,
  Target,
  TeamMember,
  Unit,
  Verdict,
}

/** Turns types into schemas that refer to `#/components/schemas`, and gathers what they refer to. */
export function schemaBook() {
  const components: Record<string, JsonSchema> = {}
  const registries = { input: registry('Input'), output: registry('') }
  const schemaOf = (type: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const {
      $schema: _,
      $defs,
      ...schema
    } = z.toJSONSchema(type, {
      io,
      metadata: registries[io],
      unrepresentable: 'any',
    })
    for (const [name, one] of Object.entries($defs ?? {}))
      components[name] = refer(one as JsonSchema) as JsonSchema
    return refer(schema) as JsonSchema
  }
  return { components, schemaOf }
}

/** A type that is read and one that is written differ: what has a default may be left out of the latter. */
function registry(suffix: string) {
  const names = z.registry<{ id: string }>()
  for (const [name, type] of Object.entries(named)) names.add(type, { id: `${name}${suffix}` })
  return names
}

function refer(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(refer)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== 'id' || !isComponentName(schema))
      .map(([key, value]) => [
        key,
        key === '$ref' ? String(value).replace('#/$defs/', '#/components/schemas/') : refer(value),
      ]),
  )
}

/** zod repeats a registered name as the schema's own `id`; a property called `id` is an object. */
function isComponentName(schema: object): boolean {
  return 'id' in schema && typeof schema.id === 'string'
}
