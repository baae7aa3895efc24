import { type Page, expect as plain, test } from '@playwright/test'
import { pdfOf } from './evidence-files.ts'
import { ask, dossiers, expectAccessible, expectFits, expectGood, signInAs } from './support.ts'

const expect = plain.configure({ timeout: 20_000 })
const blank = `/ho-so/${dossiers.blank}/minh-chung`
const title = 'Ban hành danh mục tài liệu minh chứng'
const added = 'Báo cáo quan trắc nước sạch của huyện Mẫu Mới'

interface Listed {
  readonly rules: string
  readonly items: readonly {
    readonly item: string
    readonly documents: readonly { readonly name: string; readonly required: boolean }[]
  }[]
}

interface Needed {
  readonly adopted: { readonly decision: string } | null
  readonly criteria: readonly {
    readonly criterion: string
    readonly items: readonly {
      readonly item: string
      readonly documents: readonly {
        readonly name: string
        readonly required: boolean
        readonly present: readonly unknown[]
      }[]
    }[]
  }[]
}

test('the place adopts its list: what it unticks is not asked for any more, what it adds is', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInAs(page, 'standingAgency')
  await page.goto(`${blank}?xem=can-co`)
  await expect(page.getByText(/^Danh mục bắt buộc ban hành theo .+ ngày /)).toBeVisible()
  await page.getByRole('link', { name: 'Sửa, ban hành lại danh mục' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const card = page.getByRole('region', { name: /^17\. Môi trường/ }).first()
  const first = card.getByRole('checkbox').first()
  await expect(first).toBeChecked()
  const dropped =
    (await card
      .getByRole('button', { name: /^Sửa: / })
      .first()
      .textContent()) ?? ''
  expect(dropped).toBe('Sửa')
  await first.uncheck()
  await addDocument(page, card)
  await expect(page.getByText(/so với hiện hành: thêm 1, bỏ 1$/)).toBeVisible()
  // What is chosen outlives a reload.
  await page.reload()
  await expect(page.getByText('Đã lấy lại nội dung nhập dở từ lần trước.')).toBeVisible()
  await expect(first).not.toBeChecked()
  await adopt(page, '88/QĐ-UBND', '1/12/2020')
  await expect(
    page.getByText(
      'Danh mục bắt buộc ban hành theo 88/QĐ-UBND ngày 01/12/2020 của UBND huyện Mẫu Mới.',
    ),
  ).toBeVisible()
  const { communes } = await unitsOf(page)
  const path = `/dossiers/${dossiers.blank}/evidence-list?unit=${communes[0]}`
  const needed = await ask<Needed>(page, path)
  expect(needed.adopted?.decision).toBe('88/QĐ-UBND')
  const criterion = needed.criteria.find((one) => one.criterion === 'x16.17')
  const own = criterion?.items.find((one) => one.item === 'x16.17.1')?.documents
  expect(own).toMatchObject([{ name: added, required: true }])
  await page.goto(`${blank}?xem=can-co&dvc=${communes[0]}`)
  await expect(page.getByRole('listitem').filter({ hasText: added })).toContainText('còn thiếu')
  await overtaken(page)
})

/** Another adopts a list while this one is changed: it is told, and what is chosen here stays. */
async function overtaken(page: Page): Promise<void> {
  await page.goto(`${blank}/danh-muc`)
  const card = page.getByRole('region', { name: /^17\. Môi trường/ }).first()
  const own = card.getByRole('checkbox', { name: new RegExp(`^${added}`) })
  await own.uncheck()
  const { rules, items } = await ask<Listed>(page, `/dossiers/${dossiers.blank}/listed-documents`)
  const lists = items.map(({ item, documents }) => ({
    item,
    documents: documents
      .filter((one) => one.required)
      .map((one) => ({ ...one, usual: undefined, required: undefined }))
      .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null))),
  }))
  const ground = { number: '89/QĐ-UBND', date: '2020-12-02', issuer: 'UBND huyện Mẫu Mới' }
  const answer = await page.request.post(`/api/v1/dossiers/${dossiers.blank}/evidence-list`, {
    data: { replaces: rules, ground, lists },
  })
  expect(answer.status()).toBe(200)
  const told = page.getByRole('alert').filter({ hasText: 'vừa được ban hành lại' })
  await expect(told).toBeVisible()
  await expect(own).not.toBeChecked()
  await told.getByRole('button', { name: 'Giữ nội dung đang chọn' }).click()
  await expect(told).toHaveCount(0)
  await adopt(page, '90/QĐ-UBND', '3/12/2020')
  await expect(page.getByText(/theo 90\/QĐ-UBND ngày 03\/12\/2020/)).toBeVisible()
}

async function addDocument(page: Page, card: ReturnType<Page['getByRole']>): Promise<void> {
  await card.getByRole('button', { name: /^Thêm tài liệu cho 17\./ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Đưa vào danh mục' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Tên tài liệu').fill(added)
  await dialog.getByLabel('Của tiêu chí, chỉ tiêu').selectOption({ index: 1 })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Đưa vào danh mục' }).click()
  await expect(card.getByRole('checkbox', { name: new RegExp(`^${added}`) })).toBeChecked()
}

async function adopt(page: Page, number: string, day: string): Promise<void> {
  await page.getByLabel('Số, ký hiệu').fill('')
  await page.getByRole('button', { name: 'Xem lại rồi ban hành' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByLabel('Số, ký hiệu').fill(number)
  await page.getByLabel('Ngày ban hành').fill(day)
  await page.getByLabel('Cơ quan ban hành').fill('UBND huyện Mẫu Mới')
  await page.getByRole('button', { name: 'Xem lại rồi ban hành' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ban hành danh mục này?' })
  await expect(dialog).toContainText(number)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(page).toHaveURL(/xem=can-co/)
}

async function unitsOf(page: Page): Promise<{ readonly communes: readonly string[] }> {
  const { units } = await ask<{ units: { id: string }[] }>(page, `/dossiers/${dossiers.blank}`)
  return { communes: units.map(({ id }) => id).filter((id) => /^M3\d{5}$/.test(id)) }
}

test('the list to adopt fits a desk and a phone and is accessible', async ({ page }) => {
  test.setTimeout(120_000)
  await signInAs(page, 'standingAgency')
  await expectGood(page, `/ho-so/${dossiers.sixty}/minh-chung/danh-muc`, title)
  await page.setViewportSize({ width: 390, height: 844 })
  await page
    .getByRole('button', { name: /^Thêm tài liệu cho 1\./ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectFits(page)
  await expectAccessible(page)
})

test('who may not adopt sees the list in force, and no way to another', async ({ page }) => {
  await signInAs(page, 'agencyOfficer')
  await page.goto(`${blank}?xem=can-co`)
  await expect(page.getByText(/^Danh mục bắt buộc ban hành theo /)).toBeVisible()
  await expect(page.getByRole('link', { name: /ban hành lại danh mục/ })).toHaveCount(0)
  await page.goto(`${blank}/danh-muc`)
  await expect(
    page.getByText(/^Cơ quan thường trực hoặc quản trị viên được ban hành/),
  ).toBeVisible()
})

test('a missing paper is dropped in the panel of a criterion, another on its screen; both are linked', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const unit = 'M101005'
  await signInAs(page, 'standingAgency')
  const [inPanel = '', onScreen = ''] = await withMissing(page, unit)
  await page.goto(`/ho-so/${dossiers.eight}?o=${unit}~${inPanel}`)
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('heading', { name: 'Tài liệu minh chứng' })).toBeVisible()
  await dropMissing(panel, 'Thả trong ngăn.pdf')
  await expectAccessible(page)
  await page.goto(`/ho-so/${dossiers.eight}/tieu-chi/${onScreen}?dv=${unit}`)
  const card = page.getByRole('region', { name: /^Cần có \/ đã có/ })
  await dropMissing(card, 'Thả ở màn hình tiêu chí.pdf')
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expectFits(page)
    await expectAccessible(page)
  }
  for (const [text, item] of [
    ['tha trong ngan', inPanel],
    ['tha o man hinh', onScreen],
  ] as const) {
    const path = `/dossiers/${dossiers.eight}/evidence?text=${encodeURIComponent(text)}`
    await expect
      .poll(async () => (await ask<{ evidence: Linked[] }>(page, path)).evidence[0]?.links)
      .toMatchObject([{ item, unit, document: expect.any(String) }])
  }
})

interface Linked {
  readonly links: readonly { readonly item: string; readonly document: string | null }[]
}

/** The last criteria of a unit of which documents are missing; other journeys drop at the first. */
async function withMissing(page: Page, unit: string): Promise<readonly string[]> {
  const path = `/dossiers/${dossiers.eight}/evidence-list?unit=${unit}`
  const { criteria } = await ask<Needed>(page, path)
  const isMissing = ({ items }: Needed['criteria'][number]) =>
    items.some(({ documents }) => documents.some(({ present }) => present.length === 0))
  return criteria
    .filter(isMissing)
    .map((one) => one.criterion)
    .slice(-2)
}

/** Chooses a file at the first document of which nothing is there. */
async function dropMissing(place: ReturnType<Page['getByRole']>, name: string): Promise<void> {
  const line = place
    .getByRole('listitem')
    .filter({ hasText: 'còn thiếu' })
    .filter({ has: place.page().locator('input[type=file]') })
    .first()
  const input = line.locator('input[type=file]')
  const label = (await input.getAttribute('aria-label')) ?? ''
  await input.setInputFiles({ name, mimeType: 'application/pdf', buffer: pdfOf([name]) })
  const line2 = place.getByRole('listitem').filter({ has: place.page().getByLabel(label) })
  const shown = name.replace('.pdf', '')
  await expect(line2.getByRole('link', { name: new RegExp(shown) }).first()).toBeVisible()
}
