import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, expect as plain, test } from '@playwright/test'
import { jpegOf, largeFilm, mixedFolder, pdfOf } from './evidence-files.ts'
import { ask, dossiers, signInAs } from './support.ts'

// Papers are checked and read by the server while the journeys go on.
const expect = plain.configure({ timeout: 20_000 })
const library = `/ho-so/${dossiers.eight}/minh-chung`
const folders: string[] = []

test.afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

interface Papers {
  readonly total: number
  readonly evidence: readonly {
    readonly id: string
    readonly title: string
    readonly code: string | null
    readonly links: readonly { readonly item: string; readonly document: string | null }[]
    readonly file: { readonly sha256: string } | null
  }[]
}

test('a folder of 200 mixed files is dropped: the good ones are stored and linked, the bad ones say why', async ({
  page,
}) => {
  test.setTimeout(420_000)
  const folder = temporary()
  const { files, refused } = await mixedFolder(join(folder, 'Hồ sơ tiêu chí 17'))
  await openLibrary(page)
  await picker(page, 'Tải cả thư mục').setInputFiles(join(folder, 'Hồ sơ tiêu chí 17'))
  const tray = page.getByRole('region', { name: /^Đã tải lên/ })
  await expect(tray.getByRole('status').first()).toContainText(
    `${files - refused.length}/${files} tệp xong; ${refused.length} tệp cần xem lại`,
    { timeout: 360_000 },
  )
  for (const name of refused)
    await expect(
      tray.getByRole('listitem').filter({ hasText: name }).getByRole('alert').first(),
    ).toContainText(/Tệp|tệp/)
  await tray.getByRole('button', { name: `Gắn ${files - refused.length} tài liệu vừa tải` }).click()
  await chooseItem(page, '17.1')
  await page.getByRole('dialog').getByRole('button', { name: 'Gắn', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const { total } = await papers(page, 'item=x16.17.1&text=bao cao so&limit=1')
  expect(total).toBe(115)
  await page.goto(`${library}?tc=x16.17.1`)
  await expect(page.getByRole('list', { name: 'Danh sách tài liệu' })).toBeVisible()
  await expect(page.getByText(/^\d+ tài liệu$/)).toContainText(/1\d\d|2\d\d/)
})

test('a file let fall on a line of what is missing is stored and linked in one step', async ({
  page,
}) => {
  await openLibrary(page, '?xem=can-co&dvc=M101005')
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByText(/^bắt buộc,.* còn thiếu$/) })
    .first()
  const label = await line.locator('input[type=file]').getAttribute('aria-label')
  const name = label?.replace('Tải tệp lên và gắn ngay: ', '') ?? ''
  await drop(page, line.locator('input[type=file]').locator('xpath=ancestor::li[1]/div'), [
    { name: 'Bản đúng chỗ.pdf', type: 'application/pdf', bytes: pdfOf(['Ban dung cho']) },
  ])
  const there = page.getByRole('main').getByRole('listitem').filter({ hasText: name }).first()
  await expect(there.getByRole('link', { name: /Bản đúng chỗ/ }).first()).toBeVisible({
    timeout: 20_000,
  })
  // Linked as soon as it is stored.
  await expect
    .poll(async () => (await papers(page, 'text=ban dung cho')).evidence[0]?.code)
    .toMatch(/^MC\./)
  const { evidence } = await papers(page, 'text=ban dung cho')
  expect(evidence).toHaveLength(1)
  expect(evidence[0]?.links[0]?.document).toBeTruthy()
})

test('one file proves three criteria, seen from the paper and from each of them', async ({
  page,
}) => {
  await openLibrary(page)
  const title = 'Nghị quyết dùng cho ba tiêu chí'
  await picker(page, 'Tải tệp lên').setInputFiles({
    name: `${title}.pdf`,
    mimeType: 'application/pdf',
    buffer: pdfOf(['Trang mot', 'Trang hai', 'Trang ba']),
  })
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await page.getByRole('button', { name: 'Gắn với tiêu chí' }).click()
  const dialog = page.getByRole('dialog')
  for (const number of ['17.1', '15.1']) {
    await chooseItem(page, number)
    await dialog.getByLabel('Trang', { exact: true }).fill('2-3')
    await dialog.getByRole('button', { name: 'Gắn và chọn tiếp' }).click()
    await expect(dialog.getByRole('status')).toContainText(`Đã gắn: chỉ tiêu ${number}`)
  }
  await chooseItem(page, '11')
  await dialog.getByRole('button', { name: 'Gắn', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  const links = page.getByRole('region', { name: 'Tài liệu này minh chứng cho' })
  await expect(links.getByRole('listitem')).toHaveCount(3)
  const { evidence } = await papers(page, 'text=nghi quyet dung cho ba')
  const [paper] = evidence
  expect(paper?.links).toHaveLength(3)
  for (const { item } of paper?.links ?? []) {
    await page.goto(`${library}?tc=${item}`)
    await expect(page.getByRole('link', { name: title })).toBeVisible()
  }
  await page.goto(`${library}/${paper?.id}`)
  await links.getByRole('button', { name: 'Xem trang 2-3' }).first().click()
  await expect(page).toHaveURL(/trang=2/)
  await expect(page.getByLabel('Trang', { exact: true })).toHaveValue('2')
})

test('the network goes in the middle of a large upload and it goes on by itself, every byte as it was', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000)
  const megabytes = Number(process.env['VEDICH_UPLOAD_MB'] ?? 256)
  const path = join(temporary(), 'Phim tài liệu.mp4')
  const sha256 = await largeFilm(path, megabytes)
  await openLibrary(page)
  await picker(page, 'Tải tệp lên').setInputFiles(path)
  const row = page.getByRole('list', { name: 'Đang tải lên' }).getByRole('listitem')
  await expect(row).toContainText(/[1-9]\d? %, đang tải/)
  await context.setOffline(true)
  await expect(row).toContainText('chờ mạng', { timeout: 30_000 })
  await context.setOffline(false)
  await expect(row).toContainText('đã lưu', { timeout: 180_000 })
  const { evidence } = await papers(page, 'text=phim tai lieu')
  expect(evidence[0]?.file?.sha256).toBe(sha256)
})

test('after the page was loaded anew the same file goes on where it stopped', async ({ page }) => {
  test.setTimeout(180_000)
  const path = join(temporary(), 'Phim dở dang.mp4')
  const sha256 = await largeFilm(path, 120)
  await openLibrary(page)
  page.on('dialog', (dialog) => void dialog.accept())
  await picker(page, 'Tải tệp lên').setInputFiles(path)
  const row = page.getByRole('list', { name: 'Đang tải lên' }).getByRole('listitem')
  await expect(row).toContainText(/[3-9]\d %/)
  await page.getByRole('button', { name: 'Tạm dừng tất cả' }).click()
  await page.reload()
  await expect(page.getByText('1 tệp còn tải dở từ lần trước')).toBeVisible()
  const resumed = page.waitForResponse((one) => one.request().method() === 'HEAD')
  await picker(page, 'Tải tệp lên').setInputFiles(path)
  expect(Number((await resumed).headers()['upload-offset'])).toBeGreaterThan(10 * 1024 * 1024)
  await expect(row).toContainText('đã lưu', { timeout: 120_000 })
  const { evidence } = await papers(page, 'text=phim do dang')
  expect(evidence[0]?.file?.sha256).toBe(sha256)
})

test('the same file twice is one paper, and is said to be', async ({ page }) => {
  await openLibrary(page)
  const file = { name: 'Ảnh hai lần.jpg', mimeType: 'image/jpeg', buffer: await jpegOf(9001) }
  await picker(page, 'Tải tệp lên').setInputFiles(file)
  const rows = page.getByRole('list', { name: /tải lên/ }).getByRole('listitem')
  await expect(rows.first()).toContainText('đã lưu')
  await picker(page, 'Tải tệp lên').setInputFiles(file)
  await expect(rows.filter({ hasText: 'đã có sẵn, không lưu thêm' })).toHaveCount(1)
  expect((await papers(page, 'text=anh hai lan')).total).toBe(1)
})

test('a secret paper is registered without its file, and says where it is kept', async ({
  page,
}) => {
  await openLibrary(page)
  await page.getByRole('button', { name: 'Đăng ký tài liệu không có tệp' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Đăng ký' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await dialog.getByLabel('Tên tài liệu (trích yếu)').fill('Quyết định về lực lượng dân quân')
  await dialog.getByLabel('Nơi lưu bản gốc').fill('Tủ mật, Ban Chỉ huy Quân sự')
  await dialog.getByRole('button', { name: 'Đăng ký' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('lực lượng dân quân')
  await expect(page.getByText('Bản gốc lưu tại: Tủ mật, Ban Chỉ huy Quân sự')).toBeVisible()
})

test('a paper goes to the trash and comes back', async ({ page }) => {
  await openLibrary(page)
  await picker(page, 'Tải tệp lên').setInputFiles({
    name: 'Giấy bỏ đi rồi lấy lại.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Giấy bỏ đi rồi lấy lại\n'),
  })
  await page
    .getByRole('link', { name: /Giấy bỏ đi/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Bỏ vào thùng rác' }).click()
  await page.getByRole('button', { name: 'Thùng rác' }).click()
  const line = page
    .getByRole('list', { name: 'Thùng rác' })
    .getByRole('listitem')
    .filter({ hasText: 'Giấy bỏ đi' })
  await line.getByRole('button', { name: 'Lấy lại' }).click()
  await expect(line).toHaveCount(0)
  expect((await papers(page, 'text=giay bo di')).total).toBe(1)
})

async function openLibrary(page: Page, search = ''): Promise<void> {
  await signInAs(page, 'standingAgency')
  await page.goto(`${library}${search}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Tài liệu minh chứng' })).toBeVisible()
}

function picker(page: Page, name: string) {
  return page.getByLabel(name, { exact: true })
}

async function chooseItem(page: Page, number: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: 'Tiêu chí, chỉ tiêu' })
  await field.fill(number)
  await field.press('Enter')
  await expect(field).toHaveValue(new RegExp(`${number.replace('.', '\\.')}\\. `))
}

/** Lets files fall on an element, as a person does with the mouse. */
async function drop(
  page: Page,
  onto: ReturnType<Page['locator']>,
  files: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[],
): Promise<void> {
  const given = files.map(({ bytes, ...rest }) => ({ ...rest, text: bytes.toString('base64') }))
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer()
    for (const { name, type, text } of all) {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
      data.items.add(new File([bytes], name, { type }))
    }
    return data
  }, given)
  for (const kind of ['dragenter', 'dragover', 'drop'])
    await onto.dispatchEvent(kind, { dataTransfer: transfer })
}

function papers(page: Page, search: string): Promise<Papers> {
  return ask<Papers>(page, `/dossiers/${dossiers.eight}/evidence?${encodeURI(search)}`)
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-files-'))
  folders.push(folder)
  return folder
}
