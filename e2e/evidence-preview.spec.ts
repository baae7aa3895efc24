import { type Page, expect as plain, test } from '@playwright/test'
import sharp from 'sharp'
import { docxOf, hostileDocx, pdfOf, xlsxOf } from './evidence-files.ts'
import { dossiers, signInAs } from './support.ts'

// Papers are checked and read by the server while the journeys go on.
const expect = plain.configure({ timeout: 20_000 })
const library = `/ho-so/${dossiers.eight}/minh-chung`

interface Hacked {
  readonly hacked?: unknown
}

test('a hostile Word document is shown without effect: no script, no request, no link that runs', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const frame = await openPaper(page, 'Văn bản thù địch.docx', hostileDocx())
  const inside = frame.frameLocator('iframe[title^="Nội dung"]')
  await expect(inside.getByText('Van ban thu nghiem')).toBeVisible()
  asked.length = 0
  await inside.getByText('bam vao day').click()
  await inside.getByText('hoac day').click()
  await expect(page.getByText('Tài liệu này dẫn tới một trang ngoài')).toHaveCount(0)
  await inside.getByText('trang that').click()
  await expect(page.getByText('https://example.org/van-ban')).toBeVisible()
  const sandboxed = page.locator('iframe[title^="Nội dung"]')
  await expect(sandboxed).toHaveAttribute('sandbox', 'allow-scripts')
  expect(await inside.locator('iframe, script[src], object, embed').count()).toBe(0)
  for (const each of page.frames())
    expect(await each.evaluate(() => (window as unknown as Hacked).hacked)).toBeUndefined()
  expect(asked.filter((url) => url.includes('/session') || url.includes('example.org'))).toEqual([])
})

test('even a script that reached the frame’s page could do nothing: its policy names one script', async ({
  page,
}) => {
  await openPaper(page, 'Văn bản thường.docx', await docxOf(['Kính gửi các xã', 'Đoạn hai']))
  const frame = () => page.frames().find((one) => one.url().endsWith('/khung-xem-word.html'))
  await expect.poll(() => frame() !== undefined).toBe(true)
  const inside = frame()
  await inside?.waitForLoadState()
  const outcome = await inside?.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.hacked = 1'
    document.body.append(script)
    const answer = await fetch('/api/v1/session').then(
      () => 'answered',
      () => 'refused',
    )
    const parent = (() => {
      try {
        return String(window.parent.document.title)
      } catch {
        return 'refused'
      }
    })()
    return { hacked: (window as unknown as Hacked).hacked, answer, parent, origin: window.origin }
  })
  expect(outcome).toEqual({
    hacked: undefined,
    answer: 'refused',
    parent: 'refused',
    origin: 'null',
  })
})

test('HTML and SVG called .jpg are not taken, and what is stored is never shown as a page', async ({
  page,
}) => {
  await openLibrary(page)
  for (const [name, text] of [
    ['ảnh.jpg', '<html><script>alert(1)</script></html>'],
    ['hình.jpg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ] as const) {
    await give(page, name, Buffer.from(text))
    const row = page.getByRole('listitem').filter({ hasText: name })
    await expect(row.getByRole('alert')).toContainText(/Loại tệp này không nhận|hỏng/)
  }
})

test('a PDF opens at the page of its address, goes to any page, and is searched without accents', async ({
  page,
}) => {
  await openPaper(
    page,
    'Nhiều trang.pdf',
    pdfOf(
      Array.from({ length: 40 }, (_, n) => (n === 29 ? 'Quy hoach chung xa' : `Trang ${n + 1}`)),
    ),
  )
  await page.goto(`${page.url().split('?')[0]}?trang=12`)
  const field = page.getByLabel('Trang', { exact: true })
  await expect(field).toHaveValue('12')
  await expect(page.getByRole('article', { name: 'Trang 12 trên 40' })).toBeVisible()
  await field.fill('40')
  await field.press('Enter')
  await expect(page.getByRole('article', { name: 'Trang 40 trên 40' })).toBeVisible()
  await expect(page).toHaveURL(/trang=/)
  const find = page.getByRole('searchbox', { name: 'Tìm trong tài liệu' })
  await find.fill('Quy hoạch chung')
  await find.press('Enter')
  await expect(page.getByText('1/1')).toBeVisible()
  await find.press('Enter')
  await expect(page.locator('.pdf-text mark')).toHaveText('Quy hoach chung')
  await expect(field).toHaveValue('30')
})

test('a workbook shows its first rows, a text its words, a picture itself', async ({ page }) => {
  const rows = Array.from({ length: 900 }, (_, n) => [`Dòng ${n + 1}`, n + 1])
  await openPaper(page, 'Biểu dài.xlsx', await xlsxOf(rows))
  await expect(page.getByRole('cell', { name: 'Dòng 500', exact: true })).toBeAttached()
  await expect(page.getByText('Hiện 500 dòng')).toBeVisible()
  await openPaper(page, 'Ghi chú.txt', Buffer.from('Họp thôn ngày 7/1/2021: đồng ý hiến đất.\n'))
  await expect(page.getByText('đồng ý hiến đất')).toBeVisible()
  const picture = await sharp({
    create: { width: 300, height: 200, channels: 3, background: '#7fbfae' },
  })
    .png()
    .toBuffer()
  await openPaper(page, 'Ảnh đường làng.png', picture)
  const image = page.getByRole('img', { name: /^Ảnh: / })
  await expect(image).toBeVisible()
  expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(300)
})

async function openLibrary(page: Page): Promise<void> {
  await signInAs(page, 'standingAgency')
  await page.goto(library)
  await expect(page.getByRole('heading', { level: 1, name: 'Tài liệu minh chứng' })).toBeVisible()
}

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Tải tệp lên', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** Uploads a file and opens the paper that it became. */
async function openPaper(page: Page, name: string, buffer: Buffer): Promise<Page> {
  await openLibrary(page)
  await give(page, name, buffer)
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Xem trước' })).toBeVisible()
  return page
}
