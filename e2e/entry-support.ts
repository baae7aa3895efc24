import { expect, type Locator, type Page } from '@playwright/test'
import { dossiers, signInAs } from './support.ts'

/** The screen of figures of the district whose figures are still to be entered. */
export const entryPath = `/ho-so/${dossiers.blank}/nhap-so-lieu`

export async function openEntry(page: Page, role: string, search = ''): Promise<void> {
  await signInAs(page, role)
  await page.goto(`${entryPath}${search}`)
  await expect(page.getByRole('heading', { name: 'Nhập số liệu', level: 1 })).toBeVisible({
    timeout: 20_000,
  })
}

/** The cell of a row (by the beginning of its number and name) under a heading. */
export async function cellAt(page: Page, row: string, heading: string): Promise<Locator> {
  const head = page.getByRole('columnheader', { name: heading, exact: true })
  const index = Number(await head.getAttribute('aria-colindex')) - 1
  const line = page.locator('tr', { hasText: row }).first()
  return line.locator(`td[data-column="${index}"]`)
}

/** The one text field of the grid. */
export function editor(page: Page): Locator {
  return page.locator('table textarea')
}

/** Ctrl V, with this on the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await editor(page).focus()
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

/** Ctrl C: what the grid puts on the clipboard. */
export async function copied(page: Page): Promise<string> {
  await editor(page).focus()
  return await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
    return clipboardData.getData('text/plain')
  })
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible({ timeout: 15_000 })
}
