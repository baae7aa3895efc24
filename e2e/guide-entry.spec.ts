import { expect, test } from '@playwright/test'
import { cellAt, openEntry, paste } from './entry-support.ts'
import { picture } from './guide-picture.ts'
import { dossiers, signInAs } from './support.ts'

test.describe.configure({ timeout: 120_000 })
test.use({ viewport: { width: 1440, height: 860 } })
const fictional = `/ho-so/${dossiers.eight}/nhap-so-lieu`

test('pictures of the grid and of what a paste did', async ({ page }) => {
  await openEntry(page, 'standingAgency', '?bieu=commune-ntm&cach=nam&dv=M301003&tu=2016')
  await (await cellAt(page, '2.1', '2016')).click()
  await paste(page, '35,5\t44,2\t52.1\r\n30,6\tchưa rõ\t42,5\r\n')
  await expect(page.getByText('Đã dán 2 × 3 ô')).toBeVisible()
  await picture(page, 'nhap-so-lieu-dan')
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await signInAs(page, 'standingAgency')
  await page.goto(`${fictional}?bieu=commune-ntm&cach=nam&dv=M101002&tu=2016`)
  await expect(page.locator('table textarea')).toBeAttached()
  await picture(page, 'nhap-so-lieu')
  await page.getByRole('button', { name: 'Chi tiết ô' }).click()
  await expect(page.getByRole('heading', { name: 'Lịch sử' })).toBeVisible()
  await picture(page, 'nhap-so-lieu-chi-tiet')
})

test('pictures of sheets, of sending and of a phone', async ({ page }) => {
  await signInAs(page, 'standingAgency')
  await page.goto(`${fictional}/phieu?bieu=commune-ntm`)
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await picture(page, 'phieu-so-lieu')
  await signInAs(page, 'communeOfficer')
  await page.goto(`${fictional}/gui?bieu=commune-ntm`)
  await expect(page.getByRole('button', { name: /^Gửi \d+ phiếu/ })).toBeVisible()
  await picture(page, 'gui-so-lieu')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${fictional}?bieu=commune-ntm`)
  await expect(page.getByRole('listitem').filter({ hasText: '2.1' }).first()).toBeVisible({
    timeout: 20_000,
  })
  await picture(page, 'nhap-so-lieu-dien-thoai')
})
