/** Slides changed by hand in the studio, and what the hall sees of it. */
import type { Page } from '@playwright/test'
import { SlideKind } from '#core/deck/deck.ts'
import { fixture } from '../driver/places.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'
import { SlidesPane } from '../driver/slides-pane.ts'

const SHORT = fixture('short-zh.txt')

/** A picture of 2 x 2 red points. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=='

/** The studio with its slides, and the hall's screen. */
async function opened(rostrum: Rostrum, file = SHORT) {
  await rostrum.start(file)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  const audience = await rostrum.openAudience()
  const studio = await rostrum.openStudio()
  await expect(studio.text).toBeVisible()
  const slides = new SlidesPane(studio.page)
  await expect(slides.thumbs.first()).toBeVisible()
  const titles = async () =>
    (await rostrum.host.speech()).document.deck.slides.map(({ title }) => title)
  /** Holds the slide with this headline in the hall; answers what is drawn there. */
  const inHall = async (title: string) => {
    await expect.poll(titles).toContain(title)
    const slide = (await titles()).indexOf(title)
    await rostrum.host.command({ kind: 'hold', slide })
    await audience.expectSlide(slide)
    return audience.page.locator('section.present article')
  }
  return { studio, audience, slides, titles, inHall }
}

/** Texts in the hall that are not wholly on the sheet. */
const leavesSheet = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = document.querySelector('section.present article')
    if (sheet === null) return ['no slide is drawn']
    const { top, bottom, left, right } = sheet.getBoundingClientRect()
    return [...sheet.querySelectorAll('h1, p, li, dt, dd, blockquote')].flatMap((text) => {
      const rect = text.getBoundingClientRect()
      const out =
        rect.bottom > bottom + 1 ||
        rect.top < top - 1 ||
        rect.right > right + 1 ||
        rect.left < left - 1
      return out ? [`${text.tagName} ${Math.round(rect.top)}-${Math.round(rect.bottom)}`] : []
    })
  })

/** Lets a file fall onto an element, as from the desktop. */
async function dropOn(page: Page, selector: string, name: string, base64: string): Promise<void> {
  await page.locator(selector).evaluate(
    (element, file) => {
      const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.codePointAt(0) ?? 0)
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], file.name))
      for (const type of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        )
    },
    { name, base64 },
  )
}

test('a headline and lines are changed, and the hall shows them; the outline’s own comes back', async ({
  rostrum,
}) => {
  const { studio, slides, titles, inHall } = await opened(rostrum)
  const before = await titles()
  // By keys: Enter on the slide, the headline has the focus.
  await slides.thumb('认清形势').focus()
  await studio.page.keyboard.press('Enter')
  await expect(slides.field('标题')).toBeFocused()
  await slides.field('标题').fill('把弦绷紧')
  await studio.page.keyboard.press('Enter')
  await slides.field('文字').fill('连续40天没有降雨')
  await studio.page.keyboard.press('Enter')
  // Enter gave the line and began another one.
  await expect(slides.field('文字')).toHaveCount(2)
  await slides.field('文字').nth(1).fill('不能存侥幸心理')
  await studio.page.keyboard.press('Tab')
  const hall = await inHall('把弦绷紧')
  await expect(hall).toContainText('连续40天没有降雨')
  await expect(hall).toContainText('不能存侥幸心理')
  await slides.button('上移第 2 行').click()
  await expect(slides.field('文字').first()).toHaveValue('不能存侥幸心理')

  await slides.layout('条目')
  await expect(hall).toHaveAttribute('data-kind', 'points')
  await slides.layout('引文')
  await expect(hall).toHaveAttribute('data-kind', 'quotation')
  await slides.layout('部分')

  // Another shape of screen.
  await slides.button('看 4:3 的画面').click()
  await expect(slides.button('看 16:9 的画面')).toBeVisible()

  await slides.button('恢复成自动生成的').click()
  await expect(slides.field('标题')).toHaveValue('认清形势')
  await studio.page.keyboard.press('Escape')
  await slides
    .field('标题')
    .press('Escape')
    .catch(() => undefined)
  await expect(slides.panel).toBeHidden()
  await expect.poll(titles).toEqual(before)
})

test('too many words are told, and never leave the sheet', async ({ rostrum }) => {
  test.setTimeout(180_000)
  const { audience, slides, inHall } = await opened(rostrum)
  await slides.edit('认清形势')
  await expect(slides.panel.getByText('16:9 和 4:3 都放得下。')).toBeVisible()
  await slides.layout('条目')
  await slides.field('条目').fill('越是这个时候，越不能存侥幸心理，'.repeat(20))
  await expect(slides.panel.getByText('字太多')).toBeVisible()
  await slides.field('条目').blur()
  await expect(await inHall('认清形势')).toContainText('侥幸心理')
  expect(await leavesSheet(audience.page)).toEqual([])

  // As much as a slide can be given, in every layout; the studio, which would draw it small as well, is not asked.
  await slides.panel.page().close()
  const words = '越是这个时候，越不能存侥幸心理，'.repeat(25)
  for (const kind of SlideKind.options) {
    const role = kind === 'figure' ? 'figure' : kind === 'points' ? 'item' : 'body'
    await rostrum.host.editSlides((now) => ({
      ...now,
      slides: now.slides.map((slide) => ({
        ...slide,
        kind,
        title: words,
        lines: Array.from({ length: 24 }, () => ({ role, text: words, at: null })),
      })),
    }))
    const hall = await inHall(words)
    await expect(hall).toHaveAttribute('data-kind', kind)
    expect(await leavesSheet(audience.page), kind).toEqual([])
  }
})

test('slides are hidden and shown, split, added, repeated and deleted; all of it is undone', async ({
  rostrum,
}) => {
  const { studio, slides, titles } = await opened(rostrum)
  const before = await titles()

  await slides.act('麻痹思想', '隐藏')
  await expect.poll(async () => (await titles()).length).toBe(before.length - 1)
  await slides.pane.getByRole('button', { name: /^显示 麻痹思想/ }).click()
  await expect.poll(titles).toEqual(before)
  // Nothing is left of it: it goes along with the text again.
  expect(
    (await rostrum.host.speech()).document.deck.slides.every(({ source }) => source === 'outline'),
  ).toBe(true)
  await slides.thumb('练好队伍').focus()
  await studio.page.keyboard.press('Delete')
  await expect.poll(titles).not.toContain('练好队伍')

  // The second half comes on when its first item is said.
  const list = (await rostrum.host.speech()).document.deck.slides.find(
    ({ lines }) => lines.filter(({ mark }) => mark !== undefined).length === 3,
  )
  const moment = list?.lines[2]?.cue ?? null
  expect(moment).not.toBeNull()
  const index = (await rostrum.host.speech()).document.deck.slides.findIndex(
    ({ id }) => id === list?.id,
  )
  await slides.thumbs.nth(index).focus()
  await studio.page.keyboard.press('Enter')
  await slides.button('从第 3 行拆成两张').click()
  await expect
    .poll(async () => {
      const { slides: now } = (await rostrum.host.speech()).document.deck
      return now.filter(({ title }) => title === list?.title).map(({ lines }) => lines.length)
    })
    .toEqual(expect.arrayContaining([2, 1]))
  const halves = (await rostrum.host.speech()).document.deck.slides
  expect(halves[index + 1]).toMatchObject({ cue: { position: moment }, source: 'by-hand' })
  await slides.close()

  // At the cursor, with the words that are said there.
  await expect(async () => {
    // The text has just become narrower, and may still move.
    await studio.clickBefore('镇里的扑火队每周拉练一次')
    await expect(studio.page.locator('.cm-activeLine')).toContainText('镇里的', { timeout: 500 })
  }).toPass()
  await slides.pane.getByRole('button', { name: '加一张', exact: true }).click()
  await expect(slides.field('标题')).toHaveValue(/镇里的扑火队/)
  await slides.field('标题').fill('每周拉练一次')
  await slides.button('复制一张').click()
  await expect
    .poll(async () => (await titles()).filter((one) => one === '每周拉练一次').length)
    .toBe(2)
  await slides.button('删除').click()
  await expect(slides.panel).toBeHidden()
  await expect
    .poll(async () => (await titles()).filter((one) => one === '每周拉练一次').length)
    .toBe(1)
  await slides.act('每周拉练一次', '后面加一张')
  await expect(slides.panel).toBeVisible()
  await slides.close()

  await studio.saved()
  while (await studio.tool('撤销').isEnabled()) await studio.tool('撤销').click()
  await expect.poll(titles).toEqual(before)
})

test('a picture is dropped onto a slide and seen in the hall; what is none is refused with a reason', async ({
  rostrum,
}) => {
  const { studio, slides, inHall } = await opened(rostrum)
  await slides.edit('练好队伍')
  await dropOn(studio.page, '[data-takes-files]', 'note.png', btoa('no picture'))
  await expect(slides.panel.getByRole('alert')).toContainText('不是能放上大屏的图片')
  await dropOn(studio.page, '[data-takes-files]', 'drill.png', PNG)
  await expect(slides.panel.getByRole('alert')).toHaveCount(0)
  await slides.field('图片说明（给看不到图片的人）').fill('扑火队拉练')
  await slides.field('图片说明（给看不到图片的人）').blur()
  const hall = await inHall('练好队伍')
  const picture = hall.getByRole('img', { name: '扑火队拉练' })
  await expect(picture).toBeVisible()
  expect(
    await picture.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)),
  ).toBe(2)
  // The speech is still the one that was open.
  await expect(studio.fileName).toContainText('short-zh')

  // It is there after a reload.
  await studio.saved()
  await studio.page.reload()
  await expect(studio.text).toBeVisible()
  await slides.edit('练好队伍')
  await slides.button('去掉图片').click()
  await expect(picture).toHaveCount(0)
  await studio.page.getByTestId('picture-chooser').setInputFiles({
    name: 'drill.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PNG, 'base64'),
  })
  await expect(hall.locator('img')).toBeVisible()
})

test('a cue is dragged along the text, and moved by buttons; a reload keeps it', async ({
  rostrum,
}) => {
  const { studio, slides } = await opened(rostrum)
  const cueOf = async (title: string) => {
    const { script, document } = await rostrum.host.speech()
    const slide = document.deck.slides.find((one) => one.title === title)
    return slide === undefined ? null : script.text.slice(slide.cue.offset, slide.cue.offset + 6)
  }
  const number = async (title: string) =>
    (await rostrum.host.speech()).document.deck.slides.findIndex((one) => one.title === title) + 1

  const to = await studio.placeOf('2022年11月')
  await slides.dragCue(await number('火险等级一天比一天高'), { x: to.x + 6, y: to.y })
  await expect.poll(async () => cueOf('火险等级一天比一天高')).toBe('2022年1')
  // A click is no drag.
  await studio.page.locator('.cm-cues button').first().click()
  await expect.poll(async () => cueOf('火险等级一天比一天高')).toBe('2022年1')

  await slides.edit('火险等级一天比一天高')
  await slides.button('早一句').click()
  await expect.poll(async () => cueOf('火险等级一天比一天高')).toBe('我镇有林地2')
  await slides.button('晚一句').click()
  await expect.poll(async () => cueOf('火险等级一天比一天高')).toBe('2022年1')
  await studio.clickBefore('才把明火压住')
  await slides.button('放到光标处').click()
  await expect.poll(async () => cueOf('火险等级一天比一天高')).toBe('才把明火压住')

  // An item comes on at the cursor rather than with the slide.
  await studio.saved()
  await studio.page.reload()
  await expect(studio.text).toBeVisible()
  expect(await cueOf('火险等级一天比一天高')).toBe('才把明火压住')
  await slides.edit('认清形势')
  await studio.clickBefore('越不能存侥幸心理')
  await slides.layout('要点')
  const moment = slides.panel.getByRole('combobox', { name: '第 1 行什么时候出现' })
  await moment.selectOption({ label: '放到光标处：“越不能存侥幸心理。”' })
  await expect
    .poll(async () => {
      const { clock, script, document } = await rostrum.host.speech()
      const cue = document.deck.slides.find(({ title }) => title === '认清形势')?.lines[0]?.cue
      return cue === undefined || cue === null
        ? null
        : script.text.slice(clock.offsetAt(cue)).slice(0, 5)
    })
    .toBe('越不能存侥')
  await moment.selectOption({ label: '和这一张一起出现' })
  await expect
    .poll(
      async () =>
        (await rostrum.host.speech()).document.deck.slides.find(({ title }) => title === '认清形势')
          ?.lines[0]?.cue,
    )
    .toBeNull()
})

test('a theme is chosen and seen in the hall; how far it can be read is said', async ({
  rostrum,
}) => {
  const { studio, audience, slides } = await opened(rostrum)
  const article = audience.page.locator('section.present article')
  await expect(article).toHaveAttribute('data-theme', 'party')
  await slides.pane.getByRole('button', { name: '样式' }).click()
  await slides.pane.getByRole('radio', { name: '乡村绿' }).check({ force: true })
  await expect(article).toHaveAttribute('data-theme', 'green')
  await slides.pane.getByRole('spinbutton', { name: '最后一排' }).fill('60')
  await expect(slides.pane.getByText('最后一排看不清')).toBeVisible()
  await slides.pane.getByRole('spinbutton', { name: '最后一排' }).fill('10')
  await expect(slides.pane.getByText('最后一排看得清。')).toBeVisible()
  await studio.tool('撤销').click()
  await expect(article).toHaveAttribute('data-theme', 'party')

  await slides.pane.getByRole('switch', { name: '自动生成幻灯片' }).click()
  await expect.poll(async () => (await rostrum.host.speech()).document.deck.slides.length).toBe(1)
  await studio.tool('撤销').click()
  await studio.page.reload()
  await slides.pane.getByRole('button', { name: '样式' }).click()
  await expect(slides.pane.getByRole('spinbutton', { name: '最后一排' })).toHaveValue('10')
})

test('words that are being typed are kept when the page goes', async ({ rostrum }) => {
  const { studio, slides, titles } = await opened(rostrum)
  await slides.edit('练好队伍')
  await slides.field('标题').fill('队伍要练好')
  await studio.page.reload()
  await expect(studio.text).toBeVisible()
  await expect.poll(titles).toContain('队伍要练好')
})

test('a presentation’s own slides are changed, and those of the outline can be had as well', async ({
  rostrum,
}) => {
  const { studio, slides, titles } = await opened(rostrum, fixture('documents/deck.pptx'))
  const own = await titles()
  await slides.thumbs.nth(1).focus()
  await studio.page.keyboard.press('Enter')
  await expect(slides.button('删除')).toBeVisible()
  await slides.field('标题').fill('改过的一张')
  await studio.page.keyboard.press('Enter')
  await expect.poll(titles).toContain('改过的一张')
  // The outline's own slide of that heading would come on at the same moment.
  await slides.button('晚一句').click()
  await slides.pane.getByRole('button', { name: '样式' }).click()
  const made = slides.pane.getByRole('switch', { name: '自动生成幻灯片' })
  await expect(made).not.toBeChecked()
  await made.click()
  await expect.poll(async () => (await titles()).length).toBeGreaterThan(own.length)
  while (await studio.tool('撤销').isEnabled()) await studio.tool('撤销').click()
  await expect.poll(titles).toEqual(own)
})
