import { basename, join, resolve } from 'node:path'
import type { z } from 'zod'
import type { Fault } from '#domain/fault.ts'
import { EvidenceBook } from '#domain/pack/evidence-list.ts'
import { type Pack, PackHead } from '#domain/pack/pack.ts'
import type { PackFault, PackPath } from '#domain/pack/pack-fault.ts'
import { ProcedureBook } from '#domain/pack/procedure.ts'
import { Standard } from '#domain/pack/standard.ts'
import type { Classification, Unit } from '#domain/unit/unit.ts'
import { pathText, readYaml } from '../platform/text/read-yaml.ts'
import { hashPack, type PackFile, readPackFiles } from './pack-files.ts'
import { readReferenceUnits } from './reference-units.ts'

/** A pack as read from its folder. `place` turns a fault of its content into one with file and line. */
export interface ReadPack {
  readonly pack: Pack
  readonly units: readonly Unit[]
  readonly classifications: readonly Classification[]
  readonly place: (fault: PackFault) => Fault
}

export type PackResult =
  | { readonly read: ReadPack; readonly faults: readonly [] }
  | { readonly read: null; readonly faults: readonly Fault[] }

/**
 * Đọc một bộ quy định from its folder. Anything that is not exactly the format is a fault with file, line and reason, and
 * the pack is refused as a whole. Whether its content makes sense is asked by `checkPack`.
 */
export async function readPack(folder: string, called = folder): Promise<PackResult> {
  const { files, faults } = await readPackFiles(folder, called)
  if (faults.some(({ code }) => code === 'folder_missing')) return { read: null, faults }
  const head = parts(files, PackHead, /^pack\.yaml$/)
  const standards = parts(files, Standard, /^criteria\//)
  const procedure = parts(files, ProcedureBook, /^procedure\.yaml$/)
  const evidence = parts(files, EvidenceBook, /^evidence\.yaml$/)
  const places = readReferenceUnits(files)
  const all = [faults, head.faults, standards.faults, procedure.faults, evidence.faults]
  const wrong = [...all.flat(), ...places.faults, ...checkHead(head, folder, called)]
  const first = head.found[0]
  if (!first || wrong.length > 0) return { read: null, faults: wrong }
  const pack: Pack = {
    ...first.value,
    sha256: hashPack(files),
    standards: standards.found.map(({ value }) => value),
    ...(procedure.found[0] ? { procedure: procedure.found[0].value } : {}),
    ...(evidence.found[0] ? { evidence: evidence.found[0].value } : {}),
  }
  const found = { head: first, standards: standards.found, procedure, evidence }
  const place = (fault: PackFault) => placeFault(fault, found)
  const { units, classifications } = places
  return { read: { pack, units, classifications, place }, faults: [] }
}

interface Part<T> {
  readonly name: string
  readonly value: T
  readonly lineOf: (path: PackPath) => number
}

interface Parts<T> {
  readonly found: readonly Part<T>[]
  readonly faults: readonly Fault[]
}

function parts<T>(files: readonly PackFile[], schema: z.ZodType<T>, form: RegExp): Parts<T> {
  const found: Part<T>[] = []
  const faults: Fault[] = []
  for (const { path, name, text } of files) {
    if (!form.test(path)) continue
    const read = readYaml(name, text, schema)
    if (read.value === null) faults.push(...read.faults)
    else found.push({ name, value: read.value, lineOf: read.lineOf })
  }
  return { found, faults }
}

function checkHead(head: Parts<PackHead>, folder: string, called: string): Fault[] {
  const [first] = head.found
  if (!first)
    return head.faults.length > 0
      ? []
      : [{ file: join(called, 'pack.yaml'), code: 'file_missing', params: {} }]
  const { id } = first.value
  const name = basename(resolve(folder))
  if (id === name) return []
  const params = { id, folder: name }
  return [{ file: first.name, line: first.lineOf(['id']), code: 'pack_id_not_folder', params }]
}

/** A path inside the pack begins in the file that holds it. */
function placeFault(
  { path, code, params, level }: PackFault,
  found: {
    readonly head: Part<PackHead>
    readonly standards: readonly Part<Standard>[]
    readonly procedure: Parts<ProcedureBook>
    readonly evidence: Parts<EvidenceBook>
  },
): Fault {
  const [first, second] = path
  const of = (part: Part<unknown> | undefined, inside: PackPath): Fault => {
    const { name, lineOf } = part ?? found.head
    const column = inside.length > 0 ? { column: pathText(inside) } : {}
    return {
      file: name,
      line: lineOf(inside),
      ...column,
      code,
      params,
      ...(level ? { level } : {}),
    }
  }
  if (first === 'standards' && typeof second === 'number')
    return of(found.standards[second], path.slice(2))
  if (first === 'procedure') return of(found.procedure.found[0], path.slice(1))
  if (first === 'evidence') return of(found.evidence.found[0], path.slice(1))
  return of(found.head, path)
}
