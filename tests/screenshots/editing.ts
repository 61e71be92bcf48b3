/** Pictures of a speech being put right: the editor and its lists, a slide, the themes, a newer version, the prompter. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import type { WindowKind } from '#core/contract/contract.ts'
import { Theme } from '#core/deck/deck.ts'
import { connectHostClient, type HostClient } from '../driver/host-client.ts'
import { startHost } from '../driver/host-process.ts'
import { Studio } from '../driver/studio.ts'
import { type PictureLanguage, settled, SIZE, takePicture } from './taking.ts'

/** What is on the page in one language, and what is done to the draft in it. */
interface Words {
  readonly text: string
  readonly unsure: RegExp
  readonly gaps: RegExp
  readonly readings: RegExp
  readonly outline: RegExp
  readonly style: string
  readonly newer: string
  readonly leave: string
  readonly reading: string
  readonly stress: string
  /** A word with the reading it gets; where one is null the list's own suggestions are taken. */
  readonly said: readonly [word: string, reading: string] | null
  readonly stressed: string
  readonly typed: readonly (readonly [before: string, notation: string])[]
  readonly gap: string
  readonly fill: readonly [label: string, words: string]
  /** Headline of the slide that is edited: the last one that has it. */
  readonly slide: RegExp
  readonly doubt: string
  readonly name: string
  readonly newerName: string
  readonly changes: readonly (readonly [from: string, to: string])[]
  /** The prompter stands right before these words. */
  readonly moment: string
}

const WORDS: Readonly<Record<PictureLanguage, Words>> = {
  zh: {
    text: '讲稿正文',
    unsure: /^拿不准/,
    gaps: /^待填/,
    readings: /^注音/,
    outline: /^提纲/,
    style: '样式',
    newer: '换新稿…',
    leave: '不换，保持原样',
    reading: '注音',
    stress: '重读',
    said: null,
    stressed: '讲得实在',
    typed: [
      ['下面，我讲三点意见', '[停顿 3秒]'],
      ['六安和单家庄', '[备注：看第二排]'],
      ['栽树是前人的事', '[换页：栽树是前人的事，乘凉是后人的事]'],
    ],
    gap: '把***水库',
    fill: ['填什么', '青山'],
    slide: /突出重点/,
    doubt: '水利部门保水',
    name: '造林动员讲话.txt',
    newerName: '造林动员讲话（第三稿）.txt',
    changes: [
      ['造林3.2万亩，成活率达到91%', '造林3.6万亩，成活率达到92%'],
      ['，四月底统一验收', '，五月上旬统一验收，结果与项目资金挂钩'],
      ['还有47个村的道路两旁没有一棵树，', ''],
    ],
    moment: '六安和单家庄',
  },
  en: {
    text: 'Text of the speech',
    unsure: /^Unsure/,
    gaps: /^Fill in/,
    readings: /^Readings/,
    outline: /^Outline/,
    style: 'Style',
    newer: 'Newer version…',
    leave: 'Leave everything as it is',
    reading: 'Reading',
    stress: 'Stress',
    said: ['Dziedzic', 'JEH-jits'],
    stressed: 'the best year we have had',
    typed: [
      ['Last year this county', '[pause 3s]'],
      ['and thank you', '[note: look left]'],
      ['That is all it takes', '[slide: A list, a bucket and a name]'],
    ],
    gap: 'school at ____',
    fill: ['Fill in with', 'Ashby'],
    slide: /Three things/,
    doubt: 'Ask the school',
    name: 'planting-meeting.txt',
    newerName: 'planting-meeting-v3.txt',
    changes: [
      ['3,200 acres of trees, and 91 percent', '3,600 acres of trees, and 92 percent'],
      ['the middle of April', 'the tenth of April'],
      ['Every stretch of road gets the name', 'Every mile of road and of river gets the name'],
    ],
    moment: 'and thank you',
  },
}

/** Takes all pictures of one language. */
export async function picturesOfEditing(
  browser: Browser,
  language: PictureLanguage,
): Promise<void> {
  const words = WORDS[language]
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-pictures-'))
  const draft = readFileSync(join(import.meta.dirname, 'drafts', `${language}.txt`), 'utf8')
  const file = join(folder, words.name)
  writeFileSync(file, draft)
  const running = await startHost(join(folder, 'data'), file)
  const host = await connectHostClient(running.addresses.console)
  const locale = language === 'en' ? 'en' : 'zh-CN'
  const context = await browser.newContext({ viewport: SIZE, locale })
  try {
    const open = async (kind: WindowKind): Promise<Page> => {
      const page = await context.newPage()
      await page.goto(running.addresses[kind])
      return page
    }
    const page = await open('studio')
    if (language === 'en') await page.getByText('English', { exact: true }).click()
    await page.locator(`html[lang="${locale}"]`).waitFor()
    const pane = new Pane(page, words)
    await pane.put()
    await takePicture(page, `editor-${language}`)
    await (await pane.list(words.unsure)).getByText(words.doubt).first().click()
    await takePicture(page, `unsure-${language}`)
    await pane.fillIn()
    await takePicture(page, `fill-in-${language}`)
    await pane.list(words.outline)
    await pane.compare(folder, draft)
    await takePicture(page, `newer-${language}`)
    await page.getByRole('button', { name: words.leave }).click()

    const prompter = await open('prompter')
    await prompter.locator('main[data-ready="true"]').waitFor()
    const { script, clock } = await host.speech()
    await host.seek(clock.timeAt(script.text.indexOf(words.moment)))
    await takePicture(prompter, `reading-${language}`)
    await prompter.close()

    await page.bringToFront()
    await pane.style(true)
    await takePicture(page, `themes-${language}`)
    await pane.style(false)
    await pane.slides.getByRole('button', { name: words.slide }).last().dblclick()
    await page.mouse.move(0, 0)
    await takePicture(page, `slide-${language}`)
    if (language === 'zh') await themes(await open('audience'), host)
  } finally {
    await context.close()
    host.close()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The studio's page, in either language. */
class Pane {
  readonly page: Page
  readonly words: Words
  readonly studio: Studio

  constructor(page: Page, words: Words) {
    this.page = page
    this.words = words
    this.studio = new Studio(page, words.text)
  }

  get slides(): Locator {
    return this.page.getByRole('complementary')
  }

  /** Puts pauses, notes, stress and readings into the text, as a person does. */
  async put(): Promise<void> {
    const { said, stressed, typed } = this.words
    for (const [before, notation] of typed) {
      await this.studio.clickBefore(before)
      await this.page.keyboard.type(notation)
    }
    await this.studio.select(stressed)
    await this.studio.tool(this.words.stress).click()
    if (said === null) {
      const list = await this.list(this.words.readings)
      const give = list.getByRole('button', { name: '加注音' })
      await expect(give).not.toHaveCount(0)
      for (let left = await give.count(); left > 0; left -= 1) {
        await give.first().click()
        await expect(give).toHaveCount(left - 1)
      }
    } else {
      await this.studio.select(said[0])
      await this.studio.tool(this.words.reading).click()
      await this.page.keyboard.type(said[1])
      await this.page.keyboard.press('Enter')
    }
    await this.list(this.words.outline)
    await this.studio.saved()
  }

  async list(name: RegExp): Promise<Locator> {
    await this.page.getByRole('tab', { name }).click()
    return this.page.getByRole('tabpanel').filter({ visible: true })
  }

  /** Opens a gap and has its words typed, but not yet given. */
  async fillIn(): Promise<void> {
    const list = await this.list(this.words.gaps)
    await list.getByRole('button').filter({ hasText: this.words.gap }).click()
    const [label, text] = this.words.fill
    await this.page.getByRole('textbox', { name: label }).fill(text)
  }

  /** Compares with a newer version of the draft. */
  async compare(folder: string, draft: string): Promise<void> {
    const newer = join(folder, this.words.newerName)
    writeFileSync(
      newer,
      this.words.changes.reduce((text, [from, to]) => text.replace(from, to), draft),
    )
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: this.words.newer }).click()
    await (await chooser).setFiles(newer)
    await this.page.locator('ins').first().waitFor()
  }

  async style(open: boolean): Promise<void> {
    const button = this.slides.getByRole('button', { name: this.words.style })
    await button.click()
    await expect(button).toHaveAttribute('aria-expanded', String(open))
  }
}

/** One slide in the four themes, as the hall sees it. */
async function themes(page: Page, host: HostClient): Promise<void> {
  await host.command({ kind: 'set-screen', screen: 'slides' })
  const { document } = await host.speech()
  const slide = document.deck.slides.findIndex(({ lines }) => lines.length >= 3)
  await host.command({ kind: 'hold', slide: Math.max(0, slide) })
  await host.seek(document.deck.slides[slide + 1]?.cue.position ?? 0)
  await page.locator('[data-screen="slides"][data-ready]').waitFor()
  const taken: string[] = []
  for (const theme of Theme.options) {
    await host.setTheme(theme)
    await page.locator(`[data-theme="${theme}"]`).first().waitFor()
    await settled(page)
    taken.push((await page.screenshot()).toString('base64'))
  }
  await page.goto('about:blank')
  await page.setViewportSize({ width: 1400, height: 800 })
  await page.setContent(`<body style="margin:0;background:#e9e9e7;display:grid;grid-template-columns:1fr 1fr;gap:16px;padding:16px;box-sizing:border-box">
    ${taken.map((one) => `<img src="data:image/png;base64,${one}" style="width:100%;border-radius:4px">`).join('')}
  </body>`)
  await takePicture(page, 'themes')
}
