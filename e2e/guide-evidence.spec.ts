import { expect as plain, test } from '@playwright/test'
import { vnTimePdf } from '#server/document-text/sample-papers.ts'
import { picture } from './guide-picture.ts'
import { dossiers, signInAs } from './support.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const expect = plain.configure({ timeout: 30_000 })
const library = `/ho-so/${dossiers.eight}/minh-chung`

test('pictures of the library, of what is needed and of one paper', async ({ page }) => {
  test.setTimeout(240_000)
  await signInAs(page, 'standingAgency')
  await page.goto(library)
  await page.getByLabel('Tải tệp lên', { exact: true }).setInputFiles({
    name: 'Quyết định phê duyệt đề án đường giao thông.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(vnTimePdf()),
  })
  const row = page.getByRole('list', { name: 'Đang tải lên' }).getByRole('listitem')
  await expect(row).toContainText(/đã lưu|đã có sẵn/, { timeout: 90_000 })
  await picture(page, 'minh-chung-thu-vien')
  await row.getByRole('link').click()
  await expect(page.getByText('Đọc được: 1287/QĐ-UBND')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('article', { name: /^Trang 1 / })).toBeVisible()
  await picture(page, 'minh-chung-mot-tai-lieu')
  await page.goto(`${library}?xem=can-co&dvc=M101005`)
  await expect(page.getByText(/^bắt buộc,.* còn thiếu$/).first()).toBeVisible()
  await picture(page, 'minh-chung-can-co')
})

test('pictures of the search', async ({ page }) => {
  test.setTimeout(120_000)
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.eight}/tim?tim=quy hoach`)
  await expect(page.getByRole('list', { name: 'Kết quả tìm kiếm' })).toBeVisible()
  await picture(page, 'tim-kiem-ket-qua')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /Tìm tiêu chí/ })
  await expect(field).toBeFocused()
  await field.fill('quy hoach')
  await expect(page.getByRole('option', { name: /Tất cả kết quả/ })).toBeVisible()
  await expect(page.getByText('Trong tài liệu và số liệu')).toBeVisible()
  await picture(page, 'tim-kiem-ctrl-k')
})
