import type { Page } from '@playwright/test'

/**
 * A picture of the user guide (docs/huong-dan/anh) or README: only what is published or fictional is on it. It is always
 * taken, so that the way to it is tested, and kept only with VEDICH_GUIDE=1.
 */
export async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const kept = process.env['VEDICH_GUIDE'] ? { path: `docs/huong-dan/anh/${name}.png` } : {}
  await page.screenshot({ animations: 'disabled', ...kept })
}
