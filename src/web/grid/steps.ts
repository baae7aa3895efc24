/** One thing that was replaced: under which key, what stood there, what stands there now. */
export interface Change<T> {
  readonly key: string
  readonly before: T
  readonly after: T
}

/** Steps that can be taken back and done again. A new step ends what could be done again. */
export interface Steps<T> {
  readonly add: (step: readonly Change<T>[]) => void
  readonly back: () => readonly Change<T>[]
  readonly again: () => readonly Change<T>[]
  readonly canGoBack: () => boolean
  readonly canGoAgain: () => boolean
}

export function steps<T>(most = 200): Steps<T> {
  let done: (readonly Change<T>[])[] = []
  let undone: (readonly Change<T>[])[] = []
  return {
    add: (step) => {
      if (step.length === 0) return
      done = [...done.slice(1 - most), step]
      undone = []
    },
    back: () => {
      const step = done.pop()
      if (step) undone.push(step)
      return step ?? []
    },
    again: () => {
      const step = undone.pop()
      if (step) done.push(step)
      return step ?? []
    },
    canGoBack: () => done.length > 0,
    canGoAgain: () => undone.length > 0,
  }
}
