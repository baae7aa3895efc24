import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { picture } from './guide-picture.ts'
import { ask, dossiers, expectAccessible, expectFits, signInAs } from './support.ts'

const dossier = dossiers.blank
const commune = 'M301004'
const fixtures = join(import.meta.dirname, 'table-fixtures')
const messy = join(fixtures, 'ten-years-tcvn3.xls')
const path = `/ho-so/${dossier}/nhap-so-lieu/tu-tep`

async function open(page: Page): Promise<void> {
  await signInAs(page, 'standingAgency')
  await page.goto(`${path}?bieu=commune-ntm&dv=${commune}`)
  await expect(page.getByRole('heading', { name: 'Nhập số liệu từ tệp', level: 1 })).toBeVisible()
}

async function send(page: Page, file: string): Promise<void> {
  await page.getByLabel('Chọn tệp bảng tính', { exact: true }).last().setInputFiles(file)
}

test('ten years of a messy .xls of old fonts are tried, settled and stored whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  await expectAccessible(page)
  await picture(page, 'nhap-tu-excel-chon-tep')
  await send(page, messy)
  await expect(page.getByText('Chữ trong tệp là TCVN3 (ABC), đã đổi sang Unicode.')).toBeVisible()
  await expect(page.getByLabel('Dòng tiêu đề: Từ dòng')).toHaveValue('5')
  await expect(page.getByLabel('đến dòng')).toHaveValue('7')
  await expectAccessible(page)
  await picture(page, 'nhap-tu-excel-cot')

  await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
  const wrong = page.locator('li', { hasText: 'Bieu 01!N15' })
  await expect(wrong).toContainText('công thức đang báo lỗi')
  await expect(page.locator('li', { hasText: 'Bieu 01!F9' })).toContainText(
    'dấu thập phân hay ngăn',
  )
  await expect(page.getByRole('button', { name: /^Ghi / })).toBeDisabled()
  await expectAccessible(page)
  await picture(page, 'nhap-tu-excel-xem-truoc')

  await page.getByLabel('Dấu chấm trong cả bảng').selectOption('decimal')
  await wrong.getByRole('combobox').selectOption('skip')
  await page.getByRole('button', { name: 'Xem trước lại' }).click()
  await page.getByRole('button', { name: 'Ghi 38 số liệu' }).click()
  await expect(page.getByText('Đã ghi 38 số liệu nháp.')).toBeVisible({ timeout: 20_000 })
  await picture(page, 'nhap-tu-excel-da-ghi')
  expect(await storedFigures(page)).toEqual(expectedFigures())
})

test('a phone shows the same, and a picture is refused with its reason', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  await expectFits(page)
  await page
    .getByLabel('Chọn tệp bảng tính', { exact: true })
    .last()
    .setInputFiles({
      name: 'anh.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    })
  await expect(page.getByRole('alert')).toContainText('không phải bảng tính')
  await send(page, messy)
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
  await expect(page.locator('li', { hasText: 'Bieu 01!N15' })).toBeVisible()
  await expectFits(page)
  await expectAccessible(page)
})

test('the template of the commune downloads and maps itself when it comes back', async ({
  page,
}) => {
  await open(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải biểu mẫu Excel' }).click()
  const file = await (await download).path()
  await send(page, file)
  await expect(page.getByText('Đây là biểu mẫu tải về từ hồ sơ này')).toBeVisible()
})

test('who enters no figures is told so', async ({ page }) => {
  await signInAs(page, 'viewer')
  await page.goto(path)
  await expect(page.getByText('Tài khoản này không nhập số liệu')).toBeVisible()
})

interface Stored {
  readonly readings: readonly {
    readonly item: string
    readonly part: string
    readonly to: string
    readonly value: unknown
    readonly source: string
  }[]
}

async function storedFigures(page: Page): Promise<readonly string[]> {
  const { readings } = await ask<Stored>(
    page,
    `/dossiers/${dossier}/readings?unit=${commune}&limit=500`,
  )
  return readings.map((one) => `${one.item},${one.part},${one.to.slice(0, 4)},${one.value}`).sort()
}

function expectedFigures(): readonly string[] {
  const text = readFileSync(join(fixtures, 'ten-years-expected.csv'), 'utf8')
  return text.trim().split('\n').slice(1).sort()
}
