/** Opening a speech in the studio: by button, by dropping, a file that can't be opened, the sample; and the language. */
import { fixture, SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

test('a file dropped on the page is opened', async ({ rostrum }) => {
  await rostrum.start()
  const studio = await rostrum.openStudio()
  await expect(studio.page.getByRole('heading', { name: '打开一份讲稿' })).toBeVisible()
  await studio.dropFile(fixture('short-zh.txt'))
  await expect(studio.page.getByText('short-zh.txt', { exact: true })).toBeVisible()
  const { document } = await rostrum.host.speech()
  expect(document.source.fileName).toBe('short-zh.txt')
  expect(document.deck.slides.length).toBeGreaterThan(1)
})

test('a file that is no text gets a sentence, and the open speech stays', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const studio = await rostrum.openStudio()
  await expect(studio.startButton).toBeEnabled()
  const before = await rostrum.host.state()

  await studio.openFile(fixture('not-text.bin.txt'))
  await expect(studio.notice).toContainText('没有打开 not-text.bin.txt')
  await expect(studio.notice).toContainText('文件里不是文字')
  await expect(studio.notice).toContainText('当前讲稿没有变化')
  expect(await rostrum.host.state()).toEqual(before)

  await studio.page.getByRole('button', { name: '知道了' }).click()
  await expect(studio.notice).toBeHidden()
})

test('a file in another encoding is read as it was meant', async ({ rostrum }) => {
  await rostrum.start()
  const studio = await rostrum.openStudio()
  await studio.openSpeech(fixture('gbk-zh.txt'))
  const { document } = await rostrum.host.speech()
  expect(document.source.encoding?.name.toLowerCase()).toMatch(/^gb/)
  expect(document.speech.salutation).toMatch(/^\p{Script=Han}+/u)
})

test('opening another speech while one is being given asks first', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const studio = await rostrum.openStudio()
  const { document } = await rostrum.host.speech()
  await rostrum.host.play(1)
  await studio.openFile(fixture('short-zh.txt'))
  await studio.page.getByRole('button', { name: '不打开' }).click()
  expect((await rostrum.host.speech()).document.id).toBe(document.id)
  expect((await rostrum.host.state()).transport.playing).toBe(true)

  await studio.openFile(fixture('short-zh.txt'))
  await studio.page.getByRole('button', { name: '仍然打开' }).click()
  await expect
    .poll(async () => (await rostrum.host.speech()).document.source.fileName)
    .toBe('short-zh.txt')
  expect((await rostrum.host.state()).transport.playing).toBe(false)
})

test('the sample that comes with the program opens with one click', async ({ rostrum }) => {
  await rostrum.start()
  const studio = await rostrum.openStudio()
  await studio.openSample()
  const { document } = await rostrum.host.speech()
  expect(document.speech.sections.length).toBeGreaterThan(3)
})

test('the language of the interface changes in every window, and is kept', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const studio = await rostrum.openStudio()
  const prompter = await rostrum.openPrompter()
  await expect(prompter.page).toHaveTitle('讲台 · 提词器')

  await studio.speakLanguage('English')
  await expect(studio.page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  await expect(prompter.page).not.toHaveTitle(/\p{Script=Han}/u)
  await expect(prompter.page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()

  await rostrum.killAndRestart()
  const again = await rostrum.openStudio()
  await expect(again.page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
})
