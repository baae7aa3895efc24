import { expect, test } from '@playwright/test'
import { dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

// What changes a dossier works on the district of sixty communes; the others stay as the trial has them.
const changed = `/ho-so/${dossiers.sixty}`

test('each condition says how it stands, what it rests on, its law, and what is missing', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.published}/dieu-kien`)
  const units = page.getByRole('region', { name: '2. 100% xã' })
  await expect(units).toContainText('7/8 đơn vị đã có quyết định công nhận')
  await expect(units).toContainText('còn Quảng Lâm')
  await expect(units).toContainText('2540/QĐ-TTg')
  await expect(units.getByRole('heading', { name: 'Còn thiếu' })).toBeVisible()
  await units.getByRole('link', { name: 'Xem quyết định công nhận' }).click()
  await expect(page).toHaveURL(/cong-nhan/)
})

test('a condition is declared: faults by field, nothing typed is lost, the sentence follows', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${changed}/dieu-kien`)
  await page.getByRole('button', { name: /^Khai.*: Không nợ đọng/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ghi điều kiện' }).click()
  await expect(dialog.getByText('Nhập nội dung này.')).toBeVisible()
  await expect(dialog.getByText('Cần ít nhất 3 ký tự.')).toBeVisible()
  await dialog.getByLabel('Căn cứ để khai').fill('Báo cáo nợ đọng của huyện hư cấu')
  await dialog.getByLabel('Số, ký hiệu').fill('12/BC-TCKH')
  await page.reload()
  await page.getByRole('button', { name: /^Khai.*: Không nợ đọng/ }).click()
  await expect(dialog.getByText('Đã lấy lại nội dung nhập dở')).toBeVisible()
  await expect(dialog.getByLabel('Số, ký hiệu')).toHaveValue('12/BC-TCKH')
  await dialog.getByLabel('Chưa, chưa đủ điều kiện này').check()
  await dialog.getByLabel('Tên văn bản').fill('Báo cáo nợ đọng xây dựng cơ bản')
  await dialog.getByLabel('Ngày ban hành').fill('5/1/2021')
  await dialog.getByRole('button', { name: 'Ghi điều kiện' }).click()
  await expect(dialog).toHaveCount(0)
  const card = page.getByRole('region', { name: '4. Không nợ đọng' })
  await expect(card).toContainText('Đã khai: chưa.', { timeout: 20_000 })
  await expect(card).toContainText('Báo cáo nợ đọng xây dựng cơ bản')
})

test('a refusal of the server is told in the dialog, and what was typed stays', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${changed}/dieu-kien`)
  await page.getByRole('button', { name: /^Khai.*: Đăng ký/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Có, đã đủ điều kiện này').check()
  await dialog.getByLabel('Căn cứ để khai').fill('Văn bản đăng ký hư cấu')
  await page.route('**/declarations', (route) =>
    route.fulfill({ status: 503, json: { code: 'database_away', details: {} } }),
  )
  await dialog.getByRole('button', { name: 'Ghi điều kiện' }).click()
  await expect(dialog.getByRole('alert')).toContainText('chưa ghi gì')
  await expect(dialog.getByLabel('Căn cứ để khai')).toHaveValue('Văn bản đăng ký hư cấu')
})

test('who may not declare has no button for it', async ({ page }) => {
  await signInAs(page, 'viewer')
  await page.goto(`/ho-so/${dossiers.eight}/dieu-kien`)
  await expect(page.getByRole('region', { name: '1. Đăng ký' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Khai/ })).toHaveCount(0)
})

test('a past year has no conditions, and the page leads back to the dossier’s own', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.eight}/dieu-kien?nam=2018`)
  await expect(page.getByText('Năm 2018 không xét điều kiện công nhận')).toBeVisible()
  await page.getByRole('button', { name: 'Xem năm 2020' }).click()
  await expect(page.getByRole('region', { name: '1. Đăng ký' })).toBeVisible()
})

test('a decision is recorded with clear faults, and the table follows', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${changed}/cong-nhan`)
  await page.getByRole('button', { name: 'Ghi quyết định', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ghi công nhận' }).click()
  await expect(dialog.getByText('Nhập nội dung này.')).toHaveCount(2)
  await dialog.getByLabel('Đơn vị').selectOption({ index: 1 })
  const unit = await dialog
    .getByLabel('Đơn vị')
    .evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.textContent ?? '')
  await dialog.getByLabel('Số quyết định').fill('99/QĐ-HC')
  await dialog.getByLabel('Ngày quyết định').fill('31/2/2021')
  await dialog.getByLabel('Nguồn').fill('Quyết định hư cấu')
  await dialog.getByRole('button', { name: 'Ghi công nhận' }).click()
  await expect(dialog.getByText('“31/2/2021” không phải một ngày')).toBeVisible()
  await dialog.getByLabel('Ngày quyết định').fill('20/2/2021')
  await dialog.getByRole('button', { name: 'Ghi công nhận' }).click()
  await expect(dialog).toHaveCount(0)
  const row = page.getByRole('row', { name: new RegExp(`^${unit}`) })
  await expect(row).toContainText('99/QĐ-HC', { timeout: 20_000 })
  await expect(row).toContainText('20/02/2021')
})

test('decisions whose number and day nobody published are shown as such', async ({ page }) => {
  await signInAs(page, 'viewer')
  await page.goto(`/ho-so/${dossiers.published}/cong-nhan`)
  const row = page.getByRole('row', { name: /^Xã Quảng An/ })
  await expect(row).toContainText('Còn hiệu lực')
  await expect(row).toContainText('Chưa rõ số')
  await expect(page.getByRole('row', { name: /^Xã Quảng Lâm/ })).toContainText('Chưa có quyết định')
  await expect(page.getByRole('button', { name: /^Ghi quyết định/ })).toHaveCount(0)
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  [320, 640],
] as const) {
  test(`conditions, recognitions and their forms fit ${width} px and are accessible`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await signInAs(page, 'standingAgency')
    for (const [path, button] of [
      ['dieu-kien', /^Khai.*: Đăng ký/],
      ['cong-nhan', /^Ghi quyết định$/],
    ] as const) {
      await page.goto(`/ho-so/${dossiers.published}/${path}`)
      await expect(page.getByRole('button', { name: button })).toBeVisible()
      await expectFits(page)
      await expectAccessible(page)
      await page.getByRole('button', { name: button }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectFits(page)
      await expectAccessible(page)
    }
  })
}
