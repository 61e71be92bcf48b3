/** The prompter as the speaker uses it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { asAPerson } from './device.ts'

/** What stands at the reading line, and where the tape is, in the same frame. */
export interface PrompterPlace {
  /** Offset in the script, UTF-16 units. */
  readonly offset: number
  /** From the word at the line to the end of its line on the screen. */
  readonly text: string
  /** Script time, ms. */
  readonly position: number
}

/** A line as the browser set it. */
export interface PrompterLine {
  readonly text: string
  /** Of its paragraph. */
  readonly first: boolean
  readonly last: boolean
  /** How far its last character that is no mark sticks out of the column, px; negative inside. */
  readonly over: number
  /** From the middle of the line above, px; 0 for the first of a paragraph. */
  readonly below: number
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
    await asAPerson(this.page)
    await this.page.keyboard.press(key)
  }

  /** A key as it arrives while a Chinese input method has it: named Process, with only its place on the keyboard known. */
  async pressKeyInComposition(code: string): Promise<void> {
    await asAPerson(this.page)
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

  /** The lines of all paragraphs, found character by character. */
  async lines(): Promise<PrompterLine[]> {
    return this.script.locator('h2, h3, h4, h5, p').evaluateAll((blocks) =>
      blocks.flatMap((block) => {
        const lines: { text: string; middle: number; right: number }[] = []
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const text = node.textContent ?? ''
          for (let at = 0; at < text.length; at += 1) {
            range.setStart(node, at)
            range.setEnd(node, at + 1)
            const box = range.getClientRects()[0]
            const last = lines.at(-1)
            const middle = box === undefined ? (last?.middle ?? 0) : (box.top + box.bottom) / 2
            // Half a pair, or white space that hangs: no place of its own.
            const same =
              box === undefined ||
              box.width === 0 ||
              Math.abs(middle - (last?.middle ?? Infinity)) < 10
            const isMark = /[\p{P}\s]/u.test(text.charAt(at))
            if (last === undefined || !same)
              lines.push({ text: text.charAt(at), middle, right: box?.right ?? 0 })
            else {
              last.text += text.charAt(at)
              if (!isMark) last.right = Math.max(last.right, box?.right ?? 0)
            }
          }
        }
        const { right } = block.getBoundingClientRect()
        return lines.map((line, index) => ({
          text: line.text,
          first: index === 0,
          last: index === lines.length - 1,
          over: line.right - right,
          below: index === 0 ? 0 : line.middle - (lines[index - 1]?.middle ?? 0),
        }))
      }),
    )
  }

  /** The words of the script on the page. */
  async shownText(): Promise<string> {
    return (await this.script.locator('h2, h3, h4, h5, p').allTextContents()).join('')
  }

  /** What stands between the words: its kind and what is shown. */
  async shownInserts(): Promise<string[]> {
    return this.script
      .locator('[data-insert]')
      .evaluateAll((shown) =>
        shown.map((one) => `${one.getAttribute('data-insert')} ${one.getAttribute('data-words')}`),
      )
  }

  /** Words with a reading above them, and the reading. */
  async readings(): Promise<string[]> {
    return this.script
      .locator('[data-reading]')
      .evaluateAll((shown) =>
        shown.map((one) => `${one.textContent} ${one.getAttribute('data-reading')}`),
      )
  }

  /**
   * How fast the text rolls at the reference pace, as its animation has it from when it has set off: px of the page a
   * second, from each step on.
   */
  async rolling(): Promise<{ readonly at: number; readonly pxPerSecond: number }[]> {
    return this.page.evaluate(() => {
      const animation = document
        .getAnimations()
        .find(({ effect }) => effect instanceof KeyframeEffect && effect.getKeyframes().length > 2)
      const position = window.rostrumPrompter?.position()
      if (!(animation?.effect instanceof KeyframeEffect) || position === undefined)
        throw new Error('Nothing rolls.')
      const length = Number(animation.effect.getTiming().duration)
      const from = position - Number(animation.currentTime)
      const steps = animation.effect.getKeyframes().map((frame) => ({
        at: from + frame.computedOffset * length,
        y: Number(/-?[\d.]+/.exec(String(frame['transform']))?.[0]),
      }))
      const setOff = 600
      return steps.flatMap((step, index) => {
        const before = steps[index - 1]
        if (before === undefined || before.at - from < setOff) return []
        return { at: before.at, pxPerSecond: (1000 * (before.y - step.y)) / (step.at - before.at) }
      })
    })
  }
}
