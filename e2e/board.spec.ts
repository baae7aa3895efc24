import { expect, test } from '@playwright/test'
import { ask, dossiers, openBoard } from './support.ts'

interface Readiness {
  readonly progress: { readonly ready: number; readonly required: number }
  readonly units: readonly { readonly unit: string; readonly name: string }[]
  readonly conditions: readonly { readonly name: string }[]
}
interface Gaps {
  readonly gaps: readonly { readonly blocking: boolean }[]
}

test('the published case says how far it is, what is missing and the five conditions', async ({
  page,
}) => {
  await openBoard(page, dossiers.published)
  const readiness = await ask<Readiness>(page, `/dossiers/${dossiers.published}/readiness`)
  const { gaps } = await ask<Gaps>(page, `/dossiers/${dossiers.published}/gaps`)
  const { ready, required } = readiness.progress
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(`${ready}/${required} mục`)
  await expect(heading).toContainText(
    `Còn ${gaps.filter((one) => one.blocking).length} nội dung thiếu`,
  )
  const conditions = page.getByRole('region', { name: 'Điều kiện công nhận' }).getByRole('button')
  await expect(conditions).toHaveCount(5)
  await expect(conditions.nth(1)).toContainText('Quảng Lâm')
})

test('a cell opens to its indicator, the address keeps it, going back closes it', async ({
  page,
}) => {
  await openBoard(page, dossiers.eight)
  await page.getByRole('button', { name: /^Mẫu Một, tiêu chí 17:/ }).click()
  const panel = page.getByRole('dialog')
  await expect(
    panel.getByRole('heading', { name: 'Tiêu chí 17. Môi trường và an toàn thực phẩm' }),
  ).toBeVisible()
  await panel.getByRole('button', { name: /^17\.6/ }).click()
  await expect(panel.getByRole('heading', { name: 'Chỉ tiêu 17.6' })).toBeVisible()
  for (const part of [
    'Số liệu qua các năm',
    'Tài liệu minh chứng',
    'Căn cứ pháp lý',
    'Lịch sử',
    'Cơ quan thực hiện',
  ])
    await expect(panel.getByRole('heading', { name: part })).toBeVisible()
  const address = page.url()
  await page.reload()
  await expect(panel.getByRole('heading', { name: 'Chỉ tiêu 17.6' })).toBeVisible()
  expect(page.url()).toBe(address)
  await page.goBack()
  await page.goBack()
  await expect(panel).toHaveCount(0)
})

test('the figures of an indicator stand in a chart with its level, and in a table', async ({
  page,
}) => {
  await openBoard(page, dossiers.eight, '?o=M101001~x16.15.1')
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('img', { name: /Biểu đồ số liệu từ năm 20/ })).toBeVisible()
  await expect(panel.getByText('mức đạt chuẩn 85')).toBeVisible()
  await panel.getByRole('button', { name: 'Xem bảng' }).click()
  await expect(panel.getByRole('columnheader', { name: 'Năm' })).toBeVisible()
})

test('a year that is past is shown without red, and stays in the address', async ({ page }) => {
  await openBoard(page, dossiers.eight)
  await page.getByRole('button', { name: /^Năm 2014: đạt/ }).click()
  await expect(page).toHaveURL(/nam=2014/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Năm 2014')
  await expect(page.getByRole('columnheader', { name: /^19/ })).toBeVisible()
  await expect(page.locator('table .bg-fail')).toHaveCount(0)
  await page.getByLabel('Năm đánh giá').selectOption('2020')
  await expect(page).not.toHaveURL(/nam=/)
})

test('what was known on another day is asked for by typing it; a wrong one says so and stays', async ({
  page,
}) => {
  await openBoard(page, dossiers.published)
  const day = page.getByLabel('Số liệu biết đến ngày')
  await day.fill('31/02/2021')
  await day.press('Enter')
  await expect(page.getByRole('alert')).toContainText('31/02/2021')
  await expect(day).toHaveValue('31/02/2021')
  await day.fill('29/10/2021')
  await day.press('Enter')
  await expect(page).toHaveURL(/ngay=2021-10-29/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a debtor opens to what is owed, and a line to its cell', async ({ page }) => {
  await openBoard(page, dossiers.eight)
  const owners = page.getByRole('region', { name: 'Ai chưa hoàn thành gì, đến khi nào' })
  await owners.getByRole('button', { expanded: false }).first().click()
  await owners.locator('li li button').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page).toHaveURL(/o=/)
})

test('sixty communes stand in one matrix; those that lack most come first when asked', async ({
  page,
}) => {
  await openBoard(page, dossiers.sixty)
  const rows = page.getByRole('rowheader')
  await expect(rows).toHaveCount(60)
  const first = await rows.first().innerText()
  await page.getByLabel('Thiếu nhiều xếp trước').check()
  await expect(page).toHaveURL(/xep=thieu/)
  await expect(rows.first()).not.toHaveText(first)
})

test('a viewer sees the board but not who owes what', async ({ page }) => {
  await page.request.post('/api/v1/trial/session', { data: { role: 'viewer' } })
  await page.goto(`/ho-so/${dossiers.eight}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('sẵn sàng')
  await expect(page.getByRole('rowheader')).toHaveCount(8)
  await expect(page.getByText('Ai chưa hoàn thành gì')).toHaveCount(0)
})
