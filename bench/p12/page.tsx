import './page.css'
import { createRoot } from 'react-dom/client'
import { Grid } from '#web/grid/Grid.tsx'
import type { Cell, GridModel } from '#web/grid/grid-model.ts'
import type { PasteReport } from '#web/grid/use-clipboard.ts'
import { useStore } from '#web/store.ts'
import { formModel } from './form-model.ts'
import { numberModel } from './number-model.ts'

declare global {
  interface Window {
    /** The last paste: for the measurement. */
    pasted: PasteReport | undefined
  }
}

const events = { onActive: () => undefined, onTyping: () => undefined }
const root = document.getElementById('root')
if (root) createRoot(root).render(location.search === '?form' ? <Form /> : <Numbers />)

function Numbers() {
  return <Shown model={numbers} />
}

const numbers = numberModel()

/** With what the screen counts after each change: what asks to be looked at, and what is missing. */
function Form() {
  return (
    <>
      <Shown model={form} />
      <Told />
    </>
  )
}

const form = formModel()

function Told() {
  useStore(form.version)
  const { unsent, wrong, missing } = form.told()
  return <p>{`${unsent} ${wrong.length} ${missing}`}</p>
}

function Shown({ model }: { readonly model: GridModel }) {
  return (
    <Grid
      model={model}
      label="500 × 60"
      hint=""
      first={{ row: 0, column: model.frozen }}
      say={({ row, column }: Cell) => `${row}, ${column}: ${model.typed({ row, column })}`}
      events={events}
      onPasted={(report) => {
        window.pasted = report
      }}
      className="h-[860px]"
    />
  )
}
