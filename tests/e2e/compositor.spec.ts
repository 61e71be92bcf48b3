/** The text rolls on the compositor, where a busy main thread can't stop it: no animation of it is ever refused there. */
import type { Page } from '@playwright/test'
import { whileComposited } from '../driver/animation-trace.ts'
import { SAMPLE } from '../driver/places.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'

/** What makes new animations: setting off, another pace, a jump, a pause. */
async function rollAndChange({ host }: Rostrum, page: Page) {
  const rolls = () => page.evaluate(isMoving)
  await host.play(1)
  await expect.poll(rolls).toBe(true)
  await host.play(1.5)
  expect(await rolls()).toBe(true)
  await host.seek(300_000)
  expect(await rolls()).toBe(true)
  await host.command({ kind: 'pause' })
  await expect.poll(rolls).toBe(false)
}

/** In the page: two frames later, when the compositor has been asked. */
async function isMoving(): Promise<boolean> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return document.getAnimations().some(({ playState }) => playState === 'running')
}

test('no animation of the text is refused by the compositor', async ({ rostrum, browser }) => {
  await rostrum.start(SAMPLE)
  const { page } = await rostrum.openPrompter()
  const { began, refused } = await whileComposited(browser, page, () =>
    rollAndChange(rostrum, page),
  )
  expect(began).toBeGreaterThanOrEqual(2)
  expect(refused).toBe(0)
})

test('a transform that is marked important would be seen here', async ({ rostrum, browser }) => {
  await rostrum.start(SAMPLE)
  const { page } = await rostrum.openPrompter()
  await page.addStyleTag({
    content: 'main [role=document] * { transform: translateX(0) !important }',
  })
  const { refused } = await whileComposited(browser, page, () => rollAndChange(rostrum, page))
  expect(refused).toBeGreaterThan(0)
})
