import { expect, test } from '@playwright/test'
import { cellAt, copied, editor, expectSaved, openEntry, paste } from './entry-support.ts'

// One commune, which no other test writes to; the tests share its rows, so they come one after the other.
test.describe.configure({ mode: 'serial', timeout: 120_000 })
const search = '?bieu=commune-ntm&cach=nam&dv=M301002&tu=2016'

test.beforeEach(async ({ page }) => {
  await openEntry(page, 'standingAgency', search)
  await expect(editor(page)).toBeAttached()
})

test('what is typed stands at once, moves on with Enter and is on the server after a reload', async ({
  page,
}) => {
  await (await cellAt(page, '2.1', '2016')).click()
  await page.keyboard.type('41,5')
  await page.keyboard.press('Enter')
  await page.keyboard.type('50')
  await page.keyboard.press('Tab')
  await expect(await cellAt(page, '2.1', '2016')).toContainText('41,5')
  await expect(await cellAt(page, '2.2', '2016')).toContainText('50')
  await expectSaved(page)
  await page.reload()
  await expect(await cellAt(page, '2.1', '2016')).toContainText('41,5')
})

test('the first key of Telex is kept: d, Backspace, đ as UniKey sends them', async ({ page }) => {
  await (await cellAt(page, '1.1', '2016')).click()
  await page.keyboard.press('d')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('đ')
  await page.keyboard.insertText('ạt')
  await expect(editor(page)).toHaveValue('đạt')
  await page.keyboard.press('Enter')
  await expect(await cellAt(page, '1.1', '2016')).toContainText('Đạt')
})

test('a composition that begins on the chosen cell lands in it whole', async ({ page }) => {
  await (await cellAt(page, '1.2', '2016')).click()
  const session = await page.context().newCDPSession(page)
  for (const text of ['k', 'kh', 'khô', 'không'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await expect(editor(page)).toHaveValue('không')
  await session.send('Input.insertText', { text: 'không' })
  await page.keyboard.type(' đạt')
  await page.keyboard.press('Enter')
  await expect(await cellAt(page, '1.2', '2016')).toContainText('Chưa đạt')
})

test('a range is copied, pasted, filled, cut and undone', async ({ page }) => {
  await (await cellAt(page, '2.3', '2016')).click()
  await paste(page, '11\t12\r\n21\t22\r\n')
  const report = page.getByText('Đã dán 2 × 2 ô')
  await expect(report).toBeVisible()
  await expect(page.getByText('4 ô thay đổi')).toBeVisible()
  await page.getByRole('button', { name: 'Giữ lại' }).click()
  expect(await copied(page)).toBe('11\t12\r\n21\t22')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+r')
  await expect(await cellAt(page, '2.4', '2018')).toContainText('21')
  await page.keyboard.press('Control+z')
  await expect(await cellAt(page, '2.4', '2018')).toContainText('còn thiếu')
  await page.keyboard.press('Control+y')
  await expect(await cellAt(page, '2.4', '2018')).toContainText('21')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(await cellAt(page, '2.3', '2016')).not.toContainText('11')
})

test('Ctrl D fills down, the handle fills what it is drawn over, Delete empties', async ({
  page,
}) => {
  await (await cellAt(page, '2.1', '2017')).click()
  await page.keyboard.type('61')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect(await cellAt(page, '2.2', '2017')).toContainText('61')
  const handle = await page.locator('[data-fill-handle]').boundingBox()
  const target = await (await cellAt(page, '2.2', '2018')).boundingBox()
  await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4)
  await page.mouse.down()
  await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 10, { steps: 4 })
  await page.mouse.up()
  await expect(await cellAt(page, '2.1', '2018')).toContainText('61')
  await expect(page.getByText(/Đếm 4 · Tổng 244 · TB 61/)).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(await cellAt(page, '2.1', '2018')).toContainText('còn thiếu')
})

test('arrows, Home, End and Ctrl with arrows walk as in Excel; Esc then Tab leads out', async ({
  page,
}) => {
  await (await cellAt(page, '2.1', '2018')).click()
  const bar = page.locator('.border-line-strong').filter({ hasText: 'Mẫu Hai ·' })
  await page.keyboard.press('Home')
  await expect(bar).toContainText('2016')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+Tab')
  await expect(bar).toContainText('2016')
  await page.keyboard.press('Control+End')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  await expect(bar).toContainText('2016')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
})

test('not a number stays as text in red, a doubtful dot is asked for, nothing of either is sent', async ({
  page,
}) => {
  await (await cellAt(page, '3.1', '2016')).click()
  await page.keyboard.type('chưa rõ')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('“chưa rõ” không phải số viết kiểu Việt Nam')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('41.5')
  await expect(page.getByRole('option', { name: 'Thập phân: 41,5' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('“41.5”: dấu chấm là hàng nghìn hay thập phân?')).toBeVisible()
  await expect(page.getByRole('button', { name: 'không phải số 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Thập phân: 41,5' }).click()
  await expect(await cellAt(page, '3.1', '2017')).toContainText('41,5')
  await expectSaved(page)
  await page.reload()
  await expect(await cellAt(page, '3.1', '2016')).toContainText('chưa rõ')
  await expect(await cellAt(page, '3.1', '2017')).toContainText('41,5')
})

test('counts make a percentage, a paper and a note go with it, and the history tells who and when', async ({
  page,
}) => {
  await (await cellAt(page, '4.2', '2020')).click()
  await page.keyboard.type('850/1000')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await expect(await cellAt(page, '4.2', '2020')).toContainText('85')
  await expect(page.getByText('850/1.000')).toBeVisible()
  await expectSaved(page)
  await page.getByRole('button', { name: 'Chi tiết ô' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('Nguồn', { exact: true }).fill('Niên giám hư cấu 2020, tr. 84')
  await drawer.getByRole('textbox', { name: 'Ghi chú' }).fill('đếm lại tháng 1')
  await drawer.getByRole('button', { name: 'Ghi vào ô' }).click()
  await expectSaved(page)
  await page.getByRole('button', { name: 'Chi tiết ô' }).click()
  await expect(drawer.getByText('đếm lại tháng 1').last()).toBeVisible()
  await expect(drawer.getByText('ghi lần đầu')).toBeVisible()
  await drawer.getByLabel(/^Không có số liệu/).check()
  await drawer.getByRole('textbox', { name: 'Ghi chú' }).fill('')
  await drawer.getByRole('button', { name: 'Ghi vào ô' }).click()
  await expect(drawer.getByText('Hãy ghi lý do không có số liệu')).toBeVisible()
})

test('only what is missing is shown, and the verdict is a preview until it is accepted', async ({
  page,
}) => {
  await (await cellAt(page, '4.1', '2020')).click()
  await page.keyboard.type('đ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await page.keyboard.press('End')
  await expect(page.locator('tr', { hasText: '4.1' }).getByText('Đạt (xem trước)')).toBeVisible()
})
