/** The studio as a person uses it. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

/** The page where a speech is opened, looked over and started. */
export class Studio {
  readonly page: Page

  /** What the text is called on the page. */
  readonly #text: string

  constructor(page: Page, text = '讲稿正文') {
    this.page = page
    this.#text = text
  }

  /** What is said about a file that could not be opened. */
  get notice(): Locator {
    return this.page.getByRole('alert')
  }

  /** The name of the open file, at the head of the page. */
  get fileName(): Locator {
    return this.page.getByRole('banner').locator('[title]').first()
  }

  get startButton(): Locator {
    return this.page.getByRole('button', { name: '开始', exact: true })
  }

  get resumeOffer(): Locator {
    return this.page.getByRole('button', { name: '从这里继续' })
  }

  /** The text, as an editor. */
  get text(): Locator {
    return this.page.getByRole('textbox', { name: this.#text })
  }

  /** The line of the text that has these words. */
  line(words: string): Locator {
    return this.text.locator('.cm-line', { hasText: words })
  }

  /** What a line of the text is shown as: paragraph, heading 1, set-aside … */
  async roleOf(words: string): Promise<string> {
    const line = this.line(words)
    const role = await line.getAttribute('data-role')
    return role === 'heading' ? `heading ${await line.getAttribute('data-level')}` : (role ?? '')
  }

  /** A button above the text. */
  tool(name: string): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name, exact: true })
  }

  /** How the edits stand with the host. */
  get saveState(): Locator {
    return this.page.getByRole('contentinfo').locator('[data-exact]')
  }

  /** Waits until the host has all edits. */
  async saved(): Promise<void> {
    await expect(this.saveState).toHaveAttribute('data-exact', 'saved')
  }

  /** Clicks right before these words of the text, which are in sight and in one piece. */
  async clickBefore(words: string): Promise<void> {
    const { x, y } = await this.placeOf(words)
    await this.page.mouse.click(x, y)
  }

  /** Drags over these words. */
  async select(words: string): Promise<void> {
    const start = await this.placeOf(words)
    const end = await this.placeOf(words, words.length)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(end.x, end.y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Where on the page the character `offset` behind the beginning of some words of the text has its left edge, px. */
  async placeOf(words: string, offset = 0): Promise<{ x: number; y: number }> {
    await expect(this.line(words).first()).toBeVisible()
    await this.line(words).first().scrollIntoViewIfNeeded()
    const place = await this.line(words)
      .first()
      .evaluate(
        (line, wanted) => {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
          let before = ''
          const nodes: { node: Node; start: number }[] = []
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const parent = node.parentElement
            if (parent !== null && parent.closest('.cm-reason, .cm-cues, [data-chip]') !== null)
              continue
            nodes.push({ node, start: before.length })
            before += node.textContent ?? ''
          }
          const at = before.indexOf(wanted.words) + wanted.offset
          const found = nodes.findLast(
            ({ start }) => start <= Math.max(0, at - (wanted.offset > 0 ? 1 : 0)),
          )
          if (found === undefined) return null
          const range = document.createRange()
          range.setStart(found.node, at - found.start)
          range.setEnd(found.node, at - found.start)
          const { x, y, height } = range.getBoundingClientRect()
          return { x, y: y + height / 2 }
        },
        { words, offset },
      )
    if (place === null) throw new Error(`The text has no ${words}.`)
    return place
  }

  /** Opens one of the lists at the left, by the beginning of its name. */
  async showList(name: '提纲' | '时间' | '待填' | '不宣读' | '拿不准'): Promise<Locator> {
    await this.page.getByRole('tab', { name }).click()
    return this.page.getByRole('tabpanel').filter({ visible: true })
  }

  /** Presses the open button and picks a file in the chooser. */
  async openFile(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: '打开讲稿…' }).click()
    await (await chooser).setFiles(path)
  }

  /** Presses the button for a newer version and picks its file in the chooser. */
  async compareWith(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: '换新稿…' }).click()
    await (await chooser).setFiles(path)
  }

  /** Opens a file and waits until the studio shows it. */
  async openSpeech(path: string): Promise<void> {
    await this.openFile(path)
    await expect(this.page.getByText(basename(path), { exact: true })).toBeVisible()
    await expect(this.startButton).toBeEnabled()
  }

  /** From the page without a speech. */
  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: '打开示例' }).click()
    await expect(this.startButton).toBeEnabled()
  }

  /** With a speech open the sample is among what is needed seldom. */
  async openSampleInstead(): Promise<void> {
    await this.page.getByRole('button', { name: '更多' }).click()
    await this.page.getByRole('menuitem', { name: '打开示例' }).click()
    await expect(this.startButton).toBeEnabled()
  }

  /** Drags a file from the desktop over the page and lets it go there. */
  async dropFile(path: string): Promise<void> {
    const file = { name: basename(path), base64: readFileSync(path).toString('base64') }
    await this.page.evaluate(({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], name))
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
        document.body.dispatchEvent(event)
      }
    }, file)
  }

  /** Presses start; answers the pages that it opens. */
  async start(): Promise<{ prompter: Page; audience: Page }> {
    const opened: Page[] = []
    const collect = (page: Page) => opened.push(page)
    const context = this.page.context()
    context.on('page', collect)
    await this.startButton.click()
    const pageOf = async (kind: string): Promise<Page> => {
      const find = () => opened.find((page) => page.url().includes(`/${kind}/`))
      await expect.poll(() => find() !== undefined, `the ${kind} window is open`).toBe(true)
      const page = find()
      if (page === undefined) throw new Error(`The ${kind} window did not open.`)
      return page
    }
    const [prompter, audience] = [await pageOf('prompter'), await pageOf('audience')]
    context.off('page', collect)
    return { prompter, audience }
  }

  async speakLanguage(language: '中文' | 'English'): Promise<void> {
    await this.page.getByText(language, { exact: true }).click()
  }
}
