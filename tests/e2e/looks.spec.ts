/** Choosing how the prompter shows the text: presets, sizes, colours, the drawer that never covers the text, the copy. */
import { LookDrawer } from '../driver/look-drawer.ts'
import { fixture, SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

test('each speech remembers its display, also when the host is started again', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const drawer = await new LookDrawer(prompter.page).open()
  await drawer.preset('远屏').click()
  await expect(drawer.preset('远屏')).toHaveAttribute('aria-pressed', 'true')
  const far = await prompter.textSizeShown.textContent()
  expect(far).toBe('5 行')

  await rostrum.host.open(fixture('short-zh.txt'))
  await prompter.ready()
  // It begins with the display used last, and goes its own way from there.
  await expect(prompter.textSizeShown).toHaveText('5 行')
  await drawer.preset('桌面').click()
  await drawer.slide('字号', 96)
  await expect(drawer.preset('桌面')).toContainText('改过')
  await expect(prompter.textSizeShown).toHaveText('96')

  await rostrum.host.open(SAMPLE)
  await prompter.ready()
  await expect(prompter.textSizeShown).toHaveText('5 行')
  await expect(drawer.preset('远屏')).toHaveAttribute('aria-pressed', 'true')

  await rostrum.host.open(fixture('short-zh.txt'))
  await expect(prompter.textSizeShown).toHaveText('96')
  await rostrum.killAndRestart()
  await prompter.page.reload()
  await prompter.ready()
  await expect(prompter.textSizeShown).toHaveText('96')
})

test('presets are saved by name, saved over, renamed, removed, restored, and each deed is undone', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const drawer = await new LookDrawer(prompter.page).open()
  const undo = drawer.button('撤销')

  await drawer.slide('字号', 110)
  await drawer.button('另存为…').click()
  await prompter.page.getByLabel('预设的名字').fill('大礼堂')
  // Keys typed here are the field's: the text does not start.
  await prompter.page.keyboard.press('Space')
  await prompter.page.keyboard.press('Enter')
  await prompter.expectPlaying(false)
  await expect(drawer.preset('大礼堂')).toHaveAttribute('aria-pressed', 'true')
  await expect(drawer.preset('大礼堂')).not.toContainText('改过')

  await drawer.slide('字号', 130)
  await expect(drawer.preset('大礼堂')).toContainText('改过')
  await drawer.button('存到“大礼堂”').click()
  await expect(drawer.preset('大礼堂')).not.toContainText('改过')
  await undo.click()
  await expect(drawer.preset('大礼堂')).toContainText('改过')

  await drawer.button('改名…').click()
  await prompter.page.getByLabel('预设的名字').fill('小礼堂')
  await drawer.button('保存').click()
  await expect(drawer.preset('小礼堂')).toBeVisible()
  await drawer.button('删除').click()
  await expect(drawer.preset('小礼堂')).toHaveCount(0)
  await undo.click()
  await expect(drawer.preset('小礼堂')).toBeVisible()
  // The size is the speech's own, whatever became of its preset.
  await expect(prompter.textSizeShown).toHaveText('130')

  // One that came with the program: saved over, it can be taken back to what it was.
  await drawer.preset('桌面').click()
  await expect(prompter.textSizeShown).toHaveText('72')
  await drawer.slide('字号', 60)
  await drawer.button('存到“桌面”').click()
  await drawer.button('恢复原样').click()
  await expect(prompter.textSizeShown).toHaveText('72')
  await expect(drawer.preset('桌面')).not.toContainText('改过')
  await expect(drawer.button('恢复原样')).toHaveCount(0)
})

test('4 to 12 lines stand on the screen, by the slider and by the keys', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const drawer = await new LookDrawer(prompter.page).open()
  await drawer.choose('按行数')
  for (const lines of [4, 7, 12]) {
    await drawer.slide('屏上行数', lines)
    const height = await drawer.stageHeight()
    await expect
      .poll(async () => {
        const apart = (await prompter.lines()).filter((line) => !line.first).map((one) => one.below)
        return Math.abs((apart.toSorted((a, b) => a - b)[apart.length >> 1] ?? 0) - height / lines)
      })
      .toBeLessThan(1)
  }
  await drawer.close()
  await expect(prompter.textSizeShown).toHaveText('12 行')
  await prompter.pressKey('Minus')
  await expect(prompter.textSizeShown).toHaveText('12 行')
  await prompter.stepTextSize(2)
  await expect(prompter.textSizeShown).toHaveText('10 行')
})

test('the size comes from the distance', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const drawer = await new LookDrawer(prompter.page).open()
  await drawer.choose('按距离')
  await drawer.panel.getByLabel('眼睛到屏幕').fill('3')
  await drawer.panel.getByLabel('屏幕对角线').fill('24')
  await prompter.pressKey('Enter')
  // A screen of 1366 by 768 and 24 inches has 0.389 mm a px; 35' at 3 m are 30.5 mm.
  await expect.poll(() => drawer.fontSize()).toBe(79)
  await expect(drawer.panel).toContainText('字号 79 像素')
  await drawer.choose('大')
  await expect.poll(() => drawer.fontSize()).toBe(112)
  await drawer.panel.getByLabel('眼睛到屏幕').fill('2')
  await prompter.pressKey('Enter')
  await expect.poll(() => drawer.fontSize()).toBe(75)
})

test('one’s own colours that cannot be read are not taken, and the drawer says why', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const drawer = await new LookDrawer(prompter.page).open()
  const shown = () => drawer.stage.locator('p').first()
  await drawer.colour('文字').fill('#c8c8c8')
  await expect(shown()).toHaveCSS('color', 'rgb(200, 200, 200)')
  await drawer.colour('文字').fill('#8a8a8a')
  await expect(shown()).toHaveCSS('color', 'rgb(138, 138, 138)')
  await expect(drawer.panel).toContainText('低于 7')
  await drawer.colour('文字').fill('#505050')
  await expect(drawer.panel).toContainText('低于 4.5，看不清，没有采用')
  await expect(shown()).toHaveCSS('color', 'rgb(138, 138, 138)')
  await drawer.button('白底黑字').click()
  await expect(shown()).toHaveCSS('color', 'rgb(17, 17, 17)')
  await expect(drawer.panel).not.toContainText('低于')
})

test('the drawer takes its room from the text and covers none of it, standing or rolling', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  await rostrum.host.seek(120_000)
  await expect.poll(async () => (await prompter.place()).position).toBe(120_000)
  const drawer = new LookDrawer(prompter.page)
  await drawer.textStands()
  const before = await prompter.place()
  await drawer.open()
  const apart = async () => {
    const [text, panel] = [await drawer.stage.boundingBox(), await drawer.panel.boundingBox()]
    if (text === null || panel === null) throw new Error('The page is not as it should be.')
    return panel.x - (text.x + text.width)
  }
  expect(await apart()).toBeGreaterThanOrEqual(0)
  // What stood at the line stands there still, though the lines are broken anew.
  await expect
    .poll(async () => Math.abs((await prompter.place()).offset - before.offset))
    .toBeLessThan(25)
  await prompter.pressKey('Space')
  await prompter.expectPlaying(true)
  await expect(drawer.panel).toBeVisible()
  expect(await apart()).toBeGreaterThanOrEqual(0)
})

test('without room beside it opens only while the text stands, below the line, and goes when it rolls', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  // 1366 by 768 at 200 %.
  await prompter.page.setViewportSize({ width: 683, height: 384 })
  await rostrum.host.seek(60_000)
  const drawer = await new LookDrawer(prompter.page).open()
  const line = await prompter.page.evaluate(() => {
    const stage = document.querySelector('[role="document"]')?.getBoundingClientRect()
    return stage === undefined ? 0 : stage.top + stage.height / 3
  })
  expect((await drawer.panel.boundingBox())?.y ?? 0).toBeGreaterThan(line)
  const tooSmall = await drawer.panel
    .getByRole('button')
    .or(drawer.panel.getByRole('slider'))
    .or(drawer.panel.getByRole('switch'))
    .evaluateAll((fields) => fields.filter((one) => one.clientHeight < 40).length)
  expect(tooSmall).toBe(0)
  expect(await drawer.panel.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)

  await prompter.pressKey('Space')
  await prompter.expectPlaying(true)
  await expect(drawer.panel).toHaveCount(0)
  for (const key of ['KeyL', 'KeyH']) {
    await prompter.pressKey(key)
    await expect(prompter.page.getByText('正在讲。先暂停，再打开')).toBeVisible()
    await expect(drawer.panel).toHaveCount(0)
    await expect(prompter.page.getByRole('region', { name: '按键' })).toHaveCount(0)
  }
})

test('the operator’s copy is not turned, and what is changed there is its own', async ({
  rostrum,
  context,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const drawer = await new LookDrawer(prompter.page).open()
  await drawer.preset('玻璃').click()
  const frame = (page: typeof prompter.page) => page.locator('[data-orientation]')
  await expect(frame(prompter.page)).toHaveAttribute('data-orientation', 'horizontal 0')

  const opened = context.waitForEvent('page')
  await drawer.button('打开操作员副本').click()
  const page = await opened
  await expect(page.locator('main')).toHaveAttribute('data-ready', 'true')
  await expect(frame(page)).toHaveAttribute('data-orientation', 'none 0')
  await expect(page.getByText('操作员副本')).toBeVisible()
  await expect(page.getByRole('button', { name: '开始' })).toBeVisible()

  await expect(prompter.textSizeShown).toHaveText('6 行')
  await page.bringToFront()
  await page.keyboard.press('Minus')
  await expect(page.getByRole('status', { name: '字号' })).toHaveText('7 行')
  // Long enough for a change to be kept, if it were.
  await page.waitForFunction((until) => performance.now() > until, await soon(page))
  await expect(prompter.textSizeShown).toHaveText('6 行')
  // It follows what it copies in everything else.
  await prompter.page.bringToFront()
  await drawer.choose('宋体')
  const faceOf = (one: typeof page) =>
    one
      .getByRole('document')
      .locator('p')
      .first()
      .evaluate((block) => getComputedStyle(block).fontFamily)
  await expect.poll(async () => (await faceOf(page)) === (await faceOf(prompter.page))).toBe(true)

  // From the console too.
  const console = await rostrum.openConsole()
  const another = context.waitForEvent('page')
  await console.button('提词器副本').click()
  await expect(frame(await another)).toHaveAttribute('data-orientation', 'none 0')
})

const soon = (page: { evaluate: (script: () => number) => Promise<number> }) =>
  page.evaluate(() => performance.now() + 1500)

test('a window with a preset of its own shows it beside another', async ({ rostrum, context }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const page = await context.newPage()
  await page.goto(`${rostrum.address('prompter')}&preset=glass`)
  await expect(page.locator('main')).toHaveAttribute('data-ready', 'true')
  await expect(page.locator('[data-orientation]')).toHaveAttribute(
    'data-orientation',
    'horizontal 0',
  )
  await page.keyboard.press('Equal')
  await expect(page.getByRole('status', { name: '字号' })).toHaveText('5 行')
  await expect(prompter.textSizeShown).toHaveText('72')
})

test('nothing but text: the strips go and come back without moving it, and what there is to say is said', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const { page } = prompter
  await page.mouse.move(300, 300)
  await prompter.pressKey('KeyO')
  await expect(page.locator('main')).toHaveAttribute('data-text-only', 'true')
  await expect(page.locator('main')).toHaveAttribute('data-strips', 'hidden')
  const strips = page.locator('header, footer')
  await expect(strips.first()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await expect(page.getByRole('button', { name: '开始' })).toHaveCSS('opacity', '0')
  const stage = prompter.script
  const box = await stage.boundingBox()
  await page.mouse.move(500, 500)
  await expect(page.locator('main')).toHaveAttribute('data-strips', 'shown')
  await expect(page.getByRole('button', { name: '开始' })).toHaveCSS('opacity', '1')
  expect(await stage.boundingBox()).toEqual(box)

  await prompter.pressKey('Space')
  await prompter.expectPlaying(true)
  await expect(page.locator('main')).toHaveAttribute('data-strips', 'hidden')
  await rostrum.killAndRestart(async () => {
    const message = page.getByText(/连接断开/).first()
    await expect(message).toBeVisible()
    await expect(page.locator('main')).toHaveAttribute('data-strips', 'hidden')
    const said = await message.boundingBox()
    expect(said?.y ?? 0).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0))
    await expect(message).toHaveCSS('opacity', '1')
  })
})

test('the reading line goes where its handle is dragged', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  await rostrum.host.seek(60_000)
  await expect.poll(async () => (await prompter.place()).position).toBe(60_000)
  const drawer = new LookDrawer(prompter.page)
  await drawer.textStands()
  const before = await prompter.place()
  await drawer.open()
  const { page } = prompter
  const handle = page.getByTestId('reading-line-handle')
  // As it lies for the hand: down, then turned by 90 degrees to the left, then upside down.
  for (const { rotation, x, y } of [
    { rotation: 0, x: 0, y: 1 },
    { rotation: 90, x: -1, y: 0 },
    { rotation: 180, x: 0, y: -1 },
  ]) {
    await drawer.choose(`${rotation}°`)
    await drawer.slide(/^位置/, 0.3)
    const height = await drawer.stageHeight()
    const box = await handle.boundingBox()
    if (box === null) throw new Error('There is no handle.')
    const [fromX, fromY] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(fromX, fromY)
    await page.mouse.down()
    await page.mouse.move(fromX + x * 0.2 * height, fromY + y * 0.2 * height, { steps: 4 })
    await page.mouse.up()
    await expect(drawer.slider(/^位置/)).toHaveValue('0.5')
  }
  await expect
    .poll(async () => Math.abs((await prompter.place()).offset - before.offset))
    .toBeLessThan(25)
  expect((await rostrum.host.state()).transport.position).toBe(60_000)
})

test('full screen by key and back', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const full = () => prompter.page.evaluate(() => document.fullscreenElement !== null)
  await prompter.pressKey('KeyF')
  await expect.poll(full).toBe(true)
  await prompter.pressKey('KeyF')
  await expect.poll(full).toBe(false)
  const drawer = await new LookDrawer(prompter.page).open()
  await drawer.button('全屏').click()
  await expect.poll(full).toBe(true)
})

test('in English too, everything in the drawer has room, beside the text and below it', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  await rostrum.host.setLanguage('en')
  const prompter = await rostrum.openPrompter()
  const drawer = await new LookDrawer(prompter.page).open()
  await drawer.button('Distance').click()
  for (const size of [
    { width: 1366, height: 768 },
    { width: 683, height: 384 },
  ]) {
    await prompter.page.setViewportSize(size)
    await expect(drawer.panel).toBeVisible()
    await expect(drawer.panel.getByRole('heading', { level: 3 })).toHaveText([
      'Presets',
      'Size',
      'Text',
      'Colours',
      'Reading line',
      'Contents',
      'Mirror and rotation',
      'Window',
    ])
    const cutOff = await drawer.panel.evaluate((panel) => {
      const { right } = panel.getBoundingClientRect()
      return [...panel.querySelectorAll('button, input, p, label, output')]
        .filter(
          (one) =>
            one.getBoundingClientRect().right > right || one.scrollWidth > one.clientWidth + 1,
        )
        .map((one) => one.textContent)
    })
    expect(cutOff, `${size.width} px wide`).toEqual([])
  }
})
