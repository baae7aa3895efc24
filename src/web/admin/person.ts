import type { Output } from '#contract/api.ts'

/** Somebody whom one manages. */
export type Person = Output<'listPeople'>['people'][number]
