import { readFile } from 'node:fs/promises'
import { type Page, expect as plain, test } from '@playwright/test'
import {
  scannedLines,
  scannedPage,
  vnTimeDocx,
  vnTimePdf,
} from '#server/document-text/sample-papers.ts'
import { pdfOf } from './evidence-files.ts'
import { dossiers, expectAccessible, signInAs } from './support.ts'

// What is uploaded is read in the background before it can be found.
const expect = plain.configure({ timeout: 20_000 })
const reading = { timeout: 150_000 }
const library = `/ho-so/${dossiers.eight}/minh-chung`
const old = new URL('../src/server/document-text/fixtures/old-decision.doc', import.meta.url)
const title = 'phe duyet de an xay dung duong giao thong nong thon'

test('an old decision typed in .VnTime is found by its title without accents, as DOC, DOCX and PDF', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await give(page, [
    { name: 'qd-cu-1.doc', buffer: await readFile(old) },
    { name: 'qd-cu-2.docx', buffer: Buffer.from(await vnTimeDocx()) },
    { name: 'qd-cu-3.pdf', buffer: Buffer.from(vnTimePdf()) },
  ])
  await find(page, `${title}`)
  for (const name of ['qd-cu-1', 'qd-cu-2', 'qd-cu-3']) await expectFound(page, new RegExp(name))
  await expect(results(page).locator('mark').first()).toBeVisible()
})

test('what the first page says is offered, and taken only when a person takes it', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await give(page, [{ name: 'Văn bản đề xuất.docx', buffer: Buffer.from(await vnTimeDocx()) }])
  await page
    .getByRole('link', { name: /Văn bản đề xuất/ })
    .first()
    .click()
  const number = page.getByLabel('Số, ký hiệu')
  await expect(page.getByText('Đọc được: 1287/QĐ-UBND')).toBeVisible(reading)
  await expect(number).toHaveValue('')
  await page.getByRole('button', { name: 'Nhận tất cả' }).click()
  await expect(number).toHaveValue('1287/QĐ-UBND')
  await expect(page.getByLabel('Ngày ban hành')).toHaveValue('25/12/2009')
  await page.reload()
  await expect(number).toHaveValue('1287/QĐ-UBND')
})

test('a scan is found by words without accents, and opens with its text', async ({ page }) => {
  test.setTimeout(300_000)
  await give(page, [
    { name: 'ban-quet.jpg', buffer: Buffer.from(await scannedPage(scannedLines, 1)) },
  ])
  await find(page, 'nuoc sach nong thon')
  await expectFound(page, /ban-quet/)
  await results(page)
    .getByRole('link', { name: /ban-quet/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Chữ đọc được' }).click()
  await expect(page.getByText(/nhận dạng từ ảnh quét/).first()).toBeVisible()
})

test('Ctrl K finds a page of a paper and opens the preview at that page', async ({ page }) => {
  test.setTimeout(240_000)
  const lines = Array.from({ length: 9 }, (_, n) =>
    n === 6 ? 'Nghiem thu cong trinh ho chua Bay Mau' : `Trang ${n + 1}`,
  )
  await give(page, [{ name: 'Biên bản hồ chứa.pdf', buffer: pdfOf(lines) }])
  await find(page, 'nghiem thu ho chua bay mau')
  await expectFound(page, /trang 7/)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /Tìm tiêu chí/ })).toBeFocused()
  await page.keyboard.type('ho chua bay mau')
  const option = page.getByRole('option', { name: /trang 7/ })
  await expect(option).toBeVisible()
  await expectAccessible(page)
  for (let step = 0; step < 12; step++) {
    if ((await option.getAttribute('aria-selected')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/minh-chung\/.*trang=7/)
  await expect(page.getByRole('article', { name: 'Trang 7 trên 9' })).toBeVisible()
})

async function give(
  page: Page,
  files: readonly { readonly name: string; readonly buffer: Buffer }[],
): Promise<void> {
  await signInAs(page, 'standingAgency')
  await page.goto(library)
  await page
    .getByLabel('Tải tệp lên', { exact: true })
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })))
  const rows = page.getByRole('list', { name: 'Đang tải lên' }).getByRole('listitem')
  await expect(rows.filter({ hasText: /đã lưu|đã có sẵn/ })).toHaveCount(files.length, {
    timeout: 60_000,
  })
}

async function find(page: Page, text: string): Promise<void> {
  await page.goto(`/ho-so/${dossiers.eight}/tim?tim=${encodeURIComponent(text)}`)
  await expect(page.getByLabel('Từ cần tìm')).toHaveValue(text)
}

/** Asked again until the paper has been read. */
async function expectFound(page: Page, name: RegExp): Promise<void> {
  await expect(async () => {
    const found = results(page).getByRole('link', { name }).first()
    if (!(await found.isVisible())) await page.reload()
    await plain(found).toBeVisible({ timeout: 5000 })
  }).toPass(reading)
}

function results(page: Page) {
  return page.getByRole('list', { name: 'Kết quả tìm kiếm' })
}
