/** What stands in the cell that is being typed. Kept at once and synchronously: the next moment the browser may be gone. */
export interface KeptTyping {
  readonly cell: string
  readonly text: string
}

export function keepTyping(desk: string, typing: KeptTyping | null): void {
  try {
    if (typing === null) localStorage.removeItem(nameOf(desk))
    else localStorage.setItem(nameOf(desk), JSON.stringify(typing))
  } catch {
    // A browser that keeps nothing: what is typed stays on the screen only.
  }
}

export function readTyping(desk: string): KeptTyping | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(desk)) ?? 'null')
    return isTyping(kept) ? kept : null
  } catch {
    return null
  }
}

function nameOf(desk: string): string {
  return `vedich.typing.${desk}`
}

function isTyping(value: unknown): value is KeptTyping {
  return (
    typeof value === 'object' &&
    value !== null &&
    'cell' in value &&
    'text' in value &&
    typeof value.cell === 'string' &&
    typeof value.text === 'string'
  )
}
