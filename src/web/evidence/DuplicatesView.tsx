import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Notice } from '../ui/Notice.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { PaperLink } from './PaperLink.tsx'

/** Papers that may be the same one twice, with why; warned, never removed by itself. */
export function DuplicatesView() {
  const words = useWords().evidence
  const speech = useSpeech()
  const { dossier } = useDossierAddress()
  return (
    <Loaded of={useQuery(query('listDuplicates', { dossier }))}>
      {({ duplicates }) =>
        duplicates.length === 0 ? (
          <Notice title={words.duplicatesNone} />
        ) : (
          <ul className="m-0 grid list-none gap-2 p-0">
            {duplicates.map(({ match, papers }) => (
              <li
                key={`${match} ${papers.map(({ id }) => id).join(' ')}`}
                className="rounded border border-line bg-paper p-3"
              >
                <Tag tone="warn">{words.matches[match]}</Tag>
                <ul className="m-0 mt-1 list-none p-0">
                  {papers.map((paper) => (
                    <li key={paper.id} className="py-0.5">
                      <PaperLink paper={paper.id}>{paper.title}</PaperLink>
                      <span className="text-sm text-muted">
                        {' · '}
                        {[paper.code, paper.number, speech.unitName(paper.unit)]
                          .filter(Boolean)
                          .join(', ')}
                      </span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
