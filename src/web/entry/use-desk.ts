import { useEffect } from 'react'
import type { Input, Output } from '#contract/api.ts'
import { call, queryClient } from '../api.ts'
import { useSession } from '../session.tsx'
import { type Desk, openDesk } from './desk.ts'
import { outboxOf } from './outbox.ts'

const desks = new Map<string, Desk>()
/** Typing goes on for a while before it is sent. */
const pause = 700

/** The desk of this person and dossier: it stays open, and sends, whatever screen is shown. */
export function useDesk(dossier: string): { readonly id: string; readonly desk: Desk } {
  const person = useSession()?.person?.id ?? ''
  const id = `${person}|${dossier}`
  const desk = deskOf(id, dossier)
  useEffect(() => {
    const send = () => void desk.flush()
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [desk])
  return { id, desk }
}

function deskOf(id: string, dossier: string): Desk {
  const there = desks.get(id)
  if (there) return there
  let hasSent = false
  const send = async (input: Input<'recordReadings'>) => {
    const answer = await call('recordReadings', input)
    hasSent = true
    return answer
  }
  const outbox = outboxOf(id)
  const made = openDesk({ desk: id, dossier, outbox, send, pause, now: Date.now })
  made.saving.watch(() => {
    if (!hasSent || made.saving.get().phase !== 'saved') return
    hasSent = false
    void refreshComputed(dossier)
  })
  desks.set(id, made)
  void made.restore()
  return made
}

/** Rows that are computed from others come only with the whole form: once all is saved, it is asked for again. */
function refreshComputed(dossier: string): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [, name, input], state }) =>
      name === 'readEntry' &&
      (input as Input<'readEntry'>).dossier === dossier &&
      hasComputed(state.data as Output<'readEntry'> | undefined),
  })
}

function hasComputed(entry: Output<'readEntry'> | undefined): boolean {
  return entry?.rows.some(({ type }) => type === 'computed') ?? false
}
