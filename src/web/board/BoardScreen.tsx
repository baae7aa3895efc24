import { useReadiness } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'

export function BoardScreen() {
  const words = useWords().board
  return (
    <Loaded of={useReadiness()}>
      {(readiness) => (
        <Page title={words.title} lead={readiness.dossier.title}>
          {null}
        </Page>
      )}
    </Loaded>
  )
}
