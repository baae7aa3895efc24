import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The dossiers of the trial: the published case, fictional districts of 8 and of 60 communes, and one to be filled in. */
export const dossiers = {
  published: 'dam-ha-2020',
  eight: 'huyen-mau-m1-2020',
  sixty: 'huyen-mau-m2-2020',
  blank: 'huyen-mau-m3-2020',
} as const

/** Signs in by a role of the trial, without its page. */
export async function signInAs(page: Page, role: string): Promise<void> {
  const answer = await page.request.post('/api/v1/trial/session', { data: { role } })
  expect(answer.status()).toBe(200)
}

/** Opens a dossier's board as the standing agency and waits for its sentence. */
export async function openBoard(page: Page, dossier: string, search = ''): Promise<void> {
  await signInAs(page, 'standingAgency')
  await page.goto(`/ho-so/${dossier}${search}`)
  // By its tag: an open panel hides the rest of the page from assistive technology.
  await expect(page.locator('h1')).toContainText(/sẵn sàng|đạt/)
}

/** What the API answers to the page's own session. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${path}`)
  expect(answer.status()).toBe(200)
  return await answer.json()
}

/** No finding of WCAG 2.2 A and AA that is serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  // The two packages each bring their own types of the same page.
  const { violations } = await new AxeBuilder({ page: page as never })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  ).toEqual([])
}

/** Nothing sticks out at the side: the page can be read without scrolling to and fro. */
export async function expectFits(page: Page): Promise<void> {
  const [whole, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ])
  expect(whole).toBeLessThanOrEqual(seen ?? 0)
}

/** A desk and a phone. */
export const sizes = [
  [1440, 900],
  [390, 844],
] as const

/** An address opens, fits and is accessible on both, under its heading. */
export async function expectGood(page: Page, path: string, heading: string): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.goto(path)
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
    await expect(page.locator('[class*="animate-pulse"]')).toHaveCount(0)
    await expectFits(page)
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
