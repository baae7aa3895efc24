import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { Refusal } from '#domain/refusal.ts'
import { writeWorkspace } from '../workspace/write-workspace.ts'
import type { DistrictOptions, FictionalDistrict } from './district.ts'
import { documentMaker } from './documents/make-document.ts'
import { fictionalWorkspace } from './fictional-workspace.ts'

/** Sinh huyện Mẫu ra thư mục: a new or empty folder; refuses `already_exists` for any other. */
export async function writeDistrict(
  folder: string,
  options: DistrictOptions,
): Promise<FictionalDistrict> {
  const made = fictionalWorkspace(options)
  const papers = await drawPapers(made)
  const district = withHashes(made, papers)
  const content = {
    workspace: district.workspace,
    localPacks: district.overlays.map(({ pack, text }) => ({
      folder: pack.id,
      files: [{ path: 'pack.yaml', text }],
    })),
    users: [],
    journal: undefined,
  }
  await writeWorkspace(folder, content, {
    reference: { units: [], classifications: [] },
    copyEvidence: async (file, target) => {
      const paper = papers.get(file)
      if (!paper) throw new Refusal('not_found', { path: file })
      await writeFile(target, paper.written, { flag: 'wx' })
    },
  })
  return district
}

/** Bytes as written, and the hash under which they were recorded. */
interface Paper {
  readonly written: Uint8Array
  readonly sha256: string
}

async function drawPapers(district: FictionalDistrict): Promise<ReadonlyMap<string, Paper>> {
  const draw = documentMaker(district)
  const papers = new Map<string, Paper>()
  for (const file of district.files) {
    const bytes = await draw(file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    papers.set(file.path, { written: file.altered ? spoiled(bytes) : bytes, sha256 })
  }
  return papers
}

/** One byte more at the end: the file still opens. */
function spoiled(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, Buffer.from('\n')])
}

function withHashes(
  district: FictionalDistrict,
  papers: ReadonlyMap<string, Paper>,
): FictionalDistrict {
  const evidence = district.workspace.evidence.map((one) => {
    const paper = papers.get(one.file ?? '')
    return paper ? { ...one, sha256: paper.sha256 } : one
  })
  return { ...district, workspace: { ...district.workspace, evidence } }
}
