import { z } from 'zod'
import type { Fault } from '#domain/fault.ts'
import { Example, runExample } from '#domain/pack/example.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { type Path, readYaml } from '../platform/text/read-yaml.ts'
import type { PackFile } from './pack-files.ts'

/** Worked examples of a pack, each with its place in its file. */
export interface PlacedExample {
  readonly example: Example
  readonly file: string
  readonly line: number
}

const Examples = z.array(Example)

/** Ví dụ của bộ quy định as its `examples/*.yaml` write them. */
export function readExamples(files: readonly PackFile[]): {
  readonly examples: readonly PlacedExample[]
  readonly faults: readonly Fault[]
} {
  const examples: PlacedExample[] = []
  const faults: Fault[] = []
  for (const { name, text } of files.filter((one) => one.path.startsWith('examples/'))) {
    const { value, faults: wrong, lineOf } = readYaml(name, text, Examples)
    faults.push(...wrong)
    for (const [i, example] of (value ?? []).entries())
      examples.push({ example, file: name, line: lineOf([i] satisfies Path) })
  }
  return { examples, faults }
}

/** Examples whose verdicts differ from what the rules of `packs` give. */
export function runExamples(
  examples: readonly PlacedExample[],
  packs: readonly Pack[],
): readonly Fault[] {
  return examples.flatMap(({ example, file, line }) =>
    attempt(example, packs).map((detail) => ({
      file,
      line,
      code: 'example_fails' as const,
      params: { name: example.name, detail },
    })),
  )
}

/** An example that names a standard or overlay which no pack has cannot be set up. */
function attempt(example: Example, packs: readonly Pack[]): readonly string[] {
  try {
    return runExample(example, packs)
  } catch (error) {
    if (error instanceof RangeError) return [error.message]
    throw error
  }
}
