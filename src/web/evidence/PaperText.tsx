import { useMutation, useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { call, query, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { findIn, foldWithMap } from '../preview/fold-with-map.ts'
import { Tool } from '../preview/PdfBar.tsx'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { Select } from '../ui/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import type { Paper } from './use-library.ts'

/** Chữ đọc được: the text of a page as the server read it, in Unicode whatever font it was typed in. */
export function PaperText({
  paper,
  page,
  find,
  onPage,
}: {
  readonly paper: Paper
  readonly page: number
  readonly find: string
  readonly onPage: (page: number) => void
}) {
  const { evidence: words, preview } = useWords()
  const { dossier } = useDossierAddress()
  const text = useQuery(query('readPaperText', { dossier, evidence: paper.id, page, limit: 1 }))
  return (
    <Loaded of={text} skeleton={<Skeleton className="m-3 h-80" />}>
      {({ reading, pages }) => {
        const [shown] = pages
        const count = reading.pages ?? 1
        return (
          <div className="grid gap-2 p-3">
            <div className="flex flex-wrap items-center gap-2">
              <Tool label={preview.previousPage} isOff={page <= 1} onPress={() => onPage(page - 1)}>
                <ChevronLeft aria-hidden size={16} />
              </Tool>
              <span>{preview.pageName(page, count)}</span>
              <Tool label={preview.nextPage} isOff={page >= count} onPress={() => onPage(page + 1)}>
                <ChevronRight aria-hidden size={16} />
              </Tool>
              <span className="text-sm text-muted">
                {shown?.way === 'recognised'
                  ? words.textRecognised(Math.round(shown.confidence ?? 0))
                  : shown
                    ? words.textLayer
                    : null}
              </span>
            </div>
            {reading.encoding ? <Encoding paper={paper} encoding={reading.encoding} /> : null}
            {shown?.text.trim() ? (
              <p lang="vi" className="m-0 max-w-prose text-lg whitespace-pre-wrap">
                <Marked text={shown.text} find={find} />
              </p>
            ) : (
              <p className="m-0 text-muted">{words.textNone}</p>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}

function Marked({ text, find }: { readonly text: string; readonly find: string }) {
  const folded = foldWithMap(text)
  const found = find
    .split(/\s+/)
    .flatMap((word) => findIn(folded, word))
    .sort(([a], [b]) => a - b)
  const parts: React.ReactNode[] = []
  let at = 0
  for (const [from, to] of found) {
    if (from < at) continue
    parts.push(
      text.slice(at, from),
      <mark key={from} className="bg-part-soft text-ink">
        {text.slice(from, to)}
      </mark>,
    )
    at = to
  }
  return [...parts, text.slice(at)]
}

type Found = NonNullable<Awaited<ReturnType<typeof call<'readPaperText'>>>['reading']['encoding']>

/** Typed in an old font? The person's word decides. */
function Encoding({ paper, encoding }: { readonly paper: Paper; readonly encoding: Found }) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const may = useMay()('record')
  const say = useMutation({
    mutationFn: (said: Found['found']) =>
      call('rereadPaper', { dossier, evidence: paper.id, unit: paper.unit, encoding: said }),
    onSuccess: () => refreshDossier(dossier),
  })
  const now = encoding.said ?? encoding.found
  const isDoubtful = !encoding.isSure && encoding.said === null
  if (now === 'unicode' && !isDoubtful) return null
  return (
    <div
      className={`flex flex-wrap items-end gap-2 rounded p-2 ${isDoubtful ? 'bg-part-soft' : 'bg-wash'}`}
    >
      <p className="m-0 min-w-0 flex-1 basis-60">
        {isDoubtful ? words.encodingDoubt : words.encodingSaid(words.encodings[now] ?? now)}
      </p>
      {may ? (
        <Select
          label={words.encoding}
          value={now}
          disabled={say.isPending}
          choices={(['unicode', 'tcvn3', 'vni'] as const).map((value) => ({
            value,
            label: words.encodings[value] ?? value,
          }))}
          onChange={(event) => say.mutate(event.target.value as Found['found'])}
        />
      ) : null}
    </div>
  )
}
