/** The prompter as the speaker uses it. */
import { expect, type Locator, type Page } from '@playwright/test'

/** What stands at the reading line, and where the tape is, in the same frame. */
export interface PrompterPlace {
  /** Offset in the script, UTF-16 units. */
  readonly offset: number
  /** From the word at the line to the end of its line on the screen. */
  readonly text: string
  /** Script time, ms. */
  readonly position: number
}

/** The page the speaker reads from. */
export class Prompter {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get script(): Locator {
    return this.page.getByRole('document', { name: '讲稿' })
  }

  get paceShown(): Locator {
    return this.page.getByRole('status', { name: '语速' })
  }

  get textSizeShown(): Locator {
    return this.page.getByRole('status', { name: '字号' })
  }

  get resumeOffer(): Locator {
    return this.page.getByRole('button', { name: '从这里继续' })
  }

  /** Waits until the text is laid out and can roll. */
  async ready(): Promise<this> {
    await expect(this.page.locator('main')).toHaveAttribute('data-ready', 'true')
    return this
  }

  async expectPlaying(playing: boolean): Promise<void> {
    await expect(this.page.locator('main')).toHaveAttribute('data-playing', String(playing))
  }

  /** Reads the page as it is drawn: the word at the reading line. */
  async place(): Promise<PrompterPlace> {
    return this.page.evaluate(() => {
      const word = window.rostrumPrompter?.wordAtLine() ?? null
      const position = window.rostrumPrompter?.position()
      if (word === null || position === undefined) throw new Error('The prompter has no text yet.')
      return { offset: word.offset, text: word.text, position }
    })
  }

  async pressPlayButton(): Promise<void> {
    await this.page.getByRole('button', { name: /^(开始|暂停|继续)$/ }).click()
  }

  async pressKey(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  /** A key as it arrives while a Chinese input method has it: named Process, with only its place on the keyboard known. */
  async pressKeyInComposition(code: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('Input.imeSetComposition', {
      text: 'ni',
      selectionStart: 2,
      selectionEnd: 2,
    })
    const key = { code, key: 'Process', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    await session.detach()
  }

  /** Makes the text larger (or smaller) by steps, and waits until the size is another. */
  async stepTextSize(steps: number): Promise<void> {
    for (let step = 0; step < Math.abs(steps); step += 1) {
      const before = await this.textSizeShown.textContent()
      await this.pressKey(steps > 0 ? 'Equal' : 'Minus')
      await expect(this.textSizeShown).not.toHaveText(before ?? '')
    }
  }
}
