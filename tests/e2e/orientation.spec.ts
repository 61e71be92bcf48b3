/** Mirror and rotation by picture: what is on the screen, turned back, is the page as it is read on paper. */
import { turnOf } from '#renderer/prompter/look/orientation.ts'
import { LookDrawer } from '../driver/look-drawer.ts'
import { differenceOf } from '../driver/pictures.ts'
import { SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

const MIRRORS = {
  none: '不镜像',
  horizontal: '左右镜像',
  vertical: '上下镜像',
  both: '左右上下都镜像',
} as const
const MIRROR_NAMES = ['none', 'horizontal', 'vertical', 'both'] as const
const ROTATIONS = [0, 90, 180, 270] as const

const SIZE = { width: 1366, height: 768 }

test('the whole page is turned over and round, to the pixel', async ({ rostrum, context }) => {
  test.setTimeout(180_000)
  await rostrum.start(SAMPLE)
  const workshop = await context.newPage()
  const prompter = await rostrum.openPrompter()
  const { page } = prompter
  await rostrum.host.seek(120_000)
  await expect.poll(async () => (await prompter.place()).position).toBe(120_000)
  const drawer = await new LookDrawer(page).open()
  await drawer.textStands()

  const pictureOf = async (
    mirror: (typeof MIRROR_NAMES)[number],
    rotation: (typeof ROTATIONS)[number],
  ) => {
    const lying = rotation === 90 || rotation === 270
    await page.setViewportSize(lying ? { width: SIZE.height, height: SIZE.width } : SIZE)
    await drawer.setTurn(MIRRORS[mirror], rotation)
    await page.mouse.move(0, 0)
    // Until it stands: two pictures alike.
    let picture = await page.screenshot()
    await expect(async () => {
      const again = await page.screenshot()
      const same = again.equals(picture)
      picture = again
      expect(same).toBe(true)
    }).toPass({ timeout: 10_000 })
    return picture
  }

  const straight = await pictureOf('none', 0)
  const place = await prompter.place()
  for (const rotation of ROTATIONS)
    for (const mirror of MIRROR_NAMES) {
      // Turned by a half, each mirror is another one turned by none: those pictures have been looked at.
      if (rotation >= 180 && mirror !== 'none') continue
      // A quarter turn is looked at with one mirror: the others are made of the same turns (orientation.test.ts).
      if (rotation === 90 && mirror !== 'horizontal') continue
      // That is the picture the others are held against.
      if (rotation === 0 && mirror === 'none') continue
      const name = `${mirror} ${rotation}`
      const picture = await pictureOf(mirror, rotation)
      const turned = await differenceOf(workshop, straight, picture, turnOf(mirror, rotation))
      // The drawer shows which mirror and rotation is chosen; edges of letters are smoothed a little otherwise.
      expect.soft(turned.part, `${name}: pixels that differ`).toBeLessThan(0.02)
      expect.soft(turned.mean, `${name}: mean difference`).toBeLessThan(2)
      // Held against it as it is, it is another picture: the comparison sees what it should.
      if (mirror !== 'none') {
        const unturned = await differenceOf(workshop, straight, picture, turnOf('none', rotation))
        expect.soft(unturned.part, `${name}: not turned back`).toBeGreaterThan(0.04)
      }
      // The program knows what stands at the line, however it is turned.
      expect.soft((await prompter.place()).offset, `${name}: word at the line`).toBe(place.offset)
    }
})

test('turned, the drawer’s slider and buttons are where they are seen', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const { page } = prompter
  const drawer = await new LookDrawer(page).open()
  for (const [mirror, rotation] of [
    ['horizontal', 0],
    ['vertical', 180],
    ['horizontal', 90],
  ] as const) {
    await drawer.setTurn(MIRRORS[mirror], rotation)
    await drawer.slide('行距', 1.2)
    const slider = drawer.slider('行距')
    await slider.scrollIntoViewIfNeeded()
    const box = await slider.boundingBox()
    if (box === null) throw new Error('There is no slider.')
    const { a, b } = turnOf(mirror, rotation)
    // From the middle towards the slider's own right.
    const reach = 0.25 * Math.max(box.width, box.height)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + a * reach, y + b * reach, { steps: 4 })
    await page.mouse.up()
    await expect
      .poll(async () => Number(await slider.inputValue()), { message: `${mirror} ${rotation}` })
      .toBeGreaterThan(2)
  }
})
