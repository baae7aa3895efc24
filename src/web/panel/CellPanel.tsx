import { useDossierAddress, useReadiness, useSetSearch } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Drawer } from '../ui/Drawer.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words.tsx'
import { AcrossContent } from './AcrossContent.tsx'
import { CriterionContent } from './CriterionContent.tsx'
import { ItemContent } from './ItemContent.tsx'
import { openCell } from './open-cell.ts'
import { UnitContent } from './UnitContent.tsx'

/** The side panel of an open cell: a unit, a criterion, an indicator or a condition. The address keeps it. */
export function CellPanel({ open }: { readonly open: string }) {
  const words = useWords().panel
  const setSearch = useSetSearch()
  const readiness = useReadiness()
  const { title, lead } = useTitle(open)
  return (
    <Drawer
      title={title}
      lead={lead}
      closeLabel={words.close}
      onClose={() => setSearch({ o: undefined })}
    >
      <Loaded of={readiness}>
        {(data) => {
          const cell = openCell(open, data)
          const isPast = data.year < data.dossier.year
          switch (cell.kind) {
            case 'unit':
              return <UnitContent unit={cell.unit} isPast={isPast} />
            case 'criterion':
              return <CriterionContent {...cell} isPast={isPast} />
            case 'item':
              return <ItemContent unit={cell.unit} item={cell.item} />
            case 'across':
              return <AcrossContent cells={cell.cells} isPast={isPast} />
            case 'unknown':
              return <Notice title={words.unknownTitle}>{words.unknown}</Notice>
          }
        }}
      </Loaded>
    </Drawer>
  )
}

function useTitle(open: string): { readonly title: string; readonly lead: string } {
  const words = useWords().panel
  const speech = useSpeech()
  const { search } = useDossierAddress()
  const readiness = useReadiness().data
  const year = search.nam ?? readiness?.year
  const [unit = '', item] = open.split('~')
  const name = item === undefined ? undefined : speech.find(item)
  const when = year === undefined ? '' : words.year(year)
  if (!item) return { title: speech.unitName(unit), lead: when }
  const number = name ? speech.item[name.kind](name.number) : item
  return {
    title: name?.text && name.kind === 'criterion' ? `${number}. ${name.text}` : number,
    lead: [speech.unitName(unit), when].filter(Boolean).join(', '),
  }
}
