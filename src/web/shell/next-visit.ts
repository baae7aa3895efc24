import { queryClient } from '../api.ts'
import { store } from '../store.ts'

/** A newer version waits until the person takes it: a page never changes under a hand that types. */
export const newVersion = store<(() => void) | null>(null)

/**
 * The service worker keeps shell and screens, so that the next visit paints without the network. It fetches them only when
 * this visit has what it asked for: on a slow line the board comes first.
 */
export function keepForNextVisit() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const stop = queryClient.getQueryCache().subscribe(() => {
    if (queryClient.isFetching() > 0) return
    stop()
    setTimeout(() => navigator.serviceWorker.register('/sw.js').then(watch, () => undefined), 1000)
  })
}

function watch(registration: ServiceWorkerRegistration) {
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller) offer(coming)
    })
  })
}

function offer(worker: ServiceWorker) {
  newVersion.set(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
    worker.postMessage({ type: 'SKIP_WAITING' })
  })
}
