/** The standby picture: dropped in on the room's page, seen by the hall and the console, removed, put back; never a broken sign. */

import { HallFilm } from '../driver/hall-film.ts'

import { SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

test('a logo stands in for the title, in the hall and on the room’s page, and can be removed and put back', async ({
  rostrum,
  browser,
}) => {
  await rostrum.start(SAMPLE)
  await rostrum.host.command({ kind: 'set-screen', screen: 'standby' })
  const audience = await rostrum.openAudience()
  const film = await HallFilm.of(audience.page, browser)
  await audience.expectScreen('standby')
  await film.allow('the title', { fades: false })

  const room = await rostrum.openPage('room')
  const choose = room.getByRole('button', { name: '选择图片…' })
  await expect(choose).toBeVisible()
  // A logo as a person has it: drawn in the browser, so that it is a true file of its kind.
  const logo = await room.evaluate(async () => {
    const canvas = new OffscreenCanvas(600, 300)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.fillStyle = '#fc0'
    context.fillRect(0, 0, 600, 300)
    const bytes = await (await canvas.convertToBlob()).arrayBuffer()
    return [...new Uint8Array(bytes)]
  })
  const chooser = room.locator('input[type=file]')
  const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(logo) }
  await chooser.setInputFiles({ ...file, buffer: file.buffer.subarray(0, 60) })
  await expect(room.getByText('这个文件不是能放上大屏的图片')).toBeVisible()
  await chooser.setInputFiles(file)
  await expect(room.getByRole('button', { name: '换一张…' })).toBeVisible()
  await expect(audience.page.locator('[data-kind=standby] img')).toBeVisible()
  await film.allow('the logo', { fades: false })

  await room.getByRole('button', { name: '去掉图片，显示标题' }).click()
  await film.expectStands('the title')
  await room.getByRole('button', { name: '恢复刚才的图片' }).click()
  await film.expectStands('the logo')

  // Loaded anew it is black until the logo is there: the title does not come first.
  const from = film.now
  await audience.page.reload()
  await film.expectStands('the logo')
  expect(await film.expectRight(from)).not.toContain('the title')
  await film.end()
})
