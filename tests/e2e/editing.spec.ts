/** Putting a speech right in the studio, as a person does with mouse and keys; and that the work stays. */
import { fixture } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

const SHORT = fixture('short-zh.txt')

test('text is typed, and the host has it a moment later', async ({ rostrum }) => {
  await rostrum.start(SHORT)
  const studio = await rostrum.openStudio()
  await studio.clickBefore('目的是分析形势')
  await studio.page.keyboard.type('时间不长，')
  await expect(studio.line('时间不长，目的是分析形势')).toBeVisible()
  await studio.saved()
  const { script, document } = await rostrum.host.speech()
  expect(script.text).toContain('时间不长，目的是分析形势')
  expect(document.revision).toBeGreaterThan(0)
})

test('levels, joining and splitting, setting aside and taking back; then all of it undone', async ({
  rostrum,
}) => {
  await rostrum.start(SHORT)
  const studio = await rostrum.openStudio()
  await expect(studio.text).toBeVisible()
  const before = (await rostrum.host.speech()).document.speech

  // A level, by button, by key and in the outline.
  await studio.clickBefore('认清形势')
  expect(await studio.roleOf('认清形势')).toBe('heading 1')
  await expect(studio.tool('一级标题')).toHaveAttribute('aria-pressed', 'true')
  await studio.tool('二级').click()
  expect(await studio.roleOf('认清形势')).toBe('heading 2')
  await studio.page.keyboard.press('Control+Alt+1')
  expect(await studio.roleOf('认清形势')).toBe('heading 1')
  const outline = await studio.showList('提纲')
  await outline.getByRole('button', { name: /练好队伍/ }).click()
  await outline.getByRole('button', { name: '降一级' }).click()
  expect(await studio.roleOf('练好队伍')).toBe('heading 3')
  await expect
    .poll(async () => {
      const { sections } = (await rostrum.host.speech()).document.speech
      return sections.find(({ heading }) => heading.startsWith('练好队伍'))?.level
    })
    .toBe(3)

  // A paragraph is split with Enter, and joined with a button.
  await studio.clickBefore('越是这个时候')
  await studio.page.keyboard.press('Enter')
  await expect(studio.line('入秋以来')).not.toContainText('越是这个时候')
  await studio.saved()
  expect((await rostrum.host.speech()).document.speech.blocks.length).toBe(before.blocks.length + 1)
  await studio.tool('合并上一段').click()
  await expect(studio.line('入秋以来')).toContainText('越是这个时候')

  // A part of a paragraph, and a whole one, are set aside; one click takes one of them back.
  await studio.select('接到命令15分钟之内')
  await studio.tool('不宣读').click()
  await studio.clickBefore('防火工作说一千道一万')
  await studio.page.keyboard.press('Control+/')
  expect(await studio.roleOf('防火工作说一千道一万')).toBe('set-aside')
  await studio.saved()
  let { script } = await rostrum.host.speech()
  expect(script.text).not.toContain('接到命令15分钟之内')
  expect(script.text).not.toContain('防火工作说一千道一万')
  const aside = await studio.showList('不宣读')
  await aside
    .getByRole('listitem')
    .filter({ hasText: '防火工作说一千道一万' })
    .getByRole('button', { name: '恢复宣读' })
    .click()
  expect(await studio.roleOf('防火工作说一千道一万')).toBe('paragraph')
  await studio.saved()
  ;({ script } = await rostrum.host.speech())
  expect(script.text).toContain('防火工作说一千道一万')

  // Everything is undone from wherever the focus is.
  await (await studio.showList('提纲')).getByRole('button', { name: '开头' }).focus()
  while (await studio.tool('撤销').isEnabled()) await studio.page.keyboard.press('Control+z')
  await studio.saved()
  const after = (await rostrum.host.speech()).document.speech
  expect(after).toEqual(before)
  await expect(studio.tool('重做')).toBeEnabled()
})

test('a gap is filled in, then all that are alike at once', async ({ rostrum }) => {
  await rostrum.start()
  const studio = await rostrum.openStudio()
  await expect(studio.page.getByRole('heading', { name: '打开一份讲稿' })).toBeVisible()
  await studio.page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, '同志们：\n今天在***村开会。***村、***镇和***村都来了人，一共**人。\n一、说说***村\n***村做得好。')
  await expect(studio.text).toBeVisible()
  const footer = studio.page.getByRole('contentinfo')
  await expect(footer).toContainText('7 处待填')

  const list = await studio.showList('待填')
  await list.getByRole('button', { name: /^…和\*\*\*村都来/ }).click()
  await studio.page.getByRole('textbox', { name: '填什么' }).fill('三百')
  await studio.page.keyboard.press('Enter')
  await expect(studio.line('一共三百人')).toBeVisible()
  await expect(footer).toContainText('6 处待填')

  await list
    .getByRole('button', { name: /^今天在/ })
    .first()
    .click()
  await studio.page.getByRole('textbox', { name: '填什么' }).fill('柳树')
  await list.getByRole('button', { name: '相同的 5 处都填' }).click()
  await expect(studio.line('柳树村、***镇和柳树村')).toBeVisible()
  await expect(footer).toContainText('1 处待填')
  await studio.saved()
  expect((await rostrum.host.speech()).script.text).toContain('柳树村做得好')
})

test('words are searched for and replaced, in one step that is undone', async ({ rostrum }) => {
  await rostrum.start(SHORT)
  const studio = await rostrum.openStudio()
  await studio.clickBefore('同志们')
  await studio.page.keyboard.press('Control+f')
  await studio.page.getByRole('textbox', { name: '查找', exact: true }).fill('同志们')
  await studio.page.getByRole('textbox', { name: '替换为' }).fill('各位代表')
  await studio.page.getByRole('button', { name: '全部替换' }).click()
  await studio.saved()
  const { script } = await rostrum.host.speech()
  expect(script.text).not.toContain('同志们')
  expect(script.text).toContain('各位代表')
  await studio.page.keyboard.press('Escape')
  await studio.tool('撤销').click()
  await studio.saved()
  expect((await rostrum.host.speech()).script.text).not.toContain('各位代表')
})

test('pauses, notes, stress and readings are put in', async ({ rostrum }) => {
  await rostrum.start(SHORT)
  const studio = await rostrum.openStudio()
  await studio.select('目的是分析形势')
  await studio.page.keyboard.press('Control+b')
  await expect(studio.text.locator('.cm-stress')).toHaveText('目的是分析形势')
  await studio.select('分析')
  await studio.tool('注音').click()
  await studio.page.getByRole('textbox', { name: '注音' }).fill('fēn xī')
  await studio.page.keyboard.press('Enter')
  await expect(studio.text.locator('.cm-reading')).toHaveAttribute('data-reading', 'fēn xī')
  await studio.clickBefore('我讲两点意见')
  await studio.tool('停顿').click()
  await studio.page.keyboard.type('5')
  await studio.saved()
  const { speech } = (await rostrum.host.speech()).document
  const block = speech.blocks.find(({ text }) => text.includes('我讲两点意见'))
  expect(block?.inserts?.map(({ what }) => what)).toEqual([{ kind: 'pause', ms: 5000 }])
  expect(block?.emphasis?.map(({ as }) => as.kind).toSorted()).toEqual(['reading', 'stress'])
})

test('the title and who speaks are put right at the head', async ({ rostrum }) => {
  await rostrum.start(SHORT)
  const studio = await rostrum.openStudio()
  await studio.page.getByRole('textbox', { name: '题目' }).fill('在防火会上的讲话')
  await studio.page.keyboard.press('Enter')
  await studio.page.getByRole('textbox', { name: '讲话人' }).fill('李镇长')
  await studio.page.keyboard.press('Tab')
  await studio.saved()
  const { speech } = (await rostrum.host.speech()).document
  expect(speech).toMatchObject({
    title: '在防火会上的讲话',
    titleFrom: 'by-hand',
    speaker: '李镇长',
  })
})

test('the work is there after a reload, after the host was killed, and with the file opened again', async ({
  rostrum,
}) => {
  await rostrum.start(SHORT)
  const studio = await rostrum.openStudio()
  await studio.clickBefore('我讲两点意见')
  await studio.page.keyboard.type('归结起来，')
  // Not a moment is waited: what is not at the host yet must not be lost either.
  await studio.page.reload()
  await expect(studio.line('归结起来，我讲两点意见')).toBeVisible()
  await studio.saved()

  await rostrum.killAndRestart(async () => {
    // Typed while the host is away: kept here, said so, and brought to it when it is back.
    await expect(studio.page.getByText('连接断开，修改还在这里')).toBeHidden()
    await studio.clickBefore('归结起来')
    await studio.page.keyboard.type('今天，')
    await expect(studio.page.getByText('连接断开，修改还在这里')).toBeVisible()
  })
  await studio.saved()
  expect((await rostrum.host.speech()).script.text).toContain('今天，归结起来，我讲两点意见')

  await studio.openSampleInstead()
  await expect(studio.fileName).toHaveText('address-zh.txt')
  await studio.openSpeech(SHORT)
  await expect(studio.line('今天，归结起来，我讲两点意见')).toBeVisible()
  await studio.page.getByRole('button', { name: '从文件重新读入' }).click()
  await expect(studio.line('归结起来')).toHaveCount(0)
  await studio.tool('撤销').click()
  await expect(studio.line('归结起来，我讲两点意见')).toBeVisible()
})

test('the encoding of a text file is changed afterwards, and back', async ({ rostrum }) => {
  await rostrum.start(fixture('gbk-zh.txt'))
  const studio = await rostrum.openStudio()
  await expect(studio.text).toBeVisible()
  const before = (await rostrum.host.speech()).script.text
  await studio.page.getByRole('button', { name: /^编码/ }).click()
  const card = studio.page.getByRole('region', { name: '选择文件的编码' })
  const others = card.locator('li button[aria-pressed="false"]')
  await expect(others.first()).toBeVisible()
  await others.first().click()
  await expect(card).toBeHidden()
  await studio.saved()
  expect((await rostrum.host.speech()).script.text).not.toBe(before)
  await studio.tool('撤销').click()
  await studio.saved()
  const after = await rostrum.host.speech()
  expect(after.script.text).toBe(before)
  expect(after.document.source.encoding?.name.toLowerCase()).toMatch(/^gb/)
})
