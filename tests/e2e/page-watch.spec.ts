/** The driver itself: what goes wrong in a page is noticed, and only a host that is meant to be away is forgiven. */
import { expect, test } from '@playwright/test'
import { watchPages } from '../driver/page-watch.ts'

test('errors, rejections, complaints and failed requests are noticed in every page', async ({
  context,
}) => {
  const watch = watchPages(context)
  await context.route('http://pages.test/**', (route) =>
    route.request().url().endsWith('/missing')
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  )
  await context.route('http://pages.test/cut', (route) => route.abort('connectionreset'))
  const first = await context.newPage()
  await first.goto('http://pages.test/first/')
  const coming = context.waitForEvent('page')
  await first.evaluate(() => void window.open('/second/', '_blank', 'noopener'))
  const second = await coming
  await second.waitForLoadState()
  expect(watch.problems).toEqual([])

  await second.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown')
    })
    void Promise.reject(new Error('rejected'))
    // oxlint-disable-next-line no-console -- what is to be noticed
    console.error('complained')
    void fetch('/missing')
    void fetch('/cut').catch(() => undefined)
  })
  for (const what of ['thrown', 'rejected', 'complained', 'answered 404', 'request failed']) {
    await expect.poll(() => watch.problems.filter((one) => one.includes(what))).toHaveLength(1)
  }
  expect(watch.problems.every((one) => one.startsWith('/second/'))).toBe(true)
})

test('a host that is meant to be away is no problem, a page that fails meanwhile is', async ({
  context,
}) => {
  const watch = watchPages(context)
  const page = await context.newPage()
  const lose = () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          new WebSocket('ws://127.0.0.1:9/rpc?window=studio').addEventListener('error', () =>
            resolve(),
          )
        }),
    )
  await watch.whileHostIsAway(async () => {
    await lose()
    // oxlint-disable-next-line no-console -- what is to be noticed
    await page.evaluate(() => console.error('complained'))
    await expect.poll(() => watch.problems).toHaveLength(1)
  })
  expect(watch.problems[0]).toContain('complained')
  await lose()
  await expect.poll(() => watch.problems.length).toBeGreaterThan(1)
})
