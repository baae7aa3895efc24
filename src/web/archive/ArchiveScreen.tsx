import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Drawer } from '../ui/Drawer.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { ArchiveMatrix } from './ArchiveMatrix.tsx'
import { UnitYear } from './UnitYear.tsx'

export type ArchiveView = Output<'readArchive'>

/** Hồ sơ các năm: units × years; a cell opens its papers and figures. */
export function ArchiveScreen() {
  const { dossier, search } = useDossierAddress()
  const on = search.ngay ? { on: search.ngay } : {}
  const archive = useQuery(query('readArchive', { dossier, ...on }))
  return <Loaded of={archive}>{(data) => <Archive data={data} />}</Loaded>
}

/** The open cell: `unit~year`. */
function readOwn(search: Readonly<Record<string, unknown>>) {
  const [unit = '', year = ''] = String(search['xem'] ?? '').split('~')
  return /^\d{4}$/.test(year) ? { unit, year: Number(year) } : undefined
}

function Archive({ data }: { readonly data: ArchiveView }) {
  const words = useWords().archive
  const change = useChangeSearch()
  const open = useOwnSearch(readOwn)
  const name = data.units.find((one) => one.unit === open?.unit)?.name
  return (
    <Page title={words.title} lead={words.lead}>
      {data.units.length === 0 ? (
        <Notice title={words.none} />
      ) : (
        <>
          <p className="m-0 text-sm text-muted">{words.legend}</p>
          <ArchiveMatrix data={data} onOpen={(unit, year) => change({ xem: `${unit}~${year}` })} />
          {data.notes.map((note) => (
            <p key={note} className="m-0 text-sm text-muted">
              {note}
            </p>
          ))}
        </>
      )}
      {open && name !== undefined ? (
        <Drawer
          title={`${name} · ${open.year}`}
          closeLabel={words.close}
          onClose={() => change({ xem: undefined })}
        >
          <UnitYear unit={open.unit} year={open.year} units={data.units} />
        </Drawer>
      ) : null}
    </Page>
  )
}
