import { stringify } from 'yaml'
import { Pack, type PackHead } from '#domain/pack/pack.ts'
import { hashPack } from '../pack/pack-files.ts'

/** A local overlay as the rules read it, and as its `pack.yaml` is written. */
export interface LocalOverlay {
  readonly pack: Pack
  readonly text: string
}

/** Writes the head as YAML and gives the pack the hash of just these bytes. */
export function localOverlay(head: PackHead): LocalOverlay {
  const text = stringify(head, { lineWidth: 0, aliasDuplicateObjects: false })
  const bytes = new TextEncoder().encode(text)
  const sha256 = hashPack([{ path: 'pack.yaml', name: 'pack.yaml', text, bytes }])
  return { pack: Pack.parse({ ...head, sha256, standards: [] }), text }
}
