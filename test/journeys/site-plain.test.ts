import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openSite, type Site } from './open-site.ts'

// The same site for a browser that runs no scripts.
let site: Site
beforeAll(async () => {
  site = await openSite(inject('demo').editionPath, { javaScriptEnabled: false })
})
afterAll(() => site.close())

test('without scripts a person goes from the first page to three people to call, in Spanish, at 320 px', async () => {
  const page = await site.context.newPage()
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(`${site.url}/es`)
  await page.getByLabel('¿Qué le duele y dónde está?').fill('ciática cerca de Providence, RI')
  await page.getByRole('button', { name: 'Buscar' }).click()
  const cards = page.locator('[id^="npi-"]')
  await cards.nth(2).waitFor()
  expect(await cards.first().textContent()).not.toMatch(/usual in this group|Not known/)
  await cards.first().getByRole('link').first().click()
  await page.waitForURL(/\/es\/clinicians\/\d{10}$/)
  await page
    .getByRole('link', { name: /^\(\d{3}\) / })
    .first()
    .waitFor()
  await page.close()
})

test('without scripts the list is narrowed, ordered, paged, weighed and compared', async () => {
  const page = await site.context.newPage()
  await page.goto(`${site.url}/find?near=02903&condition=radiculopathy&weeks=8`)
  await page.getByRole('link', { name: 'Put the nearest first' }).click()
  await page.waitForURL(/sort=distance/)
  await page.getByRole('link', { name: /^All \d+ in Physical medicine/ }).click()
  await page.waitForURL(/discipline=pmr/)
  expect(await page.locator('[id^="npi-"]').count()).toBe(10)
  const firstOfPage = await page.locator('[id^="npi-"]').first().getAttribute('id')
  await page.getByRole('link', { name: 'Next page' }).click()
  await page.waitForURL(/page=2/)
  expect(await page.locator('[id^="npi-"]').first().getAttribute('id')).not.toBe(firstOfPage)
  await page.getByText('What matters most to you').click()
  await page.getByLabel('Follow-up and continuity').fill('10')
  await page.getByRole('button', { name: 'Order again' }).click()
  await page.waitForURL(/w-continuity=10/)
  for (const place of [0, 1, 2]) await page.getByRole('checkbox').nth(place).check()
  await page.getByRole('button', { name: /^Compare those ticked/ }).click()
  await page.waitForURL(/compare/)
  expect(await page.getByRole('columnheader').count()).toBe(3)
  await page.close()
})
