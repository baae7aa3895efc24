import { store } from '../store.ts'

/** A newer version waits until the person takes it: a page never changes under a hand that types. */
export const newVersion = store<(() => void) | null>(null)

/** The service worker keeps shell and screens, so that the next visit paints without the network. */
export function keepForNextVisit() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').then(watch, () => undefined)
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
