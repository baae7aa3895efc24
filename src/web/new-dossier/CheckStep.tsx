import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call, query, queryClient } from '../api.ts'
import { day, readDay } from '../format.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../words.tsx'
import type { Step, StepProps } from './new-dossier-form.ts'
import { Refused } from './PacksStep.tsx'

/** Every answer once more; then the dossier is made and its board opens. */
export function CheckStep({
  draft,
  onEdit,
  onMade,
}: StepProps & { readonly onEdit: (step: Step) => void; readonly onMade: () => void }) {
  const words = useWords().newDossier
  const navigate = useNavigate()
  const { unit, standard, year, title } = draft
  const deadline = readDay(draft.deadline)
  const closingOn = readDay(draft.closingOn)
  const create = useMutation({
    mutationFn: () =>
      call('createDossier', {
        unit,
        standard,
        year: Number(year),
        title: title.trim(),
        ...(deadline ? { deadline } : {}),
        ...(closingOn ? { closingOn } : {}),
      }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: query('listDossiers', {}).queryKey })
      await navigate({ to: '/ho-so/$dossier', params: { dossier: id } })
      onMade()
    },
  })
  const answers = useAnswers(draft)
  return (
    <Card title={words.checkLead}>
      <div className="grid gap-3 px-3 pb-3">
        <dl className="m-0">
          {answers.map(({ step, label, text }) => (
            <div
              key={label}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-t border-line py-2 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
            >
              <dt className="text-muted max-sm:col-span-2">{label}</dt>
              <dd className="m-0 font-medium" lang="vi">
                {text}
              </dd>
              <dd className="m-0">
                <Button
                  look="quiet"
                  onClick={() => onEdit(step)}
                  aria-label={`${words.change}: ${label}`}
                >
                  {words.change}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
        {create.error ? <Refused error={create.error} /> : null}
        <div>
          <Button look="primary" disabled={create.isPending} onClick={() => create.mutate()}>
            {create.isPending ? words.creating : words.create}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function useAnswers({ unit, standard, year, title, deadline, closingOn }: StepProps['draft']) {
  const words = useWords().newDossier
  const place = useQuery(query('readUnit', { unit })).data?.unit.fullName ?? unit
  const packs = useQuery(query('listPacks', {})).data?.packs ?? []
  const proposal = useQuery(query('proposePacks', { unit, standard, year: Number(year) })).data
  const asked = packs.flatMap((one) => one.standards).find(({ id }) => id === standard)
  const show = (typed: string) => {
    const read = readDay(typed)
    return read ? day(read) : words.none
  }
  return [
    { step: 'unit', label: words.unit, text: place },
    { step: 'standard', label: words.standard, text: asked?.title ?? standard },
    { step: 'standard', label: words.year, text: year },
    {
      step: 'packs',
      label: words.steps.packs,
      text: (proposal?.packs ?? []).map((one) => one.title).join('; '),
    },
    { step: 'dates', label: words.name, text: title },
    { step: 'dates', label: words.deadline, text: show(deadline) },
    { step: 'dates', label: words.closing, text: show(closingOn) },
  ] as const
}
