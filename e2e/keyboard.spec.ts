import { expect, test } from '@playwright/test'
import { dossiers, openBoard } from './support.ts'

test('the first stop leads past the frame to the content', async ({ page }) => {
  await openBoard(page, dossiers.eight)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#noi-dung')).toBeFocused()
})

test('the matrix is one stop; arrows, j and k move, Enter opens, Esc closes and leads back', async ({
  page,
}) => {
  await openBoard(page, dossiers.eight)
  const cell = (unit: string, criterion: number) =>
    page.getByRole('button', { name: new RegExp(`^${unit}, tiêu chí ${criterion}:`) })
  await page.getByRole('rowheader').first().getByRole('button').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(cell('Mẫu Một', 2)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(cell('Mẫu Hai', 2)).toBeFocused()
  await page.keyboard.press('End')
  await expect(cell('Mẫu Hai', 19)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(cell('Mẫu Hai', 19)).toBeFocused()
  const stops = await page.locator('table button[tabindex="0"]').count()
  expect(stops).toBe(1)
})

test('Ctrl K finds an indicator by number, a unit and an agency without accents', async ({
  page,
}) => {
  await openBoard(page, dossiers.eight)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /Tìm tiêu chí/ })
  await expect(field).toBeFocused()
  await page.keyboard.type('17.1')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('17.1')
  await field.fill('phong y te')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Phòng Y tế')
  await field.fill('mau bay')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Xã Mẫu Bảy')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Xã Mẫu Bảy' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('khong co gi nhu the')
  await expect(page.getByText('Không có tiêu chí, chỉ tiêu')).toBeVisible()
})

test('the language changes and is kept by the browser', async ({ page }) => {
  await openBoard(page, dossiers.eight)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ready')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ready')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
