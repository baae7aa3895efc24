import { expect, test } from '@playwright/test'
import { picture } from './guide-picture.ts'
import { dossiers, openBoard } from './support.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('pictures of the way in', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 860 })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Dùng thử: chọn một vai' })).toBeVisible()
  await picture(page, 'chon-vai')
})

test('pictures of the board', async ({ page }) => {
  await openBoard(page, dossiers.published)
  await expect(page.getByText('Ai chưa hoàn thành gì')).toBeVisible()
  await picture(page, 'tong-quan-dam-ha')
  await openBoard(page, dossiers.eight)
  await expect(page.getByText('Ai chưa hoàn thành gì')).toBeVisible()
  await picture(page, 'tong-quan-1440')
  await openBoard(page, dossiers.eight, '?nam=2014')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await picture(page, 'nam-da-qua')
})

test('pictures of an open cell', async ({ page }) => {
  await openBoard(page, dossiers.eight, '?o=M101001~x16.15.1')
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await picture(page, 'mot-o')
})

test('a picture of the search', async ({ page }) => {
  await openBoard(page, dossiers.eight)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /Tìm tiêu chí/ })
  await expect(field).toBeFocused()
  await field.fill('moi truong')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await picture(page, 'tim-kiem')
})

test('a picture of the board on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openBoard(page, dossiers.eight)
  await expect(page.getByText('Ai chưa hoàn thành gì')).toBeVisible()
  await picture(page, 'tong-quan-dien-thoai')
})
