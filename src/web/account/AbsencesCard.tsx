import { useMutation, useQuery } from '@tanstack/react-query'
import { call, query, queryClient } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../words.tsx'
import { AbsenceForm, type NewAbsence } from './AbsenceForm.tsx'
import { AbsenceList } from './AbsenceList.tsx'
import { useConfirmed } from './confirm.tsx'
import { type Account, keepAccount } from './keep-account.ts'

/** Vắng mặt, ủy quyền: who stands in for me, and for whom I do. */
export function AbsencesCard({ account }: { readonly account: Account }) {
  const words = useWords().account
  const { run, dialog } = useConfirmed()
  const colleagues = useQuery(query('listColleagues', {})).data?.people
  const state = useMutation({
    mutationFn: (absence: NewAbsence) => run(() => call('stateAbsence', absence)),
    onSuccess: keepAccount,
  })
  const end = useMutation({
    mutationFn: (absence: string) => call('endAbsence', { absence }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: query('readAccount', {}).queryKey }),
  })
  return (
    <Card title={words.absences}>
      <div className="grid gap-3 px-3 pb-3">
        <p className="m-0 text-muted">{words.absencesWhy}</p>
        <AbsenceList absences={account.absences} onEnd={(id) => end.mutate(id)} />
        {(state.error ?? end.error) ? <RefusalNote error={state.error ?? end.error} /> : null}
        {colleagues?.length === 0 ? <p className="m-0 text-muted">{words.noColleagues}</p> : null}
        {colleagues && colleagues.length > 0 ? (
          <AbsenceForm
            key={account.absences.length}
            people={colleagues}
            isBusy={state.isPending}
            onSend={(absence) => state.mutate(absence)}
          />
        ) : null}
      </div>
      {dialog}
    </Card>
  )
}
