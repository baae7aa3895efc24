import { expect, test } from '@playwright/test'
import { naughtyStrings } from '#server/testing/naughty-strings.ts'
import { cellAt, expectSaved, openEntry, paste } from './entry-support.ts'
import { dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

const fictional = `/ho-so/${dossiers.eight}/nhap-so-lieu`
const widths = [
  ['a desk', 1440, 900],
  ['a phone', 390, 844],
  ['the narrowest phone', 320, 640],
] as const
const screens = [
  ['', 'Nhập số liệu'],
  ['/gui', 'Kiểm tra trước khi gửi'],
  ['/viec', 'Việc chờ tôi'],
  ['/phieu', 'Phiếu số liệu'],
] as const

for (const [what, width, height] of widths)
  test(`the screens of figures fit ${what} and are accessible`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await signInAs(page, 'standingAgency')
    for (const [path, title] of screens) {
      await page.goto(`${fictional}${path}?bieu=commune-ntm`)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({
        timeout: 20_000,
      })
      await expect(page.getByText('Đang tải…')).toHaveCount(0)
      await expect(page.getByText(/Mẫu Một/).first()).toBeAttached()
      await expectFits(page)
      await expectAccessible(page)
    }
  })

test('the details of a cell and every dialog of sheets are accessible', async ({ page }) => {
  test.slow()
  await signInAs(page, 'standingAgency')
  await page.goto(`${fictional}?bieu=commune-ntm&cach=nam&dv=M101003&tu=2016`)
  await page.getByRole('button', { name: 'Chi tiết ô' }).click()
  await expect(page.getByRole('heading', { name: 'Lịch sử' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${fictional}/phieu?bieu=commune-ntm`)
  for (const name of [
    'Thời hạn, gia hạn…',
    'Đề nghị chỉnh sửa, bổ sung',
    'Mở lại phiếu',
    'Các lượt',
  ]) {
    await page.getByRole('button', { name, exact: true }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('on a phone a figure is typed on its card, saved by itself, and asked about its dot', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openEntry(page, 'standingAgency', '?bieu=commune-ntm&dv=M301003')
  const field = page.getByRole('textbox', { name: /^2\.1 / })
  await expect(field).toHaveAttribute('inputmode', 'decimal')
  await field.fill('41.5')
  await field.press('Enter')
  await page.getByRole('button', { name: 'Thập phân: 41,5' }).click()
  await expect(field).toHaveValue('41,5')
  await page.getByRole('combobox', { name: /^1\.1 / }).selectOption('Đạt')
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: /^2\.1 / })).toHaveValue('41,5')
})

test('whatever is pasted into cells or written in a note stands there as it was', async ({
  page,
}) => {
  test.slow()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('dialog', (dialog) => faults.push(dialog.message()))
  await openEntry(page, 'standingAgency', '?bieu=commune-ntm&cach=nam&dv=M301003&tu=2016')
  await (await cellAt(page, '1.1', '2016')).click()
  const quoted = naughtyStrings.map((text) => `"${text.replaceAll('"', '""')}"`)
  const lines = Array.from({ length: 45 }, (_, row) =>
    quoted.slice(row * 5, row * 5 + 5).join('\t'),
  )
  await paste(page, lines.join('\r\n'))
  await expect(page.getByText(/^Đã dán \d+ × 5 ô$/)).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  const note = naughtyStrings
    .filter((text) => text.trim() && !/[\r\n\0]/.test(text))
    .join('\n')
    .slice(0, 3900)
  await (await cellAt(page, '2.2', '2020')).click()
  await page.keyboard.type('77')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: 'Chi tiết ô' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: 'Ghi chú' }).fill(note)
  await drawer.getByRole('button', { name: 'Ghi vào ô' }).click()
  await expectSaved(page)
  await page.reload()
  await (await cellAt(page, '2.2', '2020')).click()
  await page.getByRole('button', { name: 'Chi tiết ô' }).click()
  const kept = await drawer.getByRole('textbox', { name: 'Ghi chú' }).inputValue()
  expect(kept.normalize('NFC')).toBe(note.trim().normalize('NFC'))
  expect(faults).toEqual([])
})
