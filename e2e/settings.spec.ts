import { expect, test } from '@playwright/test'
import { dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

// What changes a dossier works on the district of sixty communes; the others stay as the trial has them.
const changed = `/ho-so/${dossiers.sixty}`
const published = `/ho-so/${dossiers.published}`

test('what the province has not set is listed with what it holds up', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${published}/thiet-lap`)
  await expect(
    page.getByText(/Còn \d+ mức chưa quy định; \d+ kết quả đánh giá đang chờ/),
  ).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: 'Đường xã và đường từ trung tâm xã' })
  await expect(row).toContainText('chưa quy định')
  await expect(row).toContainText('8 kết quả đang chờ')
  await expect(page.getByRole('link', { name: 'Điều kiện' }).last()).toBeVisible()
})

test('numbers are typed the Vietnamese way; a doubtful dot is asked, never guessed', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${published}/thiet-lap`)
  const level = page.getByRole('textbox', { name: 'Mức của chỉ tiêu 2.1' })
  await level.fill('41.5')
  await expect(page.getByText('“41.5”: dấu chấm là hàng nghìn hay thập phân?')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Thập phân: 41,5' }).click()
  await expect(level).toHaveValue('41,5')
  await level.fill('95 %')
  await expect(page.getByText('“95 %” không phải số viết kiểu Việt Nam')).toBeVisible()
  await level.fill('105')
  await expect(page.getByText('Tỷ lệ phần trăm không thể ngoài khoảng 0 đến 100.')).toBeVisible()
})

test('what must be mended is summed up with links to its fields, and nothing typed is lost', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${published}/thiet-lap`)
  await page.getByRole('textbox', { name: 'Mức của chỉ tiêu 2.2' }).fill('chín mươi')
  await page.getByRole('button', { name: /^Kiểm tra 1 nội dung/ }).click()
  const summary = page.getByRole('region', { name: 'Còn nội dung phải sửa' })
  await expect(summary.getByRole('link')).toHaveCount(4)
  await summary.getByRole('link', { name: /Số, ký hiệu/ }).click()
  await expect(page.getByRole('textbox', { name: 'Số, ký hiệu' })).toBeFocused()
  await page.keyboard.type('12/QĐ-HC')
  await page.reload()
  await expect(page.getByText('Đã lấy lại nội dung nhập dở')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Mức của chỉ tiêu 2.2' })).toHaveValue('chín mươi')
  await expect(page.getByRole('textbox', { name: 'Số, ký hiệu' })).toHaveValue('12/QĐ-HC')
})

test('many levels are issued at once under one document, after a look at all of them', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${changed}/thiet-lap?loc=all`)
  const fields = page.getByRole('textbox', { name: /^Mức của chỉ tiêu/ })
  await fields.nth(0).fill('97,5')
  await fields.nth(1).fill('96')
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('77/QĐ-HC')
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('5/1/2021')
  await page.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('UBND tỉnh hư cấu')
  await page.getByRole('button', { name: 'Kiểm tra 2 nội dung trước khi ban hành' }).click()
  const review = page.getByRole('region', { name: 'Kiểm tra trước khi ban hành' })
  await expect(review).toContainText('77/QĐ-HC, 05/01/2021, UBND tỉnh hư cấu')
  await expect(review.getByRole('row')).toHaveCount(3)
  await expect(review).toContainText('từ 97,5 % trở lên')
  await expectAccessible(page)
  await page.route('**/overlays', (route) =>
    route.fulfill({ status: 503, json: { code: 'database_away', details: {} } }),
  )
  await review.getByRole('button', { name: 'Ban hành' }).click()
  await expect(review.getByRole('alert')).toContainText('chưa ghi gì')
  await page.unroute('**/overlays')
  await review.getByRole('button', { name: 'Ban hành' }).click()
  await expect(page.getByText(/Đã ban hành phiên bản/)).toBeVisible()
  await expect(page.getByText('từ 97,5 % trở lên').first()).toBeVisible()
  await expect(fields.nth(0)).toHaveValue('')
})

test('who may not issue reads the same and is told who may', async ({ page }) => {
  await signInAs(page, 'agencyOfficer')
  await page.goto(`${published}/thiet-lap`)
  await expect(page.getByText('Cơ quan thường trực hoặc quản trị viên được ban hành')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Mức của/ })).toHaveCount(0)
  await signInAs(page, 'viewer')
  await page.goto(`${published}/thiet-lap`)
  await expect(page.getByText('Phần này dành cho cơ quan làm hồ sơ')).toBeVisible()
})

test('an item is confirmed against the official text and no longer waits', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  // A dossier of its own, looked at today: the published one knows nothing later than its own day.
  const answer = await page.request.post('/api/v1/dossiers', {
    data: { title: 'Hồ sơ để thử đối chiếu', unit: '200', standard: 'h16', year: 2018 },
  })
  const { id } = await answer.json()
  await page.goto(`/ho-so/${id}/doi-chieu`)
  const waiting = page.getByRole('button', { name: /^Xác nhận đã đối chiếu mục/ })
  await expect(waiting.first()).toBeVisible()
  const before = await waiting.count()
  await waiting.first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await expect(dialog.getByText('Cần ít nhất 3 ký tự.')).toBeVisible()
  await dialog.getByLabel('Văn bản gốc đã đọc').fill('Công báo hư cấu số 1, Điều 2')
  await expectAccessible(page)
  await page.reload()
  await expect(dialog.getByLabel('Văn bản gốc đã đọc')).toHaveValue('Công báo hư cấu số 1, Điều 2')
  await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await expect(page.getByText(/Đã ghi xác nhận mục/)).toBeVisible()
  await expect(waiting).toHaveCount(before - 1)
  await expect(page.getByRole('region', { name: /^Đã đối chiếu/ })).toContainText(
    'Công báo hư cấu số 1, Điều 2',
  )
})

test('who may not confirm sees what waits and who may', async ({ page }) => {
  await signInAs(page, 'agencyOfficer')
  await page.goto(`${published}/doi-chieu`)
  await expect(page.getByText(/được xác nhận đã đối chiếu/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Xác nhận/ })).toHaveCount(0)
})

for (const [what, width, height] of [
  ['a desk', 1440, 900],
  ['a phone', 390, 844],
  ['the narrowest phone', 320, 640],
] as const)
  for (const path of ['thiet-lap', 'doi-chieu'])
    test(`${path} fits ${what} and is accessible`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await signInAs(page, 'standingAgency')
      await page.goto(`${published}/${path}`)
      await expect(page.getByText(/kết quả đang chờ/).first()).toBeVisible()
      await expectFits(page)
      await expectAccessible(page)
    })
