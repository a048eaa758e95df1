import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findViolations, openSite, type Site } from './open-site.ts'

let site: Site
let plain: Site
beforeAll(async () => {
  site = await openSite(inject('demo').editionPath)
  plain = await openSite(inject('demo').editionPath, { javaScriptEnabled: false })
})
afterAll(async () => {
  await site.close()
  await plain.close()
})

const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

/** Counts what a person does: a field filled in or chosen, a button pressed. */
function countOn(page: Page) {
  let count = 0
  return {
    fill: async (label: string, text: string) => {
      count += 1
      await page.getByLabel(label).fill(text)
    },
    check: async (label: string) => {
      count += 1
      await page.getByLabel(label, { exact: true }).check()
    },
    press: async (name: string) => {
      count += 1
      await page.getByRole('button', { name, exact: true }).click()
    },
    count: () => count,
  }
}

const IN_ENGLISH = {
  home: '/',
  box: 'What hurts, and where are you?',
  text: 'sciatica near Providence, RI',
  first: 'Check first',
  none: 'None of these, go on',
  no: 'No',
  next: 'Continue',
  weeks: '2 to 6 weeks',
  end: 'Who to see first',
  brief: 'My back: for the visit',
  all: 'See all of them, compared',
}
const IN_SPANISH = {
  home: '/es',
  box: '¿Qué le duele y dónde está?',
  text: 'ciática cerca de Providence, RI',
  first: 'Revisar antes',
  none: 'Ninguna de estas, seguir',
  no: 'No',
  next: 'Continuar',
  weeks: 'De 2 a 6 semanas',
  end: 'A quién ver primero',
  brief: 'Mi espalda: para la visita',
  all: 'Verlos todos, comparados',
}

/** From home to the end of the check, for a person with sciatica and no warning sign. */
async function answer(page: Page, url: string, words: typeof IN_ENGLISH): Promise<number> {
  const person = countOn(page)
  await page.goto(url + words.home)
  await person.fill(words.box, words.text)
  await person.press(words.first)
  for (let step = 0; step < 4; step += 1) await person.press(words.none)
  await person.check(words.no)
  await person.press(words.next)
  await person.check(words.weeks)
  await person.press(words.next)
  expect(await title(page)).toBe(words.end)
  return person.count()
}

describe('a person with sciatica', () => {
  test('comes from home to three names and a printed sheet in under 12 interactions', async () => {
    const page = await site.context.newPage()
    await page.addInitScript(() => Reflect.set(window, 'print', () => Reflect.set(window, 'printed', true)))
    const count = await answer(page, site.url, IN_ENGLISH)
    expect(
      await page
        .getByRole('list')
        .filter({ has: page.locator('a[href^="/clinicians/"]') })
        .getByRole('listitem')
        .count(),
    ).toBe(3)
    await page.getByRole('button', { name: 'Print this sheet' }).click()
    expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(true)
    expect(count + 1).toBeLessThan(12)
    await page.emulateMedia({ media: 'print' })
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen on paper, not what stands in the document.
    const printed = await page.locator('body').innerText()
    expect(printed).toContain('I answered no to all the warning signs that were asked.')
    expect(printed).toContain('Fictional demo')
    expect(printed).not.toMatch(/Near you|Tell more|Print this sheet/)
    await page.close()
  })

  test('does the same in Spanish, at 320 px, without scripts, and finds all of them compared', async () => {
    const page = await plain.context.newPage()
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await answer(page, plain.url, IN_SPANISH)).toBeLessThan(12)
    expect(await page.getByRole('heading', { name: IN_SPANISH.brief }).isVisible()).toBe(true)
    await page.getByRole('button', { name: IN_SPANISH.all }).click()
    await page.waitForURL(/\/es\/find\?.*condition=radiculopathy/)
    expect(await page.locator('[id^="npi-"]').count()).toBeGreaterThan(3)
    await page.close()
  })

  test('does the same by keyboard alone', async () => {
    const page = await site.context.newPage()
    await page.goto(site.url)
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 120; step += 1) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => {
          const element = document.activeElement
          const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent
          return `${element?.tagName} ${label ?? ''}`
        })
        if (name.test(focused)) return
      }
      throw new Error(`nothing called ${name} takes the focus`)
    }
    await tabTo(/^INPUT What hurts/)
    await page.keyboard.type('sciatica near Providence, RI')
    await tabTo(/^BUTTON Check first/)
    await page.keyboard.press('Enter')
    for (let step = 1; step <= 4; step += 1) {
      await page.getByText(`Warning signs: page ${step} of`).waitFor()
      await tabTo(/^BUTTON None of these/)
      await page.keyboard.press('Enter')
    }
    await page.getByRole('heading', { level: 1, name: 'How you are doing' }).waitFor()
    await tabTo(/^INPUT No$/)
    await page.keyboard.press('Space')
    await tabTo(/^BUTTON Continue/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'How long, and how bad' }).waitFor()
    await tabTo(/^INPUT Less than 2 weeks/)
    await page.keyboard.press('ArrowDown')
    await tabTo(/^BUTTON Continue/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Who to see first' }).waitFor()
    await page.close()
  })
})

describe('warning signs', () => {
  test('an emergency is answered at once with what to do and no other way on, and a mistake can be taken back', async () => {
    const page = await plain.context.newPage()
    await page.goto(`${plain.url}/check`)
    await page
      .getByRole('group', { name: /sudden tearing pain/ })
      .getByLabel('Yes')
      .check()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    expect(await title(page)).toBe('Call 911 or go to the nearest emergency department now.')
    const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(links).toEqual(['tel:911'])
    expect(await page.getByRole('button').allTextContents()).toEqual(['I answered something wrongly: go back'])
    await page.getByRole('button').click()
    expect(await title(page)).toBe('First, is anything dangerous?')
    await page.close()
  })

  test('silence is not no: a page sent empty asks again and says so, and "not sure" is asked a second time', async () => {
    const page = await plain.context.newPage()
    await page.goto(`${plain.url}/check`)
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    expect(await page.getByRole('alert').textContent()).toMatch(/still open/)
    expect(await page.getByText('Please choose an answer.').count()).toBe(6)
    await page
      .getByRole('group', { name: /leg suddenly cold/ })
      .getByLabel('Not sure')
      .check()
    for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'None of these, go on' }).click()
    await page.getByLabel('No', { exact: true }).check()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByLabel('2 to 6 weeks').check()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    expect(await title(page)).toBe('Please look at these once more')
    await page.getByLabel('Not sure').check()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    expect(await title(page)).toMatch(/Some warning signs were not answered/)
    expect(await page.getByRole('heading', { name: 'Near you' }).count()).toBe(0)
    await page.close()
  })

  test('the browser goes back through the pages, answer by answer', async () => {
    const page = await site.context.newPage()
    await page.goto(`${site.url}/check`)
    await page.getByLabel('left lower back').check()
    for (const expected of ['Bladder, feeling and strength', 'Other illness', 'Bones and blood vessels']) {
      await page.getByRole('button', { name: 'None of these, go on' }).click()
      expect(await title(page)).toBe(expected)
    }
    await page.goBack()
    await page.goBack()
    expect(await title(page)).toBe('Bladder, feeling and strength')
    await page.getByRole('group', { name: /numb/i }).first().getByLabel('Yes').check()
    await page.getByRole('button', { name: 'None of these, go on' }).click()
    expect(await title(page)).toMatch(/^(Call 911|Speak to a clinician today)/)
    await page.close()
  })
})

describe('every page of the check', () => {
  test.each([
    ['light', IN_ENGLISH],
    ['dark', IN_SPANISH],
  ] as const)(
    'holds to the rules of axe in %s colours, at each width',
    async (colorScheme, words) => {
      const page = await site.context.newPage()
      await page.emulateMedia({ colorScheme })
      await page.goto(`${site.url}${words.home === '/' ? '' : words.home}/check?q=02903`)
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
      const look = async () => {
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${width}`).toBe(true)
        }
        expect(await findViolations(page), (await title(page)) ?? '').toEqual([])
      }
      await look()
      await press(words.next)
      await look()
      for (let step = 0; step < 4; step += 1) await press(words.none)
      await look()
      await page.getByLabel(words.no, { exact: true }).check()
      await press(words.next)
      await look()
      await page.getByLabel(words.weeks).check()
      await press(words.next)
      await look()
      await page.locator('button[value="story"]').click()
      // The mood is not asked in Spanish, whose wording is not confirmed.
      for (let step = 0; step < (words === IN_SPANISH ? 6 : 7); step += 1) {
        await look()
        await press(words.next)
      }
      await page.goto(`${site.url}${words.home === '/' ? '' : words.home}/check`)
      await page.locator('input[name="sign-V1"][value="yes"]').check()
      await press(words.next)
      await look()
      await page.close()
    },
    120_000,
  )

  test('says the same in the other language, with what was filled in', async () => {
    const page = await plain.context.newPage()
    await page.goto(`${plain.url}/check`)
    await page.getByLabel('left lower back').check()
    await page.getByLabel('How old are you?').fill('61')
    await page.getByRole('button', { name: 'Seguir en español' }).click()
    expect(await title(page)).toBe('Primero, ¿hay algo peligroso?')
    expect(await page.getByLabel('parte baja de la espalda, lado izquierdo').isChecked()).toBe(true)
    expect(await page.getByLabel('¿Cuántos años tiene?').inputValue()).toBe('61')
    await page.close()
  })
})

test('no page of the check asks another host, and the browser has nothing to complain about', () => {
  for (const each of [site, plain])
    expect({ strangers: each.strangers, complaints: each.complaints }).toEqual({ strangers: [], complaints: [] })
})
