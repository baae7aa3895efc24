import { expect, test } from '@playwright/test'
import { dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

const home = `/ho-so/${dossiers.eight}`

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'standingAgency')
})

test('from the list of criteria to one, to a cell, and back by keyboard', async ({ page }) => {
  await page.goto(`${home}/tieu-chi`)
  await expect(page.getByRole('heading', { name: /^Xã đạt chuẩn nông thôn mới/ })).toBeVisible()
  await page.getByRole('link', { name: '17. Môi trường và an toàn thực phẩm' }).press('Enter')
  await expect(page).toHaveURL(/tieu-chi\/x16\.17/)
  await expect(page.getByRole('rowheader')).toHaveCount(8)
  const cell = page.getByRole('button', { name: /^Xã Mẫu Ba, chỉ tiêu 17\.6: / })
  await cell.press('Enter')
  await expect(page).toHaveURL(/o=M101003~x16\.17\.6/)
  await expect(page.getByRole('dialog')).toContainText('Chỉ tiêu 17.6')
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
})

test('a criterion says its law, how sure it is of it, and who leads', async ({ page }) => {
  await page.goto(`${home}/tieu-chi/x16.17`)
  await expect(page.getByText(/^Cơ quan chủ trì: Phòng Tài nguyên/)).toBeVisible()
  const rules = page.getByRole('region', { name: /^Chỉ tiêu và căn cứ/ })
  await expect(rules).toContainText('1980/QĐ-TTg')
  await expect(rules).toContainText('chưa đối chiếu bản gốc')
  await expect(rules).toContainText('từ 90 % trở lên')
})

test('one unit’s indicators stand side by side over the years', async ({ page }) => {
  await page.goto(`${home}/tieu-chi/x16.17`)
  await page.getByRole('button', { name: 'Một đơn vị, qua các năm' }).click()
  await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Xã Mẫu Hai' })
  await expect(page).toHaveURL(/xem=nam&dv=M101002|dv=M101002&xem=nam/)
  await expect(page.getByRole('columnheader', { name: '2020' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^2020, chỉ tiêu 17\.6: / })).toBeVisible()
})

test('the list can be narrowed to what is not done', async ({ page }) => {
  await page.goto(`${home}/tieu-chi`)
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  const all = await page.getByRole('rowheader').count()
  await page.getByLabel('Chỉ tiêu chí chưa xong').check()
  await expect(page).toHaveURL(/con=1/)
  expect(await page.getByRole('rowheader').count()).toBeLessThanOrEqual(all)
})

test('a criterion that does not exist is told as such and leads on', async ({ page }) => {
  await page.goto(`${home}/tieu-chi/x99`)
  await expect(page.getByText('Không có tiêu chí này trong năm đang xem')).toBeVisible()
  await page.getByRole('link', { name: 'Tất cả tiêu chí' }).click()
  await expect(page).toHaveURL(/tieu-chi$/)
})

test('a unit stands by decision and by figures, with what is left and where it lies', async ({
  page,
}) => {
  await page.goto(`${home}/don-vi`)
  await expect(page.getByRole('rowheader')).toHaveCount(9)
  await page.getByRole('link', { name: 'Xã Mẫu Hai', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Mẫu Hai')
  await expect(page.getByText('Theo quyết định', { exact: true })).toBeVisible()
  await expect(page.getByText('Theo số liệu', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Địa bàn' })).toContainText('Huyện Mẫu')
})

test('a year of the strip shows the unit as it was judged then', async ({ page }) => {
  await page.goto(`${home}/don-vi/M101002`)
  await page.getByRole('button', { name: /^Năm 2017: / }).click()
  await expect(page).toHaveURL(/nam=2017/)
  await expect(page.getByRole('button', { name: /^Năm 2017: / })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('the published case names what the commune became, and its region with the ground', async ({
  page,
}) => {
  await page.goto(`/ho-so/${dossiers.published}/don-vi/06898_pre2025`)
  const place = page.getByRole('region', { name: 'Địa bàn' })
  await expect(place).toContainText('Nay thuộc')
  await expect(place).toContainText('Căn cứ:')
})

test('a unit that is not of the dossier is told as such', async ({ page }) => {
  await page.goto(`${home}/don-vi/KHONG`)
  await expect(page.getByText('Không tìm thấy đơn vị này trong hồ sơ')).toBeVisible()
})

const pages = {
  'the list of criteria': `${home}/tieu-chi`,
  'a criterion': `${home}/tieu-chi/x16.17`,
  'a criterion over the years': `${home}/tieu-chi/x16.17?xem=nam`,
  'the list of units': `${home}/don-vi`,
  'a unit': `${home}/don-vi/M101003`,
}

for (const [what, path] of Object.entries(pages))
  test(`${what} is accessible and fits a desk and the narrowest phones`, async ({ page }) => {
    test.slow()
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.goto(path)
      await expect(
        page
          .getByRole('table')
          .or(page.getByRole('region', { name: 'Địa bàn' }))
          .first(),
      ).toBeVisible({ timeout: 15_000 })
      await expectFits(page)
      await expectAccessible(page)
    }
  })

test('a criterion of sixty communes fits the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`/ho-so/${dossiers.sixty}/tieu-chi/x16.17`)
  await expect(page.getByRole('rowheader')).toHaveCount(60, { timeout: 20_000 })
  await expectFits(page)
})
