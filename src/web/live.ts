import { useEffect } from 'react'
import { refreshDossier } from './api.ts'

/** Another changed something: ask again for what is on the screen, at most twice a second. */
export function useLive(dossier: string) {
  useEffect(() => {
    const source = new EventSource(`/api/v1/dossiers/${encodeURIComponent(dossier)}/events`)
    let waiting: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        void refreshDossier(dossier)
      }, 500)
    }
    source.addEventListener('message', refresh)
    source.addEventListener('changed', refresh)
    return () => {
      clearTimeout(waiting)
      source.close()
    }
  }, [dossier])
}
