import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openSite, type Site } from './open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite(inject('demo').editionPath)
})
afterAll(() => site.close())

describe('what a page of the check sends', () => {
  const send = (fields: Record<string, string>) =>
    fetch(`${site.url}/check?page=1`, { method: 'POST', body: new URLSearchParams(fields) })

  test('is kept nowhere and stands in no address', async () => {
    const response = await send({ at: 'danger', answers: '{}', go: 'none' })
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    expect(response.headers.get('set-cookie')).toBe(null)
    expect(response.url).toBe(`${site.url}/check?page=1`)
  })

  test.each([['{"age":"old"}'], ['not json'], ['{"unknown":1}'], ['[]'], ['{"signs":{"V1":"perhaps"}}']])(
    'is refused with the remedy where it is not the check’s: %s',
    async (answers) => {
      const response = await send({ at: 'danger', answers, go: 'next' })
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('Begin the check again')
    },
  )

  test('is shown as it was written, and does nothing', async () => {
    const page = await site.context.newPage()
    const hostile = `</script><script>document.title='broken'</script>"'><img src=x>`
    const answers = JSON.stringify({ concern: hostile, selfHarm: 'no', duration: '2-6-weeks' })
    await page.goto(`${site.url}/check`)
    await page.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('input[name="answers"]')
      if (field) field.value = text
    }, answers)
    for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'None of these, go on' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Who to see first')
    expect(await page.getByText(hostile).count()).toBe(1)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).not.toBe('broken')
    await page.close()
  })

  test('is not taken where it is too large', async () => {
    expect((await send({ answers: 'x'.repeat(100_000) })).status).toBe(413)
  })
})
