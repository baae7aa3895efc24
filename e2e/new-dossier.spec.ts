import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits, signInAs } from './support.ts'

/** The first two questions answered: huyện Đầm Hà, its standard of the period, a year of it. */
async function answerUnitAndYear(page: Page, year: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Tên đơn vị hoặc mã' }).fill('dam ha')
  await page.getByRole('radio', { name: /^Huyện Đầm Hà/ }).click()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('radio', { name: /2016-2020/ }).click()
  await page.getByRole('textbox', { name: 'Năm đánh giá' }).fill(year)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
}

test('a dossier is made in five short questions, and its board opens', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto('/lap-ho-so')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('Chọn một đơn vị.')).toBeVisible()
  await answerUnitAndYear(page, '2030')
  await expect(page.getByText('Nhập một năm từ 2016 đến 2020.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Năm đánh giá' }).fill('2019')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('Bước 3/5')).toBeVisible()
  await expect(page.getByText(/mục theo nguồn đã công bố/).first()).toBeVisible()
  await expect(page.getByText(/mục phải đối chiếu bản gốc/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('textbox', { name: 'Hạn trình' }).fill('31/02/2020')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('“31/02/2020” không phải một ngày')).toBeVisible()
  await page.getByRole('textbox', { name: 'Hạn trình' }).fill('15/1/2020')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Hạn trình' })).toHaveValue('15/1/2020')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('Bước 5/5')).toBeVisible()
  await expect(page.getByText('15/01/2020')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await expect(page).toHaveURL(/\/ho-so\/200-h16-2019$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/sẵn sàng|đạt/)
})

test('an address cannot jump over a question', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto('/lap-ho-so?buoc=kiem-tra')
  await expect(page.getByText('Bước 1/5')).toBeVisible()
})

test('the wizard is answered by the keyboard alone', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto('/lap-ho-so')
  await page.getByRole('searchbox', { name: 'Tên đơn vị hoặc mã' }).focus()
  await page.keyboard.type('dam ha')
  await expect(page.getByRole('radio').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Tiếp tục' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bước 2/5')).toBeVisible()
})

test('who may not make a dossier is told who may', async ({ page }) => {
  await signInAs(page, 'viewer')
  await page.goto('/lap-ho-so')
  await expect(page.getByText('Tài khoản này không được lập hồ sơ')).toBeVisible()
})

for (const width of [1440, 390, 320])
  test(`the first question fits ${width} px and is accessible`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await signInAs(page, 'standingAgency')
    await page.goto('/lap-ho-so')
    await page.getByRole('searchbox').fill('tan')
    await expect(page.getByRole('radio').first()).toBeVisible()
    await expectFits(page)
    await expectAccessible(page)
  })
