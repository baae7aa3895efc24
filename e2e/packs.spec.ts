import { expect, test } from '@playwright/test'
import { dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

const home = `/ho-so/${dossiers.published}/bo-quy-dinh`

test('packs are listed by role; those of the dossier and incomplete ones say so', async ({
  page,
}) => {
  await signInAs(page, 'viewer')
  await page.goto(home)
  const criteria = page.getByRole('region', { name: 'Bộ tiêu chí' })
  await expect(criteria.getByRole('listitem').first()).toContainText('2026–2030')
  await expect(criteria).toContainText('hồ sơ này dùng')
  await expect(criteria).toContainText('chưa đầy đủ')
  await criteria.getByRole('link', { name: /2016-2020/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2016-2020')
})

test('an item has its own address, its rule in words, levels by region and its basis', async ({
  page,
}) => {
  await signInAs(page, 'viewer')
  await page.goto(`${home}/vn-ntm-2016#x16.17.1`)
  const item = page.locator('[id="x16.17.1"]')
  await expect(item).toBeInViewport()
  await expect(item).toContainText('Nước hợp vệ sinh: từ mức của vùng trở lên')
  await expect(item.getByRole('row', { name: 'Đồng bằng sông Hồng 98 %' })).toBeVisible()
  await expect(item).toContainText('theo nguồn đã công bố')
  await page.goto(`${home}/vn-ntm-2016#x16.99.1`)
  await page.reload()
  await expect(page.getByText('Bộ này không có mục “x16.99.1”.')).toBeVisible()
})

test('search inside keeps what matches, without accents, and leads back', async ({ page }) => {
  await signInAs(page, 'viewer')
  await page.goto(`${home}/vn-ntm-2016`)
  await page.getByRole('searchbox', { name: 'Tìm trong bộ này' }).pressSequentially('nước sạch')
  await expect(page.locator('[id="x16.17.1"]')).toBeVisible()
  await expect(page.locator('[id="x16.02.1"]')).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Tìm trong bộ này' }).fill('zzz')
  await expect(page.getByText('Không có mục nào khớp')).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ tìm kiếm' }).click()
  await expect(page.locator('[id="x16.02.1"]')).toBeVisible()
})

test('a procedure reads as conditions, steps, parameters, components and forms', async ({
  page,
}) => {
  await signInAs(page, 'viewer')
  await page.goto(`${home}/vn-ntm-procedure-2540`)
  await expect(page.getByRole('heading', { name: 'Các bước' }).first()).toBeVisible()
  for (const name of [/^Tham số/, /^Thành phần hồ sơ/, /^Biểu mẫu/, /^Văn bản/])
    await expect(page.getByRole('region', { name })).toBeVisible()
})

test('two packs side by side: rules in words, one kind of change at a time', async ({ page }) => {
  await signInAs(page, 'viewer')
  await page.goto(`${home}/so-sanh`)
  await page.getByLabel('Bộ trước').selectOption('vn-ntm-2009')
  await page.getByLabel('Bộ sau').selectOption('vn-ntm-2009')
  await expect(page.getByText('Hãy chọn hai bộ khác nhau.')).toBeVisible()
  await page.getByLabel('Bộ sau').selectOption('vn-ntm-2016')
  await expect(page.getByText(/^\d+ khác nhau$/)).toBeVisible()
  await expect(page.getByText('từ 100 % trở lên').first()).toBeVisible()
  await page.getByRole('button', { name: /^bỏ \d+$/ }).click()
  await expect(page).toHaveURL(/loai=removed/)
  await expect(page.getByText(/^thêm$/)).toHaveCount(0)
  await expectAccessible(page)
})

test('a pack that does not exist is told', async ({ page }) => {
  await signInAs(page, 'viewer')
  await page.goto(`${home}/khong-co`)
  await expect(page.getByText('Không tìm thấy nội dung này')).toBeVisible()
})

for (const [what, width, height] of [
  ['a desk', 1440, 900],
  ['a phone', 390, 844],
  ['the narrowest phone', 320, 640],
] as const)
  for (const path of ['', '/vn-ntm-2016', '/vn-ntm-procedure-2540', '/qn-ntm-2016'])
    test(`the packs${path} fit ${what} and are accessible`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await signInAs(page, 'viewer')
      await page.goto(`${home}${path}`)
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
      await expectFits(page)
      await expectAccessible(page)
    })
