import { expect, test } from '@playwright/test'
import { picture } from './guide-picture.ts'
import { dossiers, signInAs } from './support.ts'

const published = `/ho-so/${dossiers.published}`
const fictional = `/ho-so/${dossiers.eight}`

test.use({ viewport: { width: 1200, height: 760 } })

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'standingAgency')
})

test('pictures of what is missing', async ({ page }) => {
  await page.goto(`${published}/con-thieu?dv=06898_pre2025`)
  await expect(page.getByText(/^Đang hiện/)).toBeVisible()
  await picture(page, 'con-thieu')
  await page
    .getByRole('button', { name: /^Chép lời đôn đốc/ })
    .first()
    .click()
  await expect(page.getByLabel('Nội dung', { exact: true })).toHaveValue(/^Kính gửi/)
  await picture(page, 'don-doc')
  await page.goto(`${published}/con-thieu/phieu?dv=06898_pre2025`)
  await expect(page.getByRole('article').first()).toBeVisible()
  await picture(page, 'phieu-theo-doi')
})

test('pictures of criteria and units', async ({ page }) => {
  await page.goto(`${fictional}/tieu-chi`)
  await expect(page.getByRole('table').first()).toBeVisible()
  await picture(page, 'tieu-chi')
  await page.goto(`${fictional}/tieu-chi/x16.17`)
  await expect(page.getByRole('region', { name: /^Chỉ tiêu và căn cứ/ })).toContainText('1980')
  await picture(page, 'mot-tieu-chi')
  await page.goto(`${fictional}/don-vi/M101003`)
  await expect(page.getByRole('region', { name: 'Địa bàn' })).toBeVisible()
  await picture(page, 'mot-don-vi')
})

test('pictures of conditions and recognitions', async ({ page }) => {
  await page.goto(`${published}/dieu-kien`)
  await expect(page.getByRole('region', { name: '2. 100% xã' })).toContainText('2540')
  await picture(page, 'dieu-kien')
  await page.getByRole('button', { name: /^Khai.*: Đăng ký/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await picture(page, 'khai-dieu-kien')
  await page.goto(`${published}/cong-nhan`)
  await expect(page.getByRole('row', { name: /^Xã Quảng Lâm/ })).toBeVisible()
  await picture(page, 'cong-nhan')
})
