import { expect, test } from '@playwright/test'
import { ask, dossiers, openBoard, signInAs } from './support.ts'

test('a dossier that does not exist is told as such and leads on', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto('/ho-so/khong-co-ho-so-nay')
  await expect(page.getByRole('heading', { name: 'Không tìm thấy nội dung này' })).toBeVisible()
  await page.getByRole('link', { name: 'Về danh sách hồ sơ' }).click()
  await expect(page).not.toHaveURL(/khong-co-ho-so-nay/)
})

test('a year, a unit, a criterion and a page that do not exist are told as such', async ({
  page,
}) => {
  await openBoard(page, dossiers.eight)
  await page.goto(`/ho-so/${dossiers.eight}?nam=1999`)
  await expect(
    page.getByRole('heading', { name: 'Hồ sơ này không đánh giá năm 1999' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Xem năm 2020' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(8)
  for (const open of ['KHONG', 'KHONG~x16.17', 'M101001~x99.1']) {
    await page.goto(`/ho-so/${dossiers.eight}?o=${open}`)
    await expect(page.getByRole('heading', { name: 'Không tìm thấy ô này' })).toBeVisible()
  }
  await page.goto(`/ho-so/${dossiers.eight}/khong-co-trang-nay`)
  await expect(page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()
})

test('nobody signed in is led to the way in, and back to where he wanted to go', async ({
  page,
}) => {
  await page.goto(`/ho-so/${dossiers.eight}?nam=2016&o=M101001`)
  await page.getByRole('button', { name: /^Cơ quan thường trực/ }).click()
  await expect(page).toHaveURL(/nam=2016&o=M101001/)
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Xã Mẫu Một' })).toBeVisible()
})

test('a session that ends in the middle is renewed on the spot; nothing typed is lost', async ({
  page,
}) => {
  await openBoard(page, dossiers.eight)
  const day = page.getByLabel('Số liệu biết đến ngày')
  await day.fill('20/12/2020')
  await page.context().clearCookies()
  await day.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: /^Cơ quan thường trực/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page).toHaveURL(/ngay=2020-12-20/)
  await expect(day).toHaveValue('20/12/2020')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('sẵn sàng')
})

test('when the server is away the page says so, keeps what it shows and comes back by itself', async ({
  page,
}) => {
  await openBoard(page, dossiers.eight)
  await page.route('**/api/v1/**', (route) => route.abort('connectionrefused'))
  await page.getByLabel('Năm đánh giá').selectOption('2019')
  await expect(page.getByText('Không kết nối được máy chủ.')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.unroute('**/api/v1/**')
  await expect(page.getByText('Không kết nối được máy chủ.')).toHaveCount(0, { timeout: 15_000 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Năm 2019')
})

test('a server that is away at the first look is told in words, with a way to try again', async ({
  page,
}) => {
  await openBoard(page, dossiers.eight)
  await page.route('**/api/v1/dossiers/**', (route) => route.abort('connectionrefused'))
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Không kết nối được máy chủ' })).toBeVisible({
    timeout: 15_000,
  })
  await page.unroute('**/api/v1/dossiers/**')
  await page.getByRole('main').getByRole('button', { name: 'Thử lại' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('sẵn sàng')
})

test('a change by another shows without reloading', async ({ page, browser }) => {
  await openBoard(page, dossiers.sixty)
  const dossier = page
    .getByRole('region', { name: 'Điều kiện công nhận' })
    .getByRole('button')
    .nth(4)
  await expect(dossier).toContainText('Ước đạt')
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, 'standingAgency')
  const readiness = await ask<{ conditions: { id: string }[] }>(
    other,
    `/dossiers/${dossiers.sixty}/readiness`,
  )
  const declared = await other.request.post(`/api/v1/dossiers/${dossiers.sixty}/declarations`, {
    data: {
      condition: readiness.conditions[4]?.id,
      value: false,
      source: 'Khai trong kiểm thử của phần mềm',
    },
  })
  expect(declared.status()).toBe(200)
  await expect(dossier).toContainText('Chưa đạt', { timeout: 10_000 })
})
