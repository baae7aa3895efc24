import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { cellAt, editor, entryPath, expectSaved, openEntry, paste } from './entry-support.ts'
import { dossiers, signInAs } from './support.ts'

// The journeys of one commune officer and the standing agency over one commune, one after the other.
test.describe.configure({ mode: 'serial', timeout: 120_000 })
const mine = 'M301001'
const fixture = (name: string) => readFileSync(join('e2e/entry-fixtures', name), 'utf8')

test('a commune officer pastes ten years with mixed decimal marks and ends with none wrong', async ({
  page,
}) => {
  await openEntry(page, 'communeOfficer', '?bieu=measures&tu=2011')
  await (await cellAt(page, 'Diện tích tự nhiên', '2011')).click()
  await paste(page, fixture('ten-years.tsv'))
  await expect(page.getByText('Đã dán 4 × 10 ô')).toBeVisible()
  await expect(page.getByText('1 ô không phải số – giữ nguyên chữ, tô đỏ')).toBeVisible()
  await expect(page.getByText('11 ô dùng dấu chấm – cần xem lại')).toBeVisible()
  await page.getByRole('button', { name: 'Giữ lại' }).click()
  for (const year of ['2013', '2016', '2020']) {
    await (await cellAt(page, 'Diện tích tự nhiên', year)).click()
    await page.getByRole('button', { name: 'Thập phân: 1.234,5' }).click()
  }
  await page.getByRole('button', { name: 'cần xem lại 8' }).click()
  await page.getByRole('button', { name: 'đều là hàng nghìn' }).click()
  await page.getByRole('button', { name: 'không phải số 1' }).click()
  await expect(page.getByText('“tám” không phải số viết kiểu Việt Nam')).toBeVisible()
  await page.keyboard.type('8')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await expect(page.getByText(/^chưa gửi/)).toHaveCount(0)
  expect(exported(['m.area', 'm.communes', 'm.population', 'm.villages'])).toBe(
    fixture('ten-years-expected.csv'),
  )
})

test('the browser is closed in the middle of a word, and nothing is lost', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await openEntry(page, 'communeOfficer', '?bieu=commune-ntm&tu=2016')
  await expect(editor(page)).toBeAttached({ timeout: 20_000 })
  await context.setOffline(true)
  await (await cellAt(page, '2.1', '2017')).click()
  await page.keyboard.type('71,5')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Mất mạng – 1 thay đổi chờ gửi')).toBeVisible()
  await page.keyboard.type('88,2')
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${entryPath}?bieu=commune-ntm&tu=2016`)
  await expect(await cellAt(again, '2.1', '2017')).toContainText('71,5')
  await expect(await cellAt(again, '2.2', '2017')).toContainText('88,2')
  await expectSaved(again)
  await again.reload()
  await expect(await cellAt(again, '2.2', '2017')).toContainText('88,2')
  await context.close()
})

test('two people change one cell: the second sees both values and chooses', async ({ browser }) => {
  const officer = await openAs(browser, 'communeOfficer', '?bieu=commune-ntm&tu=2016')
  const agency = await openAs(
    browser,
    'standingAgency',
    `?bieu=commune-ntm&cach=nam&dv=${mine}&tu=2016`,
  )
  await officer.context().setOffline(true)
  await (await cellAt(officer, '2.3', '2018')).click()
  await officer.keyboard.type('70')
  await officer.keyboard.press('Enter')
  await (await cellAt(agency, '2.3', '2018')).click()
  await agency.keyboard.type('75')
  await agency.keyboard.press('Enter')
  await expectSaved(agency)
  await officer.context().setOffline(false)
  await officer.keyboard.press('ArrowUp')
  await officer.getByRole('button', { name: 'Xem hai số liệu' }).click({ timeout: 20_000 })
  const drawer = officer.getByRole('dialog')
  await expect(drawer.getByText('Hai người cùng sửa ô này')).toBeVisible()
  await expect(drawer).toContainText('70')
  await expect(drawer).toContainText('75')
  await expect(drawer).toContainText('Cơ quan thường trực')
  await drawer.getByRole('button', { name: 'Ghi số của tôi' }).click()
  await officer.keyboard.press('Escape')
  await expectSaved(officer)
  await expect(await cellAt(agency, '2.3', '2018')).toContainText('70')
  await officer.context().close()
  await agency.context().close()
})

test('a sheet is checked, sent, returned with why and a remark; its officer sees both and mends it', async ({
  browser,
}) => {
  const officer = await openAs(browser, 'communeOfficer', '?bieu=commune-ntm&tu=2016')
  await (await cellAt(officer, '2.1', '2019')).click()
  await officer.keyboard.type('91')
  await officer.keyboard.press('Enter')
  await expectSaved(officer)
  await officer.getByRole('link', { name: /Gửi cơ quan thường trực/ }).click()
  const sheet = officer.locator('section').filter({ hasText: 'Mẫu Một, năm 2019' })
  await expect(sheet).toContainText('Gửi 1 số liệu')
  await expect(sheet.getByText(/^Còn thiếu \d+$/).first()).toBeVisible()
  await officer.getByRole('button', { name: /^Gửi \d+ phiếu$/ }).click()
  await expect(officer.getByText(/Đã gửi \d+ phiếu cho cơ quan thường trực/)).toBeVisible()

  const agency = await openAs(browser, 'standingAgency', '/phieu?nam=2019&tt=submitted')
  await agency.getByRole('button', { name: 'Đề nghị chỉnh sửa, bổ sung' }).first().click()
  const dialog = agency.getByRole('dialog')
  await dialog.getByLabel('Lý do').fill('Đề nghị kiểm tra lại chỉ tiêu giao thông.')
  await dialog.getByLabel('Thêm nhận xét cho chỉ tiêu').selectOption('x16.02.1')
  await dialog.getByLabel(/^Nhận xét 2\.1/).fill('Thiếu đường liên xã')
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await expect(dialog).toHaveCount(0)

  await officer.goto(`${entryPath}/viec`)
  await expect(officer.getByText('Đề nghị kiểm tra lại chỉ tiêu giao thông.')).toBeVisible()
  await officer.getByRole('link', { name: 'Sửa số liệu' }).first().click()
  await expect(officer.getByText('Đề nghị kiểm tra lại chỉ tiêu giao thông.')).toBeVisible()
  await expect(officer.getByText('Thiếu đường liên xã')).toBeVisible()
  await (await cellAt(officer, '2.1', '2019')).click()
  await officer.keyboard.type('93')
  await officer.keyboard.press('Enter')
  await expectSaved(officer)
  await officer.context().close()
  await agency.context().close()
})

test('sheets that wait are accepted together, and then are grey', async ({ browser }) => {
  const officer = await openAs(browser, 'communeOfficer', '/gui?bieu=commune-ntm')
  await officer.getByRole('button', { name: /^Gửi \d+ phiếu$/ }).click()
  await expect(officer.getByText(/Đã gửi \d+ phiếu/)).toBeVisible()
  const agency = await openAs(browser, 'standingAgency', '/phieu?nam=2019')
  await agency.getByLabel('Chọn mọi phiếu chờ chấp nhận').check()
  await agency.getByRole('button', { name: 'Chấp nhận 1 phiếu' }).click()
  await expect(agency.getByText('Đã chấp nhận 1 phiếu, 1 số liệu.')).toBeVisible()
  await officer.goto(`${entryPath}?bieu=commune-ntm&tu=2016`)
  await (await cellAt(officer, '2.1', '2019')).click()
  await expect(officer.getByText(/^Đã chấp nhận. Muốn sửa/)).toBeVisible()
  await officer.keyboard.type('1')
  await expect(editor(officer)).toHaveValue('')
  await officer.context().close()
  await agency.context().close()
})

test('a period is locked, one commune is given more time, and only that commune may go on', async ({
  browser,
}) => {
  const agency = await openAs(browser, 'standingAgency', '/phieu?nam=2016')
  await agency.getByRole('button', { name: 'Thời hạn, gia hạn…' }).click()
  const dialog = agency.getByRole('dialog')
  await dialog.getByLabel('Biểu').first().selectOption('commune-ntm')
  await dialog.getByLabel('Hạn cuối').fill('31/01/2021')
  await dialog.getByRole('button', { name: 'Đặt hạn' }).click()
  await expect(dialog.getByText('Đã đặt hạn.')).toBeVisible()
  const officer = await openAs(browser, 'communeOfficer', '?bieu=commune-ntm&tu=2016')
  await (await cellAt(officer, '2.4', '2016')).click()
  await expect(officer.getByText(/^Đã khóa: quá hạn nhập số liệu/)).toBeVisible()
  await expect(officer.getByText('2016 đã khóa sổ')).toBeVisible()
  await dialog.getByLabel('Đơn vị').selectOption(`${mine}|commune-ntm|2016`)
  await dialog.getByLabel('Được nhập đến hết ngày').fill('31/03/2021')
  await dialog.getByLabel('Lý do gia hạn').fill('Bổ sung sau rà soát')
  await dialog.getByRole('button', { name: 'Gia hạn' }).click()
  await expect(dialog.getByText('Đã gia hạn cho')).toBeVisible()
  await officer.reload()
  await expect(officer.getByText(/được gia hạn đến 31\/03\/2021/)).toBeVisible()
  await (await cellAt(officer, '2.4', '2016')).click()
  await officer.keyboard.type('66')
  await officer.keyboard.press('Enter')
  await expectSaved(officer)
  const answer = await agency.request.get(
    `/api/v1/dossiers/${dossiers.blank}/entry?form=commune-ntm&years=2016`,
  )
  const { sheets } = await answer.json()
  for (const { unit, locked } of sheets)
    expect(`${unit} ${locked}`).toBe(`${unit} ${unit !== mine}`)
  await officer.context().close()
  await agency.context().close()
})

async function openAs(
  browser: import('@playwright/test').Browser,
  role: string,
  path: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await signInAs(page, role)
  await page.goto(`${entryPath}${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
  return page
}

/** What `vedich export` writes of some items of the commune: item, year, value. */
function exported(items: readonly string[]): string {
  const port = process.env['VEDICH_E2E_PORT'] ?? '4317'
  const data = readdirSync(tmpdir()).find((name) => name.startsWith(`vedich-e2e-${port}-`)) ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'vedich-export-'))
  const target = join(folder, 'out')
  const program = ['src/cli/main.ts', 'export', dossiers.blank, target, '--trial']
  execFileSync(process.execPath, [...program, '--data', join(tmpdir(), data)])
  const lines = readFileSync(join(target, 'readings.csv'), 'utf8').trim().split('\n')
  rmSync(folder, { recursive: true })
  const [head = '', ...rows] = lines
  const at = (name: string) => head.split(',').indexOf(name)
  const found = rows
    .map((row) => row.split(','))
    .filter((row) => row[at('unit')] === mine && items.includes(row[at('item')] ?? ''))
    .map((row) => [row[at('item')], row[at('from')]?.slice(0, 4), row[at('value')]].join(','))
  return `${['item,year,value', ...found.toSorted()].join('\n')}\n`
}
