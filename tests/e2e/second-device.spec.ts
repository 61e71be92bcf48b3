/** The prompter on a phone: opened in the room, read and worked from there in step, let go when it is closed. */
import { networkInterfaces } from 'node:os'
import { SAMPLE } from '../driver/places.ts'
import { watchPages } from '../driver/page-watch.ts'
import { Prompter } from '../driver/prompter.ts'
import { expect, test } from '../driver/rostrum.ts'

const NETWORKS = Object.values(networkInterfaces())
  .flatMap((infos) => infos ?? [])
  .filter(({ family, internal }) => family === 'IPv4' && !internal)

test('on a machine in a network a phone reads and starts the speech, in step, and is let go', async ({
  rostrum,
  browser,
}) => {
  await rostrum.start(SAMPLE)
  const room = await rostrum.openPage('room')
  const panel = room.getByRole('region', { name: '手机、平板或另一台电脑上的提词器' })
  await panel.getByRole('button', { name: '打开' }).click()
  if (NETWORKS.length === 0) {
    await expect(panel.getByText('这台电脑没有连接网络')).toBeVisible()
    return
  }
  await expect(panel.getByTestId('devices')).toHaveText('已连接 0 台')
  await expect(panel.getByRole('img', { name: /打开提词器的二维码/ }).first()).toBeVisible()
  const address = (await panel.locator('code').first().textContent()) ?? ''
  expect(address).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:\d+\/prompter\/\?device&token=[\w-]{40,}$/)

  const phones = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
  })
  const watch = watchPages(phones)
  try {
    const phone = await phones.newPage()
    await phone.goto(address)
    const prompter = await new Prompter(phone).ready()
    await expect(panel.getByTestId('devices')).toHaveText('已连接 1 台')
    await prompter.pressPlayButton()
    await expect.poll(async () => (await rostrum.host.state()).transport.playing).toBe(true)
    await rostrum.host.command({ kind: 'pause' })
    const own = await rostrum.openPrompter()
    const at = (await rostrum.host.state()).transport.position
    for (const one of [prompter, own])
      await expect.poll(async () => Math.abs((await one.place()).position - at)).toBeLessThan(1)
    expect((await prompter.place()).offset).toBe((await own.place()).offset)
    // What the other pages of the machine are is not to be had from there.
    expect((await phone.request.get(address.replace('/prompter/', '/studio/'))).status()).toBe(404)
    expect(watch.problems).toEqual([])

    await watch.whileHostIsAway(async () => {
      await panel.getByRole('button', { name: '关闭' }).click()
      await expect(phone.getByText('与主机的连接断开', { exact: false })).toBeVisible()
    })
  } finally {
    await phones.close()
  }
  await expect(panel.getByTestId('devices')).toHaveCount(0)
})
