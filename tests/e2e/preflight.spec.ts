/** The pre-flight: each fault is made, its line says so, and is right again when the fault has gone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { DeckEdits, type SlideEdit } from '#core/deck/edits.ts'
import type { LineId, LineState } from '#core/room/line.ts'
import { rate } from '#core/time.ts'
import { Device, KEYS } from '../driver/device.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'

/** Of no font: a character for private use. */
const NOBODYS = '\ue5f1'
const FAULTY = `在造林大会上的讲话

同志们：

今天讲两点意见。

一、统一思想

去年全县栽树2300亩，***村的做法值得学习。大家要坚定信心。

二、抓好落实

由老陈${NOBODYS}同志负责，请各村配合，把任务落实到人。

谢谢大家！
`
const MENDED = FAULTY.replace('***', '大湾').replace(NOBODYS, '')

/** A slide with more on it than a hall can read. */
const CROWDED: SlideEdit = {
  id: 'crowded',
  standsFor: null,
  hidden: false,
  kind: 'points',
  title: '样样都写上',
  number: '',
  lines: Array.from({ length: 20 }, () => ({
    role: 'item' as const,
    text: '要把造林绿化作为头等大事来抓，责任到人，限期完成，验收合格。'.repeat(3),
    at: null,
  })),
  picture: null,
  at: 0,
}
const EDITS: DeckEdits = DeckEdits.parse({ theme: 'party', fromOutline: true, slides: [CROWDED] })

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-preflight-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The page's list. */
class Preflight {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  line(id: LineId): Locator {
    return this.page.locator(`[data-line="${id}"]`)
  }
  async expect(id: LineId, state: LineState, words: string | RegExp): Promise<void> {
    await expect(this.line(id)).toContainText(words)
    await expect(this.line(id)).toHaveAttribute('data-state', state)
  }
  async press(id: LineId, name: string): Promise<void> {
    await this.line(id).getByRole('button', { name, exact: true }).click()
  }
}

const openRoom = async (rostrum: Rostrum) => new Preflight(await rostrum.openPage('room'))

test('faults of the speech are named with what to do, and gone when it is mended', async ({
  rostrum,
}) => {
  await rostrum.start(file('faulty.txt', FAULTY))
  await rostrum.host.editSlides(() => EDITS)
  await rostrum.host.command({ kind: 'set-pacing', slot: 60_000 })
  await rostrum.host.command({ kind: 'set-rate', rate: rate(0.1) })
  const room = await openRoom(rostrum)
  await room.expect('placeholders', 'wrong', /还有 1 处没填：.*\*\*\*村/)
  await room.expect('slides', 'wrong', '“样样都写上”')
  await room.expect('characters', 'wrong', `${NOBODYS}（二、抓好落实）`)
  await room.expect('time', 'wrong', /超过限时 1:00/)

  await rostrum.host.open(file('mended.txt', MENDED))
  await room.expect('placeholders', 'right', '没有待填的空')
  await room.expect('slides', 'right', '都放得下')
  await room.expect('characters', 'right', '字体都有')
  await room.expect('time', 'watch', '没有限时')
  await rostrum.host.command({ kind: 'set-pacing', slot: 600_000 })
  await room.expect('time', 'right', '限时 10:00')
})

test('the hall, the machine and the speaker’s things: each wrong, then right, then on paper to sign', async ({
  rostrum,
}) => {
  await rostrum.start(file('mended.txt', MENDED))
  const room = await openRoom(rostrum)
  const { page } = room
  await room.expect('window', 'wrong', '没有大屏窗口，请打开')
  await room.expect('test', 'unknown', '请先打开大屏窗口')
  await room.expect('prompter', 'wrong', '没有提词器窗口，请打开')
  await room.expect('awake', 'watch', '打开大屏或提词器以后')
  await room.expect('storage', 'right', '能写')
  await room.expect('power', 'right', '接着电源')

  // A clicker is heard, and before the start moves nothing.
  await room.expect('clicker', 'watch', '请现在按一下')
  const clicker = await Device.at(page)
  await clicker.press(KEYS.c)
  await room.expect('clicker', 'watch', '请现在按一下')

  const prompter = await rostrum.openPrompter()
  await room.expect('prompter', 'right', '提词器已连接')
  const audience = await rostrum.openAudience()
  await room.expect('window', 'right', '占满它所在的屏幕')
  await page.bringToFront()
  await clicker.press(KEYS.pageDown)
  await room.expect('clicker', 'right', '听到了：PageDown')
  expect((await prompter.place()).position).toBe(0)

  // The window has left the full screen; then there are two of them.
  await audience.page.evaluate(() => {
    Object.defineProperty(window.screen, 'width', { configurable: true, value: innerWidth * 2 })
    dispatchEvent(new Event('resize'))
  })
  await room.expect('window', 'wrong', '没有占满屏幕')
  await audience.page.reload()
  await room.expect('window', 'right', '占满它所在的屏幕')
  const second = await rostrum.openAudience()
  await room.expect('window', 'wrong', '开着 2 个大屏窗口')
  await second.page.close()
  await room.expect('window', 'right', '占满它所在的屏幕')

  await page.bringToFront()
  await room.press('test', '放测试图')
  await expect(audience.hall).toHaveAttribute('data-screen', 'test')
  await room.press('test', '不正常')
  await room.expect('test', 'wrong', '请调投影的输入')
  await audience.expectScreen('standby')
  await room.press('test', '放测试图')
  await room.press('test', '看过了，正常')
  await room.expect('test', 'right', '看过，正常')
  await audience.expectScreen('standby')
  for (const [id, bad, good, words] of [
    ['front', '有遮挡', '没有遮挡', '没有东西挡住大屏'],
    ['time', '不对', '对', '已确认'],
    ['clock', '不对', '对', '对过'],
  ] as const) {
    await room.press(id, bad)
    await expect(room.line(id)).toHaveAttribute('data-state', 'wrong')
    await room.press(id, good)
    await room.expect(id, 'right', words)
  }
  await room.press('look', '就用它')
  await room.expect('look', 'right', '桌面')
  // What a person has said holds over a reload, and can be taken back.
  await page.reload()
  await room.expect('test', 'right', '看过，正常')
  await room.press('clock', '撤回')
  await room.expect('clock', 'watch', '对吗')

  await page.getByLabel('会场').fill('县礼堂')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: '开讲前检查单' })).toBeVisible()
  await expect(page.getByRole('button', { name: '重新检查' })).toBeHidden()
  const paper = page.getByRole('table')
  await expect(paper.getByRole('row')).toHaveCount(16)
  await expect(paper.getByRole('row', { name: /^测试图 正常/ })).toBeVisible()
  await expect(page.getByText('县礼堂')).toBeVisible()
  await expect(page.getByText('负责人签字')).toBeVisible()
  await expect(page.getByRole('heading', { name: '显示器' })).toBeHidden()
})
