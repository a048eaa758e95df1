import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openSite, type Site } from './open-site.ts'

// What axe cannot see (WCAG 2.2: 1.4.10, 2.3.3, 2.4.3, 2.4.7, 2.4.11, 2.5.8).
let site: Site
beforeAll(async () => {
  site = await openSite(inject('demo').editionPath)
})
afterAll(() => site.close())

const PAGES = ['/', '/find?near=02903&condition=stenosis&weeks=26', 'profile', '/method', '/es/data-health'] as const

function addressOf(path: (typeof PAGES)[number]): string {
  return site.url + (path === 'profile' ? `/clinicians/${site.edition.columns.npi[0]}` : path)
}

interface Stop {
  name: string
  /** Place in the document. */
  order: number
  isSeen: boolean
  isWithin: boolean
}

/** Where the focus goes with Tab, from the top to the end of the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let step = 0; step < 600; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(readFocus)
    if (stop === null) return stops
    stops.push(stop)
  }
  return stops
}

function readFocus(): Stop | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  const everything = [...document.querySelectorAll('*')]
  // The pin of a map shows its focus on the dot within.
  const marked = [focused, ...focused.querySelectorAll('circle, span')].map((element) => getComputedStyle(element))
  const { top, bottom, left, right } = focused.getBoundingClientRect()
  return {
    name: focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40) ?? '',
    order: everything.indexOf(focused),
    isSeen: marked.some(({ outlineStyle, outlineWidth, strokeWidth, stroke }) => {
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return isOutlined || (stroke !== 'none' && Number.parseFloat(strokeWidth) >= 3)
    }),
    isWithin: bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth,
  }
}

describe('by keyboard', () => {
  test.each(PAGES)('%s is walked in the order it is read, and the focus is always seen', async (path) => {
    const page = await site.context.newPage()
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(addressOf(path))
    const stops = await walk(page)
    expect(stops.length).toBeGreaterThan(4)
    expect(stops[0]?.name).toMatch(/^(Skip to the page|Ir a la página)$/)
    expect(stops.map(({ order }) => order)).toEqual(stops.map(({ order }) => order).toSorted((a, b) => a - b))
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([])
    expect(stops.filter(({ isWithin }) => !isWithin).map(({ name }) => name)).toEqual([])
    await page.close()
  })
})

/** Targets under 24 px whose circle of 24 px meets another target (WCAG 2.5.8); links within a sentence are exempt. */
function listSmallTargets(): string[] {
  const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
    .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
    .filter((element) => !(element.tagName === 'A' && isWithinSentence(element)))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
  const centreOf = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 })
  const isSmall = ({ width, height }: DOMRect) => width < 24 || height < 24
  return targets
    .filter(({ element, box }) => {
      if (!isSmall(box) || element.closest('label')) return false
      const { x, y } = centreOf(box)
      return targets.some(({ element: other, box: its }) => {
        if (other === element) return false
        if (isSmall(its)) return Math.hypot(centreOf(its).x - x, centreOf(its).y - y) < 24
        const dx = Math.max(its.left - x, 0, x - its.right)
        const dy = Math.max(its.top - y, 0, y - its.bottom)
        return Math.hypot(dx, dy) < 12
      })
    })
    .map(({ element }) => element.outerHTML.slice(0, 120))

  function isWithinSentence(element: Element): boolean {
    const around = element.parentElement?.textContent?.trim() ?? ''
    return getComputedStyle(element).display === 'inline' && around.length > (element.textContent?.trim().length ?? 0)
  }
}

describe('by touch', () => {
  test.each(PAGES)('%s has no target that is too small or too near another', async (path) => {
    const page = await site.context.newPage()
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(addressOf(path))
      expect(await page.evaluate(listSmallTargets), `${path} at ${width}`).toEqual([])
    }
    await page.close()
  })
})

describe('for who asks for less', () => {
  test.each(PAGES)('%s moves nothing with reduced motion, and nothing jumps while it loads', async (path) => {
    const page = await site.context.newPage()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.addInitScript(() => {
      Reflect.set(window, 'shifts', [])
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Reflect.get(window, 'shifts').push(Reflect.get(entry, 'value'))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(addressOf(path))
    await page.waitForLoadState('networkidle')
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element)
          return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01)
        }).length,
    )
    const shifts: number[] = await page.evaluate(() => Reflect.get(window, 'shifts'))
    expect(moving).toBe(0)
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01)
    await page.close()
  })

  test.each(PAGES)('%s keeps its words and its focus in forced colours', async (path) => {
    const page = await site.context.newPage()
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(addressOf(path))
    const stops = await walk(page)
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([])
    await page.close()
  })
})

describe('with scripts', () => {
  test('a slider orders the results again, stays where it was put, and the address says so', async () => {
    const page = await site.context.newPage()
    await page.goto(`${site.url}/find?near=02903&condition=stenosis&weeks=26`)
    await page.getByText('What matters most to you').click()
    const slider = page.getByRole('slider', { name: 'Follow-up and continuity' })
    await slider.focus()
    const before = await page.locator('[id^="npi-"]').evaluateAll((cards) => cards.map(({ id }) => id))
    for (let press = 0; press < 7; press += 1) await page.keyboard.press('ArrowRight')
    await page.waitForURL(/w-continuity=10/)
    expect(await slider.inputValue()).toBe('10')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('range')
    const answer = await fetch(page.url())
    const after = [...(await answer.text()).matchAll(/ id="(npi-\d+)"/g)].map(([, id]) => id)
    await expect.poll(() => page.locator('[id^="npi-"]').evaluateAll((cards) => cards.map(({ id }) => id))).toEqual(after)
    expect(after).not.toEqual(before)
    await page.goBack()
    await page.close()
  })
})
