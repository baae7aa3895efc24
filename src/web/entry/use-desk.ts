import { useEffect } from 'react'
import { call } from '../api.ts'
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
  const made = openDesk({
    desk: id,
    dossier,
    outbox: outboxOf(id),
    send: (input) => call('recordReadings', input),
    pause,
    now: Date.now,
  })
  desks.set(id, made)
  void made.restore()
  return made
}
