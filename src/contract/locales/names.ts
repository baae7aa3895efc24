/** How a sentence names things: the caller knows numbers and names of items and units. */
export interface Names {
  /** "chỉ tiêu 17.1", "tiêu chí 17", "điều kiện 4"; the id where it is not known. */
  readonly item: (id: string) => string
  /** Name of a part of an item ("nước sạch", "nữ"); empty when the item is asked whole. */
  readonly part: (item: string, part: string) => string
  readonly standard: (id: string) => string
}

export type Scalar = string | number | boolean | null | readonly string[]
export type Params = Readonly<Record<string, Scalar>>

export function text(value: Scalar | undefined): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}

/** What a reason speaks of: the item, and the part where it is asked in parts. */
export function subject(params: Params, names: Names): string {
  const item = text(params['item'])
  const part = names.part(item, text(params['part']))
  return part === '' ? names.item(item) : `${names.item(item)} (${part})`
}

/** The figure of a reason, for `showValue`. */
export function figureOf(params: Params) {
  return [scalar(params['value']), text(params['unit'])] as const
}

/** The level of a reason, for `showTarget`. */
export function levelOf(params: Params) {
  const unit = text(params['unit'])
  return { comparison: text(params['comparison']), value: scalar(params['target']), unit }
}

/** The first letter large. */
export function asSentence(said: string): string {
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function scalar(value: Scalar | undefined): string | number | boolean | null {
  return value === undefined || Array.isArray(value) ? null : (value as string | number | boolean)
}
