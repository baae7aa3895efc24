import { type Browser, expect, type Page, test } from '@playwright/test'
import { picture } from './guide-picture.ts'
import { dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

// What changes a dossier works on the district of sixty communes; the others stay as the trial has them.
const changed = `/ho-so/${dossiers.sixty}`
const shown = `/ho-so/${dossiers.eight}`
const widths = [1440, 390, 320]

async function openAs(page: Page, role: string, path: string) {
  await signInAs(page, role)
  await page.goto(path)
}

/** A second person in a browser of their own. */
async function secondPerson(browser: Browser, role: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await openAs(page, role, path)
  return page
}

async function expectEveryWidth(page: Page) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectFits(page)
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('a body is added with other names, is refused a name that is taken, and is in the journal', async ({
  page,
}) => {
  await openAs(page, 'standingAgency', `${changed}/co-quan`)
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm cơ quan' })
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog.getByText('Nhập tên.')).toBeVisible()
  await dialog.getByLabel('Tên cơ quan').fill('Phòng Chuyển đổi số')
  await dialog.getByLabel('Tên gọi khác').fill('Phòng CĐS\nPhòng Công nghệ')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog).toBeHidden()
  const line = page.getByRole('listitem').filter({ hasText: 'Phòng Chuyển đổi số' })
  await expect(line).toContainText('Phòng CĐS; Phòng Công nghệ')
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click()
  await dialog.getByLabel('Tên cơ quan').fill('phong cong nghe')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog.getByText('Tên này đã là tên của cơ quan hoặc đơn vị khác.')).toBeVisible()
  await page.goto(`${changed}/nhat-ky`)
  await expect(page.getByText('thêm cơ quan Phòng Chuyển đổi số')).toBeVisible()
})

test('bodies, names and dates of a dossier fit every width', async ({ page }) => {
  test.slow()
  await openAs(page, 'standingAgency', `${shown}/co-quan`)
  await expect(page.getByRole('heading', { name: 'Cơ quan, đơn vị' })).toBeVisible()
  await expectEveryWidth(page)
  await picture(page, 'co-quan')
})

test('the journal is read in sentences, filtered, opened to its letters, and proved whole', async ({
  page,
}) => {
  test.slow()
  await openAs(page, 'standingAgency', `${shown}/nhat-ky`)
  const entries = page.getByRole('main').getByRole('listitem')
  await expect(entries.first()).toBeVisible()
  await page.getByRole('button', { name: 'Kiểm tra chuỗi nhật ký' }).click()
  await expect(page.getByText(/Nhật ký nguyên vẹn: [\d.]+ mục/)).toBeVisible()
  await expectEveryWidth(page)
  await picture(page, 'nhat-ky')
  await entries.first().getByText('Chi tiết').click()
  await expect(entries.first().getByText(/Mã băm: [0-9a-f]{64}/)).toBeVisible()
  await page.goto(`${shown}/nhat-ky?den=01/01/2001`)
  await expect(page.getByText('Không có thay đổi nào khớp với bộ lọc')).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await expect(entries.first()).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^nhat-ky-.*\.xlsx$/)
})

test('what one person changes appears before another without reloading', async ({
  page,
  browser,
}) => {
  await openAs(page, 'standingAgency', `${changed}/co-quan`)
  await expect(page.getByRole('heading', { name: 'Cơ quan, đơn vị' })).toBeVisible()
  const other = await secondPerson(browser, 'administrator', `${changed}/co-quan`)
  await other.getByRole('button', { name: 'Thêm cơ quan' }).click()
  const dialog = other.getByRole('dialog', { name: 'Thêm cơ quan' })
  await dialog.getByLabel('Tên cơ quan').fill('Ban Quản lý thử nghiệm')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Ban Quản lý thử nghiệm')).toBeVisible()
  await other.context().close()
})

test('the administrator sees what keeps the data, makes a backup, and finds both in the events', async ({
  page,
}) => {
  test.slow()
  await openAs(page, 'administrator', '/quan-tri/he-thong')
  await expect(page.getByText('PostgreSQL đi kèm')).toBeVisible()
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await expect(page.getByText(/Đã sao lưu [\d.]+ dòng/)).toBeVisible({ timeout: 30_000 })
  await expectEveryWidth(page)
  await picture(page, 'he-thong')
  await page.getByRole('link', { name: 'Sự kiện hệ thống' }).click()
  await expect(page.getByText('sao lưu dữ liệu').first()).toBeVisible()
  await expectEveryWidth(page)
})

test('days off by a notice are entered, stand beside those of the law, and are taken back', async ({
  page,
}) => {
  test.slow()
  await openAs(page, 'administrator', '/quan-tri/lich?lich=2021')
  await expect(page.getByText('Mùng 1 Tết Âm lịch', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Thêm ngày' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm ngày nghỉ hoặc ngày làm bù' })
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog.getByText('Nhập ngày dạng 07/01/2021.')).toBeVisible()
  await dialog.getByLabel('Ngày', { exact: true }).fill('10/2/2021')
  await dialog.getByLabel('Tên').fill('Nghỉ Tết Nguyên đán')
  await dialog.getByLabel('Theo văn bản').fill('Thông báo của UBND huyện Mẫu (hư cấu)')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Thứ Tư, 10/02/2021')).toBeVisible()
  await expectEveryWidth(page)
  await picture(page, 'lich')
  await page.getByRole('button', { name: 'Bỏ ngày 10/02/2021' }).click()
  await expect(page.getByText('Thứ Tư, 10/02/2021')).toBeHidden()
})
