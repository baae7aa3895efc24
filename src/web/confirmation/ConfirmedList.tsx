import type { Confirmation } from '#domain/pack/confirmation.ts'
import { useDossier } from '../dossier.ts'
import { day } from '../format.ts'
import type { NumberedItem } from '../packs/pack-items.ts'
import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'

/** Confirmations that were made: who, when, in which text; those of other bytes of the pack no longer hold. */
export function ConfirmedList({
  confirmations,
  found,
}: {
  readonly confirmations: readonly Confirmation[]
  readonly found: (pack: string, item: string) => NumberedItem | undefined
}) {
  const words = useWords().confirmation
  const pinned = useDossier().data?.dossier.packs ?? []
  const isOld = (one: Confirmation) =>
    pinned.some(({ id, sha256 }) => id === one.pack && sha256 !== one.sha256)
  const newestFirst = confirmations.toSorted((a, b) => b.on.localeCompare(a.on))
  return (
    <Card title={words.done} note={String(confirmations.length)}>
      {confirmations.length === 0 ? (
        <p className="m-0 px-3 pb-3 text-muted">{words.doneNone}</p>
      ) : (
        <ul className="m-0 list-none p-0">
          {newestFirst.map((one) => {
            const item = found(one.pack, one.item)
            return (
              <li
                key={`${one.pack} ${one.item} ${one.person} ${one.on} ${one.reference}`}
                className="grid gap-0.5 border-t border-line px-3 py-2"
                lang="vi"
              >
                <p className="m-0">
                  <b className="font-semibold">{item?.number ?? one.item}</b> {item?.item.text}{' '}
                  {isOld(one) ? <Tag tone="doubt">{words.otherVersion}</Tag> : null}
                </p>
                <p className="m-0">{one.reference}</p>
                <p className="m-0 text-sm text-muted">
                  {[words.by(one.person, day(one.on)), one.note].filter(Boolean).join('. ')}
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
