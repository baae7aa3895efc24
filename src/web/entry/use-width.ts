import { useSyncExternalStore } from 'react'

/** Cards instead of a grid. */
export function useIsPhone(): boolean {
  return useMatches('(max-width: 767px)')
}

/** Too narrow for measure and target to stand still beside the figures. */
export function useIsNarrow(): boolean {
  return useMatches('(max-width: 1199px)')
}

function useMatches(rule: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(rule)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => window.matchMedia(rule).matches,
  )
}
