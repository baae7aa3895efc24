import './page.css'
import { createRoot } from 'react-dom/client'
import { Grid } from '#web/grid/Grid.tsx'
import type { Cell } from '#web/grid/grid-model.ts'
import type { PasteReport } from '#web/grid/use-clipboard.ts'
import { numberModel } from './number-model.ts'

declare global {
  interface Window {
    /** The last paste, and the model behind the grid: for the measurement. */
    pasted: PasteReport | undefined
    model: ReturnType<typeof numberModel>
  }
}

const model = numberModel()
const events = { onActive: () => undefined, onTyping: () => undefined }
window.model = model

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <Grid
      model={model}
      label="500 × 60"
      hint=""
      first={{ row: 0, column: 0 }}
      say={({ row, column }: Cell) => `${row}, ${column}: ${model.typed({ row, column })}`}
      events={events}
      onPasted={(report) => {
        window.pasted = report
      }}
      className="h-[860px]"
    />,
  )
