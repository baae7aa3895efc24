import { expect, type Page, test } from '@playwright/test'
import { picture } from './guide-picture.ts'
import { ask, dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

const lists = `/ho-so/${dossiers.eight}/danh-muc`

interface List {
  readonly rows: readonly { readonly values: Record<string, unknown>; readonly state: string }[]
  readonly standing: { readonly state: string }
}

test.use({ viewport: { width: 1440, height: 900 } })

test('the lists with whose they are and how they stand; Đầm Hà’s names nobody', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(lists)
  const table = page.getByRole('table', { name: 'Các danh mục của hồ sơ' })
  await expect(table.getByRole('row')).not.toHaveCount(0)
  await expect(table.getByRole('link', { name: 'Danh mục thôn, bản, khu' })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  await picture(page, 'danh-muc')
  await page.goto(`/ho-so/${dossiers.published}/danh-muc`)
  const row = page.getByRole('row', { name: /Các danh mục trong báo cáo chung/ })
  await expect(row).toContainText('Chưa phân công')
  await expect(row).toContainText('Chưa có dòng nào')
  await expect(page.getByRole('heading', { name: /Danh mục thường có/ })).toBeVisible()
})

test('a usual list is offered with its columns; nothing is made until it is saved', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.published}/danh-muc`)
  await page.getByRole('button', { name: 'Lập từ mẫu: Danh mục thôn, bản, khu' }).click()
  const form = page.getByRole('dialog')
  await expect(form.getByRole('textbox', { name: 'Tên cột 2' })).toHaveValue('Số hộ')
  await form.getByRole('button', { name: 'Lưu danh mục' }).click()
  await expect(form.getByRole('textbox', { name: 'Căn cứ yêu cầu' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row')).toHaveCount(2)
})

test('a list of one’s own, filled by pasting from Excel, sent and accepted; one made by mistake goes', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossiers.blank}/danh-muc`)
  const title = `Danh mục hư cấu${test.info().retry || ''}`
  await define(page, title)
  await page.getByRole('button', { name: 'Bỏ danh mục' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danh mục')
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  await define(page, title)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('Còn thiếu 2 dòng:')).toContainText('Thôn Hư Cấu; Thôn Giả Định')
  const grid = page.getByRole('table', { name: `Các dòng của ${title}` })
  await grid.getByRole('textbox').focus()
  await page.keyboard.press('Control+Home')
  await paste(page, 'Thôn Hư Cấu\t1.120\nThôn Giả Định\t95\nThôn Thêm\t88,5')
  await expect(page.getByRole('status').filter({ hasText: 'ô' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Giữ lại' }).click()
  await expect(page.getByRole('alert')).toContainText('có thể là số thập phân hoặc số hàng nghìn')
  await picture(page, 'danh-muc-nhap')
  await page.keyboard.press('Control+Home')
  await paste(page, 'Thôn Hư Cấu\t112')
  await page.getByRole('button', { name: 'Giữ lại' }).click()
  await page.getByRole('button', { name: 'Lưu 3 thay đổi' }).click()
  await expect(page.getByText('Đã lưu hết')).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  await page.getByRole('button', { name: 'Gửi cơ quan thường trực' }).click()
  await expect(page.getByText('Đã gửi 3 dòng.')).toBeVisible()
  await page.getByRole('button', { name: 'Chấp nhận' }).click()
  await expect(page.getByText('Đã chấp nhận 3 dòng.')).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const kept = await ask<List>(page, `/dossiers/${dossiers.blank}/lists/${id}`)
  expect(kept.standing.state).toBe('accepted')
  expect(kept.rows.map((row) => [row.values['ten'], row.values['so_ho']])).toEqual([
    ['Thôn Hư Cấu', 112],
    ['Thôn Giả Định', 95],
    ['Thôn Thêm', 88.5],
  ])
})

test('what was typed is still there after the browser closed in the middle', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${lists}/mo-hinh`)
  const typed = `Mô hình gõ dở ${Date.now()}`
  await page.getByRole('button', { name: 'Thêm dòng' }).click()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/dòng chưa lưu/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/dòng chưa lưu/)).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ các thay đổi' }).click()
  await expect(page.getByText('Đã lưu hết')).toBeVisible()
})

test('a file is tried first: each wrong cell by its place, nothing written; then all of it', async ({
  page,
}) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${lists}/mo-hinh`)
  await page.getByRole('button', { name: 'Nhập từ tệp' }).click()
  const dialog = page.getByRole('dialog')
  const file = (text: string) => ({
    name: 'mô hình.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  const input = dialog.getByLabel('Tệp Excel hoặc CSV')
  const mark = Date.now()
  const header = 'Tên mô hình,Chủ thể thực hiện,Năm bắt đầu\n'
  await input.setInputFiles(file(`${header}Mô hình ${mark},HTX hư cấu,hai nghìn\n`))
  await expect(dialog.getByRole('row', { name: /C2/ })).toContainText('không phải số')
  await expect(dialog.getByRole('button', { name: 'Nhập 0 dòng' })).toBeDisabled()
  await expectAccessible(page)
  await picture(page, 'danh-muc-tep')
  await input.setInputFiles(file(`${header}Mô hình ${mark},HTX hư cấu,2018\n`))
  await dialog.getByRole('button', { name: 'Nhập 1 dòng' }).click()
  await expect(dialog).toBeHidden()
  const kept = await ask<List>(page, `/dossiers/${dossiers.eight}/lists/mo-hinh`)
  expect(kept.rows.filter((row) => row.values['ten'] === `Mô hình ${mark}`)).toMatchObject([
    { state: 'draft', values: { nam: 2018 } },
  ])
})

test('on a phone each row is a card with a form', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signInAs(page, 'standingAgency')
  await page.goto(lists)
  await expect(page.getByRole('link', { name: /Danh mục thôn/ })).toBeVisible()
  await expectFits(page)
  await expectAccessible(page)
  await page.goto(`${lists}/thon-ban`)
  await page.getByRole('button', { name: 'Thêm dòng' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: /^Tên thôn/ }).fill('Thôn Trên Điện Thoại')
  await form.getByRole('textbox', { name: /^Số hộ/ }).fill('x')
  await expect(form.getByRole('alert')).toContainText('không phải số')
  await expectAccessible(page)
  await form.getByRole('textbox', { name: /^Số hộ/ }).fill('70')
  await form.getByRole('button', { name: 'Xong' }).click()
  await expectFits(page)
  await expect(page.getByRole('button', { name: 'Lưu 1 thay đổi' })).toBeEnabled()
  await page.getByRole('button', { name: 'Bỏ các thay đổi' }).click()
})

async function define(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Lập danh mục' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Tên danh mục' }).fill(title)
  await form.getByRole('textbox', { name: 'Tên cột 1' }).fill('Tên')
  await form.getByRole('textbox', { name: 'Tên cột 2' }).fill('Số hộ')
  await form.getByRole('combobox', { name: 'Kiểu cột 2' }).selectOption('number')
  await form.getByRole('textbox', { name: /^Các dòng phải có/ }).fill('Thôn Hư Cấu\nThôn Giả Định')
  await form.getByRole('textbox', { name: 'Căn cứ yêu cầu' }).fill('Thử nghiệm')
  await form.getByRole('button', { name: 'Lưu danh mục' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** As the clipboard of a spreadsheet gives it to the active cell. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.setData('text/plain', content)
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(event)
  }, text)
}
