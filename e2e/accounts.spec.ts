import { writeFile } from 'node:fs/promises'
import { utils, write } from '@e965/xlsx'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { codeAt, fromBase32, stepAt } from '#server/totp/totp.ts'
import { type AccountsServer, startAccountsServer } from './accounts-server.ts'
import { picture } from './guide-picture.ts'
import { expectAccessible, expectFits, expectGood, sizes } from './support.ts'

// One installation, one story after the other: the first administrator, then the people.
test.describe.configure({ mode: 'serial' })

const password = 'đường về làng qua bến đò'
const other = 'một con trâu trắng gặm cỏ'
let server: AccountsServer
let admin: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  server = await startAccountsServer()
  admin = await open(browser)
})
test.afterAll(async () => {
  await server.stop()
})

async function open(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, locale: 'vi-VN' })
  return await context.newPage()
}

async function signIn(page: Page, login: string, with_: string): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(with_)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

test('the first administrator is made; a common password is refused with a reason', async () => {
  await admin.goto(`/khoi-tao?ma=${server.token}`)
  await admin.getByLabel('Họ và tên').fill('Quản trị viên mẫu')
  await admin.getByLabel('Tên đăng nhập').fill('quantri')
  await admin.getByLabel('Mật khẩu').fill('password1234')
  await admin.getByRole('button', { name: 'Tạo quản trị viên' }).click()
  await expect(admin.getByText('Mật khẩu này quá phổ biến')).toBeVisible()
  await admin.getByLabel('Mật khẩu').fill(password)
  await admin.getByRole('button', { name: 'Tạo quản trị viên' }).click()
  await expect(admin).toHaveURL(/\/(ho-so\/.*)?$/)
})

test('somebody is invited with a role, opens the link once and is in', async ({ browser }) => {
  await admin.goto('/quan-tri/nguoi-dung')
  await admin.getByRole('button', { name: 'Mời người dùng' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Mời', exact: true }).click()
  await expect(dialog.getByText('Nhập nội dung này.')).toBeVisible()
  await dialog.getByLabel('Họ và tên').fill('Nguyễn Thị Mẫu')
  await dialog.getByLabel('Tên đăng nhập').fill('nguyen.mau')
  await dialog.getByLabel('Vai trò').selectOption('agencyOfficer')
  await dialog.getByLabel('Đơn vị').selectOption('200')
  await dialog.getByLabel('Cơ quan').selectOption({ index: 1 })
  await expectAccessible(admin)
  await picture(admin, 'nguoi-dung-moi')
  await dialog.getByRole('button', { name: 'Mời', exact: true }).click()
  const link = await dialog.locator('code').innerText()
  await dialog.getByRole('button', { name: 'Đóng' }).click()
  await expect(admin.getByRole('button', { name: /Nguyễn Thị Mẫu/ })).toContainText(
    'Chưa nhận lời mời',
  )
  const page = await open(browser)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Nhận lời mời' })).toBeVisible()
  await expect(page).toHaveURL(`${server.url}/mat-khau`)
  await expectAccessible(page)
  await page.getByLabel('Mật khẩu mới').fill('ngắn')
  await expect(page.getByText('Mật khẩu cần ít nhất 12 ký tự.')).toBeVisible()
  await page.getByLabel('Mật khẩu mới').fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
  await expect(page).toHaveURL(/\/(ho-so\/.*)?$/)
  const again = await open(browser)
  await again.goto(link)
  await expect(again.getByRole('alert')).toContainText('Liên kết đã dùng hoặc đã hết hạn')
})

test('the second step is turned on by a scanned code, and asked for at the next sign-in', async ({
  browser,
}) => {
  const page = await open(browser)
  await signIn(page, 'nguyen.mau', password)
  await expect(page).not.toHaveURL(/dang-nhap/)
  await page.goto('/tai-khoan')
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible()
  const secret = await page.locator('form code').innerText()
  const code = () => codeAt(fromBase32(secret), stepAt(Date.now() / 1000))
  await page.getByLabel('Mã sáu chữ số').fill('000000')
  await page.getByRole('button', { name: 'Xác nhận, bật' }).click()
  await expect(page.getByText('Mã xác thực không đúng')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Mã sáu chữ số').fill(code())
  await page.getByRole('button', { name: 'Xác nhận, bật' }).click()
  await expect(page.getByText('Đang bật. Còn 10 mã khôi phục')).toBeVisible()
  const codes = page.getByRole('status').filter({ hasText: 'Mã khôi phục' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const recovery = await codes.first().innerText()
  await page.getByRole('button', { name: 'Đã cất' }).click()

  const elsewhere = await open(browser)
  await signIn(elsewhere, 'nguyen.mau', password)
  await expect(elsewhere.getByRole('heading', { name: 'Nhập mã xác thực' })).toBeVisible()
  await expectAccessible(elsewhere)
  await elsewhere.getByLabel('Mã xác thực').fill('000000')
  await elsewhere.getByRole('button', { name: 'Vào' }).click()
  await expect(elsewhere.getByRole('alert')).toContainText('Mã xác thực không đúng')
  await elsewhere.getByLabel('Mã xác thực').fill(recovery)
  await elsewhere.getByRole('button', { name: 'Vào' }).click()
  await expect(elsewhere).not.toHaveURL(/dang-nhap/)

  await page.reload()
  await expect(page.getByText('Còn 9 mã khôi phục')).toBeVisible()
  await page.getByRole('button', { name: 'Đăng xuất mọi nơi khác' }).click()
  await expect(page.getByText('Chỉ có phiên này.')).toBeVisible()
  await elsewhere.goto('/tai-khoan')
  await expect(elsewhere).toHaveURL(/dang-nhap/)
  await expectGood(page, '/tai-khoan', 'Tài khoản của tôi')
  await picture(page, 'tai-khoan')
})

test('a directory lets in whom an account has the verified address of; nobody else', async ({
  browser,
}) => {
  const page = await open(browser)
  await page.goto('/dang-nhap')
  const button = page.getByRole('button', { name: 'Đăng nhập bằng Thư mục tỉnh (thử)' })
  await button.click()
  await expect(page.getByRole('alert')).toContainText('chưa gắn với tài khoản nào')
  await expect(page).toHaveURL(`${server.url}/dang-nhap/tra-loi`)
  await expectAccessible(page)
  const invited = await admin.request.post('/api/v1/people/invitations', {
    data: { name: 'Nguyễn Văn An (mẫu)', login: 'nguyen.an', email: 'an@damha.example' },
  })
  expect(invited.status()).toBe(200)
  await page.getByRole('link', { name: 'Về trang đăng nhập' }).click()
  await expectFits(page)
  await expectAccessible(page)
  await button.click()
  await expect(page).toHaveURL(`${server.url}/`)
  await page.goto('/tai-khoan')
  await expect(page.getByText('nguyen.an', { exact: true })).toBeVisible()
  await expect(page.getByText('đăng nhập bằng thư mục, không có mật khẩu riêng')).toBeVisible()
  await page.goto('/dang-nhap/tra-loi?code=forged&state=forged')
  await expect(page.getByRole('alert')).toContainText('Lần đăng nhập này không được chấp nhận')
})

test('people come from Excel: the same mail twice is named by its row, then all are added', async () => {
  const head = ['Họ và tên', 'Tên đăng nhập', 'Email', 'Vai trò', 'Mã đơn vị']
  const file = async (rows: string[][]) => {
    const path = test.info().outputPath('nguoi-dung.xlsx')
    const sheet = utils.aoa_to_sheet([head, ...rows])
    const bytes = write(
      { SheetNames: ['A'], Sheets: { A: sheet } },
      { type: 'buffer', bookType: 'xlsx' },
    )
    await writeFile(path, bytes)
    return path
  }
  const first = ['Phạm Thị Mẫu', 'pham.mau', 'mau@damha.example', 'Người xem', '200']
  const second = ['Vũ Văn Mẫu', 'vu.mau', 'mau@damha.example', 'Cán bộ xã', '06898_pre2025']
  await admin.goto('/quan-tri/nguoi-dung')
  await admin.getByRole('button', { name: 'Nhập từ Excel' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel(/Tệp Excel/).setInputFiles(await file([first, second]))
  await expect(dialog.getByRole('row').nth(2)).toContainText('địa chỉ thư trùng với dòng 2')
  await expect(dialog.getByRole('alert')).toContainText('1 dòng có lỗi')
  await expectAccessible(admin)
  await picture(admin, 'nguoi-dung-excel')
  second[2] = ''
  await dialog.getByLabel(/Tệp Excel/).setInputFiles(await file([first, second]))
  await dialog.getByRole('button', { name: 'Thêm 2 người' }).click()
  await expect(dialog.getByText('Đã thêm 2 người')).toBeVisible()
  await expect(dialog.locator('code')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Đóng' }).click()
  await expect(admin.getByRole('button', { name: /Vũ Văn Mẫu/ })).toBeVisible()
})

test('a person is opened, given a role, closed; the last administrator is not', async () => {
  await admin.goto('/quan-tri/nguoi-dung')
  await admin.getByLabel(/^Tìm theo tên/).fill('pham')
  await expect(admin.getByText('1 / 5 người')).toBeVisible()
  await admin.getByRole('button', { name: /Phạm Thị Mẫu/ }).click()
  const panel = admin.getByRole('dialog')
  await panel.getByLabel('Vai trò').selectOption('reviewer')
  await panel.getByRole('button', { name: 'Giao quyền' }).click()
  await expect(panel.getByRole('listitem').filter({ hasText: 'Người thẩm tra' })).toBeVisible()
  await expectAccessible(admin)
  await picture(admin, 'nguoi-dung-mot-nguoi')
  await panel.getByRole('button', { name: 'Đóng tài khoản' }).click()
  await expect(panel.getByRole('button', { name: 'Mở lại tài khoản' })).toBeVisible()
  await admin.keyboard.press('Escape')
  await admin.getByLabel(/^Tìm theo tên/).fill('quantri')
  await admin.getByRole('button', { name: /Quản trị viên mẫu/ }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Đóng tài khoản' }).click()
  await expect(admin.getByRole('dialog').getByRole('alert')).toContainText(
    'quản trị viên cuối cùng',
  )
})

test('a sensitive act asks for the password again and then goes on by itself', async () => {
  await admin.goto('/quan-tri/nguoi-dung')
  let isFirst = true
  await admin.route('**/active', async (route) => {
    if (!isFirst) return await route.continue()
    isFirst = false
    await route.fulfill({ status: 403, json: { code: 'confirm_needed', details: {} } })
  })
  await admin.getByRole('button', { name: /Vũ Văn Mẫu/ }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Đóng tài khoản' }).click()
  const again = admin.getByRole('dialog', { name: 'Nhập lại mật khẩu' })
  await again.getByLabel('Mật khẩu').fill('sai mật khẩu rồi')
  await again.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(again.getByText('Mật khẩu không đúng.')).toBeVisible()
  await expectAccessible(admin)
  await again.getByLabel('Mật khẩu').fill(password)
  await again.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(admin.getByRole('button', { name: 'Mở lại tài khoản' })).toBeVisible()
  await admin.unroute('**/active')
})

test('a substitute is named for a time, and the security events tell it', async () => {
  await admin.goto('/quan-tri/nguoi-dung?xem=absences')
  await admin.getByLabel('Họ và tên').selectOption({ label: 'Nguyễn Thị Mẫu (nguyen.mau)' })
  await admin
    .getByLabel('Người thay', { exact: true })
    .selectOption({ label: 'Nguyễn Văn An (mẫu) (nguyen.an)' })
  await admin.getByLabel('Lý do').fill('Đi học')
  await admin.getByLabel('Từ ngày').fill('32/1/2030')
  await admin.getByLabel('Đến hết ngày').fill('5/1/2030')
  await admin.getByRole('button', { name: 'Ủy quyền' }).click()
  await expect(admin.getByText('Ngày chưa đúng')).toBeVisible()
  await admin.getByLabel('Từ ngày').fill('2/1/2030')
  await admin.getByRole('button', { name: 'Ủy quyền' }).click()
  await expect(admin.getByText('Nguyễn Văn An (mẫu) thay Nguyễn Thị Mẫu')).toBeVisible()
  await admin.getByRole('button', { name: 'Sự kiện bảo mật' }).click()
  const events = admin.getByRole('region', { name: 'Sự kiện bảo mật' }).getByRole('listitem')
  await expect(events.filter({ hasText: 'Ủy quyền' }).first()).toContainText('Nguyễn Thị Mẫu')
  await expect(events.filter({ hasText: 'Bật xác thực hai bước' })).toHaveCount(1)
})

test('the pages of people fit a desk and a phone and are accessible', async () => {
  await expectGood(admin, '/quan-tri/nguoi-dung', 'Người dùng')
  await picture(admin, 'nguoi-dung')
  await expectGood(admin, '/quan-tri/nguoi-dung?xem=absences', 'Người dùng')
  await expectGood(admin, '/quan-tri/nguoi-dung?xem=events', 'Người dùng')
})

test('the pages before one is in fit and are accessible, and say what to do', async ({
  browser,
}) => {
  const page = await open(browser)
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.goto('/quen-mat-khau')
    await expect(page.getByText('Đề nghị quản trị viên lập liên kết')).toBeVisible()
    await expectFits(page)
    await expectAccessible(page)
    await page.goto('/mat-khau')
    await expect(page.getByText('Trang này cần liên kết')).toBeVisible()
    await expectFits(page)
    await expectAccessible(page)
    await page.goto('/tai-khoan')
    await expect(page).toHaveURL(/dang-nhap\?ve=/)
    await expect(page.getByLabel('Tên đăng nhập')).toBeVisible()
    await expectFits(page)
    await expectAccessible(page)
  }
  await picture(page, 'dang-nhap')
})

test('the own password is changed; the old one no longer lets in', async ({ browser }) => {
  const page = await open(browser)
  await signIn(page, 'quantri', password)
  await expect(page).not.toHaveURL(/dang-nhap/)
  await page.goto('/tai-khoan')
  await page.getByLabel('Mật khẩu hiện tại').fill('sai mật khẩu rồi')
  await page.getByLabel('Mật khẩu mới').fill(other)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByText('Mật khẩu hiện tại không đúng.')).toBeVisible()
  await page.getByLabel('Mật khẩu hiện tại').fill(password)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByText('Đã đổi mật khẩu')).toBeVisible()
  await admin.goto('/tai-khoan')
  await expect(admin).toHaveURL(/dang-nhap/)
  await signIn(admin, 'quantri', password)
  await expect(admin.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible()
})

test('one leaves from any page, and is out', async ({ browser }) => {
  const page = await open(browser)
  await signIn(page, 'quantri', other)
  await expect(page).not.toHaveURL(/dang-nhap/)
  for (const path of ['/', '/ho-so/dam-ha-2020', '/quan-tri/nguoi-dung', '/tai-khoan']) {
    await page.goto(path)
    await expect(page.getByRole('button', { name: 'Đăng xuất', exact: true }).first()).toBeVisible()
  }
  const frame = page.getByRole('navigation', { name: 'Tài khoản' })
  await frame.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(`${server.url}/dang-nhap`)
  await page.goto('/tai-khoan')
  await expect(page).toHaveURL(/dang-nhap/)
})
