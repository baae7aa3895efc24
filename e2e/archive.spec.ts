import { expect, test } from '@playwright/test'
import { picture } from './guide-picture.ts'
import { dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('units × years: merged communes below their successor; a year opens its papers and summed figures', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.eight}/ho-so-cac-nam`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hồ sơ các năm')
  const former = page.getByRole('row', { name: /sáp nhập vào/ })
  await expect(former).toHaveCount(2)
  await expectAccessible(page)
  await expectFits(page)
  await picture(page, 'ho-so-cac-nam')
  const successor = page.getByRole('row', { name: /^Xã Mẫu Tám \S/ }).first()
  await successor.getByRole('button', { name: /năm 2016/ }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('Bộ quy định lúc đó')
  await expect(drawer).toContainText('Số liệu cộng lại từ')
  await expect(drawer.getByText('cộng tử số và mẫu số').first()).toBeVisible()
  await expect(drawer.getByText(/^không cộng: có nơi chỉ ghi tỷ lệ/).first()).toBeVisible()
  await expectAccessible(page)
  await picture(page, 'ho-so-cac-nam-mot-nam')
})

test('a year of long ago shows the rules of its time', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.eight}/ho-so-cac-nam?xem=M101001~2013`)
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('(2009), sửa đổi 2013')
  await expect(drawer).toContainText('Kế hoạch xây dựng nông thôn mới hằng năm')
  await expect(drawer).toContainText('Số liệu của đơn vị')
})

test('Quảng Lợi belongs to Quảng Tân’s archive; where nothing is published nothing is shown as known', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.published}/ho-so-cac-nam?xem=06913_pre2025~2015`)
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('Xã Quảng Lợi')
  await expect(drawer).toContainText('Không có số liệu nào của năm này')
})

test('on a phone the matrix scrolls by itself', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.eight}/ho-so-cac-nam`)
  await expect(page.getByRole('row', { name: /sáp nhập vào/ })).toHaveCount(2)
  await expectFits(page)
  await expectAccessible(page)
})
