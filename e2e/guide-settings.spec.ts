import { test } from '@playwright/test'
import { picture } from './guide-picture.ts'
import { dossiers, signInAs } from './support.ts'

const published = `/ho-so/${dossiers.published}`

test.use({ viewport: { width: 1200, height: 760 } })

test('pictures of settings', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.eight}/thiet-lap?loc=all`)
  await page
    .getByRole('textbox', { name: /^Mức của chỉ tiêu/ })
    .first()
    .fill('97,5')
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('77/QĐ-HC')
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('05/01/2021')
  await page.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('UBND tỉnh hư cấu')
  await page.getByRole('button', { name: /^Kiểm tra 1 nội dung/ }).click()
  await page.getByRole('region', { name: 'Kiểm tra trước khi ban hành' }).waitFor()
  await picture(page, 'thiet-lap-kiem-tra')
  await page.goto(`${published}/thiet-lap`)
  await page
    .getByText(/kết quả đang chờ/)
    .first()
    .waitFor()
  await picture(page, 'thiet-lap')
})

test('pictures of confirmation and packs', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${published}/doi-chieu`)
  await page
    .getByRole('button', { name: /^Xác nhận đã đối chiếu/ })
    .first()
    .waitFor()
  await picture(page, 'doi-chieu')
  await page.goto(`${published}/bo-quy-dinh/vn-ntm-2016#x16.17.1`)
  await page.getByRole('row', { name: 'Đồng bằng sông Hồng 98 %' }).waitFor()
  await page.locator('[id="x16.17.1"]').scrollIntoViewIfNeeded()
  await picture(page, 'bo-quy-dinh')
  await page.goto(`${published}/bo-quy-dinh/so-sanh?truoc=vn-ntm-2009&sau=vn-ntm-2016`)
  await page.getByText(/^\d+ khác nhau$/).waitFor()
  await picture(page, 'so-sanh')
})

test('pictures of a new dossier', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto('/lap-ho-so')
  await page.getByRole('searchbox', { name: 'Tên đơn vị hoặc mã' }).fill('dam ha')
  await page.getByRole('radio', { name: /^Huyện Đầm Hà/ }).waitFor()
  await picture(page, 'lap-ho-so')
  await page.getByRole('radio', { name: /^Huyện Đầm Hà/ }).click()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('radio', { name: /2016-2020/ }).click()
  await page.getByRole('textbox', { name: 'Năm đánh giá' }).fill('2018')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page
    .getByText(/mục theo nguồn đã công bố/)
    .first()
    .waitFor()
  await picture(page, 'lap-ho-so-bo')
})
