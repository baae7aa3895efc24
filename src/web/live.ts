import { useEffect } from 'react'
import { refreshDossier } from './api.ts'

/** Another changed something: ask again for what is on the screen, at most twice a second. */
export function useLive(dossier: string) {
  useEffect(() => {
    const source = new EventSource(`/api/v1/dossiers/${encodeURIComponent(dossier)}/events`)
    let seen: string | undefined
    let waiting: ReturnType<typeof setTimeout> | undefined
    source.addEventListener('changed', ({ lastEventId }) => {
      // The first event only says where the journal stands; what is on the screen was just read.
      const isNews = seen !== undefined && seen !== lastEventId
      seen = lastEventId
      if (!isNews) return
      waiting ??= setTimeout(() => {
        waiting = undefined
        void refreshDossier(dossier)
      }, 500)
    })
    return () => {
      clearTimeout(waiting)
      source.close()
    }
  }, [dossier])
}
