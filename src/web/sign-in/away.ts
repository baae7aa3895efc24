const key = 'vedich.away'

/** What this tab keeps while it is away at a directory: the proof that it began the sign-in, and where it wanted to go. */
export interface Away {
  readonly proof: string
  readonly back: string
}

export function keepAway(away: Away): void {
  sessionStorage.setItem(key, JSON.stringify(away))
}

/** Takes it out again: it is good once. Undefined when this tab began nothing. */
export function takeAway(): Away | undefined {
  const text = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  if (text === null) return undefined
  const { proof, back } = JSON.parse(text) as Partial<Away>
  if (typeof proof !== 'string') return undefined
  return { proof, back: typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/' }
}
