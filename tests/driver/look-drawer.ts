/** The drawer in which the prompter's display is chosen, as a person uses it; in Chinese unless told otherwise. */
import { expect, type Locator, type Page } from '@playwright/test'

/** The drawer of a prompter page. */
export class LookDrawer {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: /^(显示|Display)$/ })
  }

  /** The text the speaker reads, and where it stands on the screen. */
  get stage(): Locator {
    return this.page.getByRole('document', { name: /^(讲稿|Script)$/ })
  }

  async open(): Promise<this> {
    await this.page.keyboard.press('KeyL')
    await expect(this.panel).toBeVisible()
    return this
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('KeyL')
    await expect(this.panel).toHaveCount(0)
  }

  /** Presses a button of the drawer and waits until it is the chosen one. */
  async choose(name: string): Promise<void> {
    const button = this.button(name)
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true })
  }

  preset(name: string): Locator {
    return this.panel
      .getByRole('region', { name: '预设' })
      .getByRole('button', { name: new RegExp(`^${name}( .*改过)?$`) })
  }

  /** One's own colour of a part. */
  colour(part: '文字' | '底色' | '批注'): Locator {
    return this.panel.getByRole('region', { name: '颜色' }).getByLabel(part, { exact: true })
  }

  slider(name: string | RegExp): Locator {
    return this.panel.getByRole('slider', { name })
  }

  /** Moves a slider to a value, as the keys do. */
  async slide(name: string | RegExp, value: number): Promise<void> {
    await this.slider(name).fill(String(value))
    await this.slider(name).blur()
  }

  async setTurn(mirror: string, rotation: number): Promise<void> {
    await this.choose(mirror)
    await this.choose(`${rotation}°`)
  }

  /** Size of the text as it is shown, px. */
  async fontSize(): Promise<number> {
    return this.stage
      .locator('p')
      .first()
      .evaluate((block) => Number.parseFloat(getComputedStyle(block).fontSize))
  }

  /** Waits until the text stands where the tape is: changes are eased. */
  async textStands(): Promise<void> {
    await expect
      .poll(() =>
        this.page.evaluate(() => {
          const [drawn, told] = [
            window.rostrumPrompter?.drawnPosition() ?? null,
            window.rostrumPrompter?.position() ?? 0,
          ]
          return drawn === null ? Infinity : Math.abs(drawn - told)
        }),
      )
      .toBeLessThan(100)
  }

  /** Height of the stage in its own directions, px. */
  async stageHeight(): Promise<number> {
    return this.stage.evaluate((stage) => stage.clientHeight)
  }
}
