import { useMutation } from '@tanstack/react-query'
import { Link2, X } from 'lucide-react'
import { useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress, useSetSearch } from '../dossier.ts'
import { useChangeSearch } from '../own-search.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { useSpeech } from '../speech.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import type { Paper } from './use-library.ts'

/** One paper, many criteria: what it proves, of whom, for which years, on which pages. */
export function PaperLinks({ paper }: { readonly paper: Paper }) {
  const words = useWords().evidence
  const may = useMay()
  const [isLinking, setLinking] = useState(false)
  return (
    <Card
      title={words.links}
      aside={
        may('record') ? (
          <Button onClick={() => setLinking(true)}>
            <Link2 aria-hidden size={16} />
            {words.link}
          </Button>
        ) : null
      }
    >
      {paper.links.length === 0 ? (
        <p className="m-0 px-3 pb-3 text-muted">{words.linksNone}</p>
      ) : (
        <ul className="m-0 list-none divide-y divide-line p-0">
          {paper.links.map((link) => (
            <OneLink key={link.id} paper={paper} link={link} mayUnlink={may('record')} />
          ))}
        </ul>
      )}
      {isLinking ? (
        <LinkDialog papers={[paper.id]} unit={paper.unit} onClose={() => setLinking(false)} />
      ) : null}
    </Card>
  )
}

function OneLink({
  paper,
  link,
  mayUnlink,
}: {
  readonly paper: Paper
  readonly link: Paper['links'][number]
  readonly mayUnlink: boolean
}) {
  const words = useWords().evidence
  const speech = useSpeech()
  const { dossier } = useDossierAddress()
  const setSearch = useSetSearch()
  const change = useChangeSearch()
  const unlink = useMutation({
    mutationFn: () =>
      call('unlinkEvidence', { dossier, evidence: paper.id, unit: link.unit, link: link.id }),
    onSuccess: () => refreshDossier(dossier),
  })
  const found = speech.find(link.item)
  const name = found ? speech.item[found.kind](found.number) : link.item
  const [first] = /\d+/.exec(link.pages ?? '') ?? []
  return (
    <li className="flex items-start gap-2 px-3 py-2">
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={() => setSearch({ o: `${link.unit}~${link.item}` })}
          className="border-0 bg-transparent p-0 text-left text-link hover:underline"
        >
          <b className="font-semibold">{name}</b>. {found?.text}
        </button>
        <p className="m-0 text-sm text-muted">
          {speech.unitName(link.unit)}, {words.years(link.from, link.to)}
          {link.pages ? (
            <>
              {', '}
              <button
                type="button"
                aria-label={words.toPage(link.pages)}
                onClick={() => change({ trang: first, xem: undefined })}
                className="border-0 bg-transparent p-0 text-link hover:underline"
              >
                {words.pagesSaid(link.pages)}
              </button>
            </>
          ) : null}
        </p>
        {link.age === 'fits' || link.age === 'undated' ? null : (
          <Tag tone="warn">{words.ages[link.age]}</Tag>
        )}
        {unlink.error ? <RefusalNote error={unlink.error} /> : null}
      </div>
      {mayUnlink ? (
        <button
          type="button"
          aria-label={words.unlinkOf(name)}
          title={words.unlink}
          disabled={unlink.isPending}
          onClick={() => unlink.mutate()}
          className={`${buttonClass('quiet')} px-1.5 pointer-coarse:min-w-11`}
        >
          <X aria-hidden size={16} />
        </button>
      ) : null}
    </li>
  )
}
