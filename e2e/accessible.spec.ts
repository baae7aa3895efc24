import { expect, test } from '@playwright/test'
import { dossiers, expectAccessible, expectFits, openBoard } from './support.ts'

const widths = [
  ['a desk', 1440, 900],
  ['a phone', 390, 844],
  ['the narrowest phone', 320, 640],
  ['a desk at 200 %', 720, 450],
] as const

for (const [what, width, height] of widths) {
  test(`the way in fits ${what} and is accessible`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Dùng thử: chọn một vai' })).toBeVisible()
    await expectFits(page)
    await expectAccessible(page)
  })

  for (const dossier of Object.values(dossiers)) {
    test(`the board of ${dossier} fits ${what} and is accessible`, async ({ page }) => {
      test.slow()
      await page.setViewportSize({ width, height })
      await openBoard(page, dossier)
      await expectFits(page)
      await expectAccessible(page)
    })
  }

  test(`unit, criterion, indicator and condition open accessibly on ${what}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const open of ['M101001', 'M101001~x16.17', 'M101001~x16.17.6', 'M101~d2540.k2']) {
      await openBoard(page, dossiers.eight, `?o=${open}`)
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectFits(page)
      await expectAccessible(page)
    }
  })
}

test('on a phone a unit is a line that opens whole', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openBoard(page, dossiers.eight)
  await page.getByRole('button', { name: /^Mẫu Ba/ }).click()
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Xã Mẫu Ba' })).toBeVisible()
})

test('on a phone the menu opens, leads on and closes by Esc', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openBoard(page, dossiers.eight)
  await page.getByRole('button', { name: 'Mở mục lục' }).click()
  await expect(page.getByRole('link', { name: 'Tổng quan tiến độ' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Tổng quan tiến độ' })).toBeHidden()
})

test('the palette is accessible', async ({ page }) => {
  await openBoard(page, dossiers.eight)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /Tìm tiêu chí/ })).toBeFocused()
  await page.keyboard.type('moi truong')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
})

test('the board prints on one page, with eight communes and with sixty', async ({ page }) => {
  for (const dossier of Object.values(dossiers)) {
    await openBoard(page, dossier)
    await expect(page.locator('[class*="animate-pulse"]')).toHaveCount(0)
    await page.evaluate(() => document.fonts.ready)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []
    expect(pages).toHaveLength(1)
  }
})
