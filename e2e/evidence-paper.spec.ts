import { type Page, expect as plain, test } from '@playwright/test'
import { dossiers, expectAccessible, signInAs } from './support.ts'

const expect = plain.configure({ timeout: 20_000 })

test('what is said of a paper is changed and kept; a day that is none is told', async ({
  page,
}) => {
  await openNewPaper(page, 'Văn bản sửa thông tin')
  await page.getByLabel('Số, ký hiệu').fill('12/QĐ-UBND')
  await page.getByLabel('Ngày ban hành').fill('31/02/2021')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('31/02/2021')
  await page.getByLabel('Ngày ban hành').fill('7/1/2021')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Ngày ban hành')).toHaveValue('07/01/2021')
})

test('what two people change of one paper is shown to the second, who chooses; nothing is overwritten', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await openNewPaper(page, 'Biên bản hai người sửa')
  await page.getByLabel('Số, ký hiệu').fill('12/BB-UBND')
  await page.getByLabel('Ghi chú').fill('Bản của người thứ nhất')
  const other = await browser.newContext()
  const second = await other.newPage()
  await signInAs(second, 'standingAgency')
  await second.goto(page.url())
  await second.getByLabel('Số, ký hiệu').fill('13/BB-UBND')
  await second.getByLabel('Nơi ban hành').fill('UBND xã Mẫu Một')
  await second.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(second.getByText('Đã lưu.')).toBeVisible()
  // Told while the first still types, or at the latest when they save.
  await expect(page.getByText('Người khác vừa ghi: 13/BB-UBND')).toBeVisible()
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('12/BB-UBND')
  await expect(page.getByLabel('Nơi ban hành')).toHaveValue('UBND xã Mẫu Một')
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Giữ nội dung đang nhập' }).click()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await second.reload()
  await expect(second.getByLabel('Số, ký hiệu')).toHaveValue('12/BB-UBND')
  await expect(second.getByLabel('Nơi ban hành')).toHaveValue('UBND xã Mẫu Một')
  await expect(second.getByLabel('Ghi chú')).toHaveValue('Bản của người thứ nhất')
  await other.close()
})

/** Uploads a paper and opens it. */
async function openNewPaper(page: Page, title: string): Promise<void> {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.eight}/minh-chung`)
  await page.getByLabel('Tải tệp lên', { exact: true }).setInputFiles({
    name: `${title}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${title}\n`),
  })
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}
