/** The studio as a person uses it. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

/** The page where a speech is opened, looked over and started. */
export class Studio {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
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

  /** Presses the open button and picks a file in the chooser. */
  async openFile(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: '打开讲稿…' }).click()
    await (await chooser).setFiles(path)
  }

  /** Opens a file and waits until the studio shows it. */
  async openSpeech(path: string): Promise<void> {
    await this.openFile(path)
    await expect(this.page.getByText(basename(path), { exact: true })).toBeVisible()
    await expect(this.startButton).toBeEnabled()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: '打开示例' }).click()
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
