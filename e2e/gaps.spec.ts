import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { ask, dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

interface Gaps {
  readonly gaps: readonly {
    readonly unit: string
    readonly blocking: boolean
    readonly owner: { readonly agency: string | null; readonly name: string }
  }[]
}

async function openGaps(page: Page, search = '', dossier: string = dossiers.eight): Promise<void> {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossier}/con-thieu${search}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nội dung còn thiếu')
  await expect(page.getByText(/^Đang hiện/)).toBeVisible()
}

async function shown(page: Page): Promise<number> {
  const said = await page.getByText(/^Đang hiện/).textContent()
  return Number(/\d+/.exec(said ?? '')?.[0])
}

test('the list counts what the API counts, by agency, unit and day', async ({ page }) => {
  await openGaps(page)
  const { gaps } = await ask<Gaps>(page, `/dossiers/${dossiers.eight}/gaps`)
  expect(await shown(page)).toBe(gaps.length)
  const owners = new Set(gaps.map(({ owner }) => owner.agency ?? owner.name))
  await expect(page.getByRole('main').locator('h2 > button')).toHaveCount(owners.size)
  await page.getByRole('button', { name: 'Theo đơn vị' }).click()
  await expect(page).toHaveURL(/nhom=don-vi/)
  const units = new Set(gaps.map(({ unit }) => unit))
  await expect(page.getByRole('main').locator('h2 > button')).toHaveCount(units.size)
})

test('filters live in the address, come back with it, and are cleared at once', async ({
  page,
}) => {
  await openGaps(page)
  const all = await shown(page)
  await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Xã Mẫu Ba' })
  await page.getByLabel('Chỉ nội dung vướng công nhận').check()
  await page.getByLabel('Tìm trong danh sách').fill('so lieu')
  await expect(page).toHaveURL(/dv=M101003.*chan=1.*tim=so%20lieu/)
  const some = await shown(page)
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  await page.reload()
  await expect(page.getByLabel('Tìm trong danh sách')).toHaveValue('so lieu')
  expect(await shown(page)).toBe(some)
  await page.getByLabel('Tìm trong danh sách').fill('không có chữ này ở đâu cả')
  await expect(page.getByText('Không có nội dung nào khớp')).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ các điều kiện lọc' }).first().click()
  await expect.poll(() => shown(page)).toBe(all)
})

test('an item opens in the side panel of the same address, and Esc comes back to it', async ({
  page,
}) => {
  await openGaps(page, '?dv=M101003&loai=reading')
  const item = page
    .getByRole('main')
    .getByRole('button', { name: /^Chỉ tiêu / })
    .first()
  await item.click()
  await expect(page).toHaveURL(/o=M101003~x16/)
  await expect(page.getByRole('dialog')).toContainText('Xã Mẫu Ba')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(item).toBeFocused()
})

test('the reminder asks in a Phòng’s words and requires in UBND’s', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openGaps(page, '?dv=M101003')
  const remind = page.getByRole('button', { name: /^Chép lời đôn đốc/ }).first()
  const name = (await remind.textContent())?.replace(/^.*?: /, '') ?? ''
  await remind.click()
  const text = page.getByLabel('Nội dung', { exact: true })
  await expect(text).toHaveValue(new RegExp(`^Kính gửi: ${name}\n`))
  await expect(text).toHaveValue(new RegExp(`đề nghị ${name} `))
  await expect(text).not.toHaveValue(/yêu cầu/)
  await expectAccessible(page)
  await page.getByLabel(/^Ủy ban nhân dân viết/).check()
  await expect(text).toHaveValue(new RegExp(`Ủy ban nhân dân huyện Mẫu yêu cầu ${name} `))
  await page.getByRole('button', { name: 'Chép', exact: true }).click()
  await expect(page.getByText('Đã chép')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`Kính gửi: ${name}`)
})

test('the Excel file is saved with the filters of the page', async ({ page }) => {
  await openGaps(page, '?dv=M101003')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải Excel' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/^noi-dung-con-thieu-\d{4}-\d\d-\d\d\.xlsx$/)
  const bytes = readFileSync(await saved.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})

test('a server that is away while the file is made is told, and the page stays', async ({
  page,
}) => {
  await openGaps(page)
  await page.route('**/gaps.xlsx*', (route) => route.abort('connectionrefused'))
  await page.getByRole('button', { name: 'Tải Excel' }).click()
  await expect(page.getByRole('alert')).toContainText('Không liên lạc được máy chủ')
})

test('each agency has its sheet, one A4 page where it fits', async ({ page }) => {
  await openGaps(page, '?dv=M101003')
  await page.getByRole('link', { name: 'Phiếu theo dõi nhiệm vụ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phiếu theo dõi nhiệm vụ')
  const sheets = page.getByRole('article')
  await expect(sheets.first()).toContainText('Cơ quan, đơn vị: ')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const text = pdf.toString('latin1')
  expect(text.match(/\/Type\s*\/Page[^s]/g) ?? []).toHaveLength(await sheets.count())
  expect(text).toMatch(/MediaBox\s*\[0 0 59[45][\d.]* 84[12]/)
})

test('by keyboard alone a group is opened and its item read', async ({ page }) => {
  await openGaps(page)
  const group = page.getByRole('main').locator('h2 > button').first()
  await group.focus()
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(group).toHaveAttribute('aria-expanded', 'true')
})

test('who may see the progress only is told that the list is internal', async ({ page }) => {
  await signInAs(page, 'viewer')
  await page.goto(`/ho-so/${dossiers.eight}/con-thieu`)
  await expect(page.getByText('Danh sách này dành cho cơ quan làm hồ sơ')).toBeVisible()
})

test('the list of sixty communes and its sheets fit the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openGaps(page, '', dossiers.sixty)
  await expectFits(page)
  await expectAccessible(page)
  await page.goto(`/ho-so/${dossiers.eight}/con-thieu/phieu`)
  await expect(page.getByRole('article').first()).toBeVisible()
  await expectFits(page)
})
