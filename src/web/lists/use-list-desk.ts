import { useMutation } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { Rejected } from '#contract/client.ts'
import { call, refreshDossier } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useKeptDraft } from '../kept-draft.ts'
import { useSession } from '../session.tsx'
import {
  type DeskRow,
  deskRows,
  emptyDraft,
  type ListDraft,
  type ListView,
  type NamedUnit,
  newKey,
  newRows,
  type StoredRow,
  type ToSave,
  textsOf,
  toSave,
  withoutRow,
  withTexts,
} from './list-desk.ts'

/** A row that somebody else changed since it was typed over; `theirs` null: it was removed. */
export interface Clash {
  readonly id: string
  readonly yours: StoredRow['values'] | null
  readonly theirs: StoredRow | null
}

export type ListDesk = ReturnType<typeof useListDesk>

/** More rows than anybody types in one go; a longer paste goes by a file. */
const spare = 200

/** What is typed into a list: kept in this browser until it is saved, with every step to be undone. */
export function useListDesk(view: ListView) {
  const { dossier } = useDossierAddress()
  const units = useWritableUnits(view)
  const { draft, step, undo, change, drop } = useSteps(view)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const rows = useMemo(() => deskRows(view, draft, units, spare), [view, draft, units])
  const pending = useMemo(() => toSave(view, draft, rows, units), [view, draft, rows, units])
  const save = useMutation({
    mutationFn: () => call('saveListRows', inputOf(dossier, view, pending)),
    onSuccess: async () => {
      await refreshDossier(dossier)
      drop()
    },
    onError: (error) => setClashes(clashesIn(error)),
  })
  const settle = (clash: Clash, mine: boolean) => {
    change(settled(view, draft, clash, mine))
    setClashes((all) => all.filter((one) => one !== clash))
    save.reset()
    void refreshDossier(dossier)
  }
  return {
    ...{ view, units, draft, rows, pending, save, clashes, settle, undo },
    isWritable: view.writable.length > 0,
    type: (edits: Parameters<typeof withTexts>[1]) => step(withTexts(draft, edits)),
    remove: (row: DeskRow) => step(withoutRow(draft, row)),
    drop: () => {
      drop()
      save.reset()
    },
  }
}

/** The draft with the way back through its steps. */
function useSteps(view: ListView) {
  const { dossier } = useDossierAddress()
  const person = useSession()?.person?.id ?? ''
  const key = `vedich.list.${person}.${dossier}.${view.list.id}`
  const { draft, change, clear } = useKeptDraft(key, emptyDraft, isDraft)
  const steps = useRef<ListDraft[]>([])
  return {
    draft,
    change,
    step: (next: ListDraft) => {
      steps.current.push(draft)
      change(next)
    },
    undo: () => {
      const before = steps.current.pop()
      if (before) change(before)
    },
    drop: () => {
      steps.current = []
      clear()
    },
  }
}

function inputOf(dossier: string, view: ListView, { rows, removed }: ToSave) {
  const unit = view.writable[0]?.unit ?? view.list.unit
  return { dossier, list: view.list.id, unit, rows: [...rows], removed: [...removed] }
}

/** Units of today below those where the person may write. */
function useWritableUnits(view: ListView): readonly NamedUnit[] {
  const dossier = useDossier().data
  return useMemo(() => {
    const all = dossier?.units ?? []
    const byId = new Map(all.map((one) => [one.id, one]))
    const tops = new Set(view.writable.map((one) => one.unit))
    const isBelow = (id: string | undefined): boolean => {
      for (let at = id; at !== undefined; at = byId.get(at)?.parent) if (tops.has(at)) return true
      return false
    }
    const today = view.on
    const named = all.filter((one) => one.to === undefined || one.to >= today)
    const shown = tops.size === 0 ? all : named.filter((one) => isBelow(one.id))
    return shown.map(({ id, fullName }) => ({ id, fullName }))
  }, [dossier, view.writable, view.on])
}

function isDraft(value: unknown): value is ListDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'cells' in value &&
    'removed' in value &&
    'seen' in value
  )
}

function clashesIn(error: unknown): readonly Clash[] {
  if (!(error instanceof Rejected) || error.code !== 'changed_meanwhile') return []
  return (error.details['conflicts'] ?? []) as readonly Clash[]
}

/** Mine: typed over the version that is there now (a removed row comes back as a new one); theirs: what I typed is dropped. */
function settled(view: ListView, draft: ListDraft, clash: Clash, mine: boolean): ListDraft {
  const { id, yours, theirs } = clash
  const { [id]: own, ...cells } = draft.cells
  const { [id]: _, ...removed } = draft.removed
  const { [id]: __, ...seen } = draft.seen
  if (!mine) return { cells, removed, seen }
  if (!theirs) {
    const again = yours ? { [newKey(newRows(draft))]: textsOf(view.list.columns, yours) } : {}
    return { cells: { ...cells, ...again }, removed, seen }
  }
  const now = { ...seen, [id]: theirs.version }
  return own
    ? { cells: draft.cells, removed, seen: now }
    : { cells, removed: { ...removed, [id]: theirs.version }, seen: now }
}
