import { type Page, expect as plain, test } from '@playwright/test'
import { pdfOf } from './evidence-files.ts'
import { ask, dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

const expect = plain.configure({ timeout: 20_000 })
const library = `/ho-so/${dossiers.eight}/minh-chung`
const widths = [
  ['a desk', 1440, 900],
  ['a phone', 390, 844],
  ['the narrowest phone', 320, 640],
] as const

for (const [what, width, height] of widths)
  test(`library, needs, paper, dialogs and search fit ${what} and are accessible`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width, height })
    await signInAs(page, 'standingAgency')
    await page.goto(library)
    await expect(page.getByRole('list', { name: 'Danh sách tài liệu' })).toBeVisible()
    await check(page)
    await page.getByRole('button', { name: 'Thêm bộ lọc' }).click()
    await page
      .getByRole('checkbox', { name: /^Chọn: / })
      .first()
      .check()
    await check(page)
    await page.getByRole('button', { name: 'Gắn với tiêu chí' }).click()
    await page.getByRole('dialog').getByRole('combobox').first().fill('17')
    await expect(page.getByRole('option', { name: /^17\.1/ }).first()).toBeVisible()
    await check(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Đăng ký tài liệu không có tệp' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng ký' }).click()
    await check(page)
    for (const view of ['can-co', 'trung', 'chua-doc', 'thung-rac']) {
      await page.goto(`${library}?xem=${view}`)
      await expect(page.locator('[class*="animate-pulse"]')).toHaveCount(0)
      await check(page)
    }
    await page.goto(`${library}/${await anyPaper(page, width)}`)
    await expect(page.getByRole('article', { name: 'Trang 1 trên 2' })).toBeVisible()
    await check(page)
    await page.goto(`/ho-so/${dossiers.eight}/tim?tim=quy hoach`)
    await expect(page.getByRole('list', { name: 'Kết quả tìm kiếm' })).toBeVisible()
    await check(page)
  })

test('everything is reached by the keyboard alone: search, filters, list, paper', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(library)
  await page.getByLabel('Tìm trong thư viện').focus()
  await page.keyboard.type('quoc phong')
  await expect(page).toHaveURL(/tim=quoc/)
  const first = page.getByRole('link', { name: /Quốc phòng/ }).first()
  await expect(first).toBeVisible()
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab')
    if (await first.evaluate((link) => link === document.activeElement)) break
  }
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quốc phòng')
})

test('who may only look sees neither buttons nor places to drop', async ({ page }) => {
  await signInAs(page, 'reviewer')
  await page.goto(library)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByLabel('Tải tệp lên', { exact: true })).toHaveCount(0)
})

async function check(page: Page): Promise<void> {
  await expectFits(page)
  await expectAccessible(page)
}

/** A paper with a PDF of two pages, uploaded for this look. */
async function anyPaper(page: Page, width: number): Promise<string> {
  await page.goto(library)
  await page.getByLabel('Tải tệp lên', { exact: true }).setInputFiles({
    name: `Giấy để xem ở bề ngang ${width}.pdf`,
    mimeType: 'application/pdf',
    buffer: pdfOf([`Trang mot ${width}`, 'Trang hai']),
  })
  const text = encodeURIComponent(`bề ngang ${width}`)
  const path = `/dossiers/${dossiers.eight}/evidence?text=${text}`
  await expect
    .poll(async () => (await ask<{ total: number }>(page, path)).total, { timeout: 40_000 })
    .toBe(1)
  const { evidence } = await ask<{ evidence: { id: string }[] }>(page, path)
  return evidence[0]?.id ?? ''
}
