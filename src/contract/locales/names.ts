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
