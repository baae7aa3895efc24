import { ChevronLeft } from 'lucide-react'
import { useSetSearch } from '../dossier.ts'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'

export function BackToUnit({ unit }: { readonly unit: string }) {
  const words = useWords().panel
  const speech = useSpeech()
  return <Back open={unit} label={words.toUnit(speech.unitName(unit))} />
}

export function BackToCriterion({
  unit,
  criterion,
}: {
  readonly unit: string
  readonly criterion: string
}) {
  const words = useWords().panel
  const speech = useSpeech()
  return (
    <Back open={`${unit}~${criterion}`} label={words.toCriterion(speech.names.item(criterion))} />
  )
}

function Back({ open, label }: { readonly open: string; readonly label: string }) {
  const setSearch = useSetSearch()
  return (
    <button
      type="button"
      onClick={() => setSearch({ o: open })}
      className="mb-2 -ml-1 inline-flex min-h-6 items-center gap-1 rounded border-0 bg-transparent px-1 text-sm text-link hover:underline pointer-coarse:min-h-11"
    >
      <ChevronLeft aria-hidden size={14} />
      {label}
    </button>
  )
}
