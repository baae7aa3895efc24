import { z } from 'zod'
import { judge } from '../evaluation/judge.ts'
import { type ReasonCode, Verdict } from '../evaluation/verdict.ts'
import { exampleWorkspace, overlayOf } from './example-workspace.ts'
import { SetTarget } from './overlay.ts'
import type { Pack } from './pack.ts'

const Expected = z.union([
  Verdict,
  z.strictObject({ verdict: Verdict, reasons: z.array(z.string()).optional() }),
])

/** A member unit of the example's unit, with what it holds. */
const Member = z.strictObject({
  type: z.string(),
  level: z.string().default('commune'),
  recognised: z
    .array(
      z.union([
        z.string(),
        z.strictObject({
          standard: z.string(),
          pack: z.string().optional(),
          state: z.enum(['valid', 'toReReview', 'withdrawn']).default('valid'),
        }),
      ]),
    )
    .default([]),
})

/**
 * Ví dụ: a worked case of a pack, from readings to the verdicts that the law gives. `confirm` names items that count as
 * compared with the official text; `targets` are what a local overlay would set.
 */
export const Example = z.strictObject({
  name: z.string().min(10),
  standard: z.string().optional(),
  procedure: z.string().optional(),
  unit: z.strictObject({
    type: z.string().default('xa'),
    region: z.string().optional(),
    group: z.string().optional(),
    province: z.string().optional(),
    members: z.array(Member).default([]),
  }),
  year: z.int(),
  confirm: z.union([z.literal('all'), z.array(z.string())]).default([]),
  targets: z
    .array(SetTarget.pick({ item: true, part: true, target: true, rule: true }))
    .default([]),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
  overlays: z.array(z.string()).default([]),
  readings: z
    .array(
      z.strictObject({
        item: z.string(),
        part: z.string().default(''),
        year: z.int().optional(),
        value: z.union([z.number(), z.boolean(), z.string()]).optional(),
        numerator: z.number().optional(),
        denominator: z.number().optional(),
        none: z.literal(true).optional(),
        kind: z.enum(['actual', 'estimate', 'plan', 'target']).default('actual'),
        state: z
          .enum(['draft', 'submitted', 'accepted', 'returned', 'withdrawn'])
          .default('accepted'),
        source: z.string().default('ví dụ'),
        note: z.string().optional(),
      }),
    )
    .default([]),
  statements: z.array(z.strictObject({ item: z.string(), reason: z.string() })).default([]),
  expect: z.record(z.string(), Expected),
})
export type Example = z.infer<typeof Example>

/** What an example expects and the rules do not give, as `id: expected, found` lines; empty when it holds. */
export function runExample(example: Example, packs: readonly Pack[]): readonly string[] {
  const workspace = exampleWorkspace(example, packs)
  const local = overlayOf(example, workspace)
  const readiness = judge(workspace, [...packs, ...local], { year: example.year, on: '2100-01-01' })
  const found = new Map<string, { verdict: Verdict; reasons: readonly { code: ReasonCode }[] }>()
  for (const condition of readiness.conditions) found.set(condition.id, condition)
  for (const standard of readiness.units[0]?.standards ?? []) {
    found.set(standard.id, standard)
    for (const criterion of standard.criteria) {
      found.set(criterion.id, criterion)
      for (const item of [...criterion.indicators, ...criterion.requirements])
        found.set(item.id, item)
    }
  }
  return Object.entries(example.expect).flatMap(([id, expected]) => {
    const result = found.get(id)
    if (!result) return [`${id}: not judged`]
    const wanted = typeof expected === 'string' ? { verdict: expected } : expected
    const codes: readonly string[] = result.reasons.map((one) => one.code)
    const missing = (wanted.reasons ?? []).filter((code) => !codes.includes(code))
    if (result.verdict === wanted.verdict && missing.length === 0) return []
    return [
      `${id}: expected ${wanted.verdict} ${missing.join(' ')}, found ${result.verdict} [${codes.join(' ')}]`,
    ]
  })
}
