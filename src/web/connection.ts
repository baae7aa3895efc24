import { store } from './store.ts'

/** `away`: the server does not answer. */
export const connection = store<'ok' | 'away'>('ok')
/** `ended`: the server answers, but no longer knows who is here. */
export const standing = store<'ok' | 'ended'>('ok')

export function lostServer() {
  connection.set('away')
}

export function reachedServer() {
  connection.set('ok')
}

export function sessionEnded() {
  standing.set('ended')
}

export function sessionRenewed() {
  standing.set('ok')
}
