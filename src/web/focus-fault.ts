/** After a form was refused: the first field that is not right yet, in sight and under the cursor. */
export function focusFault(form: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault] input')
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  })
}
