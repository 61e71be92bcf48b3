/** Recording a take: begun in the console, marked by a key, stopped; what is listed is what was spoken. */
import { rate } from '#core/time.ts'
import { lineAs } from '../driver/host-client.ts'
import { fixture } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

test('a take is recorded from the console, a stumble marked by its key, and its times are those of the run', async ({
  rostrum,
}) => {
  await rostrum.start(fixture('short-zh.txt'))
  const console = await rostrum.openConsole()
  const { page } = console
  await console.pressKey('m')
  await expect(page.getByText('没有在录制，卡壳处没有记下')).toBeVisible()
  await console.button('录制').click()
  await page.getByRole('button', { name: '开始录制' }).click()
  await expect(console.button('录制中')).toBeVisible()

  await rostrum.host.command({ kind: 'set-rate', rate: rate(40) })
  await rostrum.host.command({ kind: 'play' })
  await expect.poll(async () => (await rostrum.host.state()).transport.playing).toBe(false)
  await console.pressKey('m')
  await expect(page.getByText('卡壳处 1')).toBeVisible()
  await page.getByRole('button', { name: '停止录制' }).click()
  await expect(page.getByText('已停止，排练记录已保存')).toBeVisible()

  const { client, close } = await lineAs('console', rostrum.address('console'))
  const stream = await client.takes.watch()
  const told = await stream.next()
  if (told.done === true) throw new Error('The host ended its stream.')
  const [about, ...others] = told.value.takes
  if (about === undefined) throw new Error('There is no take.')
  expect(others).toEqual([])
  const { duration } = (await rostrum.host.speech()).clock
  expect(Math.abs(about.durationMs - duration / 40)).toBeLessThan(50)
  const take = await client.takes.get({ id: about.id })
  expect(take?.stretches[0]?.marks).toHaveLength(1)
  await stream.return()
  close()
})
