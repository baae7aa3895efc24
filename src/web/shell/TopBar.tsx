import { Menu, Search } from 'lucide-react'
import { useDossier, useDossierAddress, useReadiness, useSetSearch } from '../dossier.ts'
import { Button } from '../ui/Button.tsx'
import { DayField } from '../ui/DayField.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'

/** Search, and the two axes of time: the year judged, and the day as known on. */
export function TopBar({
  onSearch,
  onMenu,
}: {
  readonly onSearch: () => void
  readonly onMenu: () => void
}) {
  const words = useWords().shell
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper px-3 py-2 md:px-4 print:hidden">
      <Button look="quiet" aria-label={words.menu} onClick={onMenu} className="px-2 md:hidden">
        <Menu aria-hidden size={20} />
      </Button>
      <button
        type="button"
        onClick={onSearch}
        aria-label={words.search}
        className="control flex min-w-0 flex-1 items-center gap-2 rounded border border-line-strong bg-paper px-2 text-left text-muted hover:bg-hover md:max-w-80"
      >
        <Search aria-hidden size={16} className="shrink-0" />
        <span className="truncate">
          <span className="max-lg:hidden">{words.search}</span>
          <span className="lg:hidden">{words.searchShort}</span>
        </span>
        <kbd className="ml-auto rounded border border-line px-1 font-sans text-xs whitespace-nowrap max-md:hidden">
          Ctrl K
        </kbd>
      </button>
      <Time />
    </header>
  )
}

function Time() {
  const words = useWords().shell
  const { search } = useDossierAddress()
  const setSearch = useSetSearch()
  const { data } = useDossier()
  const readiness = useReadiness().data
  if (!data) return <div className="control md:ml-auto" />
  const { dossier, today } = data
  const year = search.nam ?? dossier.year
  const own = dossier.asOf ?? today
  const years = yearsOf(dossier.years, dossier.year, year)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 md:ml-auto">
      <div className="flex items-center gap-2">
        <span aria-hidden className="text-muted max-sm:hidden">
          {words.year}
        </span>
        <Select
          label={words.year}
          hideLabel
          className="font-medium"
          value={String(year)}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
          onChange={(event) => {
            const next = Number(event.target.value)
            setSearch({ nam: next === dossier.year ? undefined : next })
          }}
        />
      </div>
      <DayField
        label={words.on}
        hint={words.onHint}
        value={search.ngay ?? readiness?.on ?? own}
        wrong={words.onWrong}
        onTake={(on) => setSearch({ ngay: on === own ? undefined : on })}
      />
      {search.ngay && search.ngay !== own ? (
        <Button look="quiet" onClick={() => setSearch({ ngay: undefined })}>
          {words.onOwn}
        </Button>
      ) : null}
    </div>
  )
}

/** From the first year that the dossier looks back to, up to its own (and the one in the address, to leave it). */
function yearsOf(
  spans: readonly { readonly from: number; readonly to: number }[],
  own: number,
  shown: number,
): number[] {
  const first = Math.min(own, ...spans.map(({ from }) => from))
  const known = Array.from({ length: own - first + 1 }, (_, index) => own - index)
  return known.includes(shown) ? known : [shown, ...known]
}
