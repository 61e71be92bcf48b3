/** The slides' pane of the studio, and the panel in which one slide is changed. */
import { expect, type Locator, type Page } from '@playwright/test'

/** The name of a slide's button: its number, headline and time. */
const nameOf = (title: string) => new RegExp(`^第 \\d+ 张 .*${title}`)

export class SlidesPane {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get pane(): Locator {
    return this.page.getByRole('complementary', { name: '幻灯片' })
  }

  /** The panel of the slide that is changed. */
  get panel(): Locator {
    return this.pane.getByRole('region', { name: /^修改/ })
  }

  /** Slides that the hall sees, by words of their headline. */
  thumb(title: string): Locator {
    return this.pane.getByRole('button', { name: nameOf(title) })
  }

  get thumbs(): Locator {
    return this.pane.getByRole('button', { name: /^第 \d+ 张 / })
  }

  /** Opens a slide's panel by its button. */
  async edit(title: string): Promise<void> {
    await this.act(title, '修改')
    await expect(this.panel).toBeVisible()
  }

  /** Presses a button that a slide shows when it is pointed at. */
  async act(title: string, what: '修改' | '隐藏' | '后面加一张'): Promise<void> {
    const own = this.page.getByRole('button', { name: nameOf(title) })
    const entry = this.pane.getByRole('listitem').filter({ has: own }).first()
    await entry.hover()
    await entry.getByRole('button').getByText(what, { exact: true }).click()
  }

  field(name: string): Locator {
    return this.panel.getByRole('textbox', { name, exact: true })
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name, exact: typeof name === 'string' })
  }

  async layout(name: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: '版式' }).selectOption({ label: name })
  }

  async close(): Promise<void> {
    await this.button('完成').click()
    await expect(this.panel).toBeHidden()
  }

  /** Drags a slide's number in the text's margin to the words that begin at a place of the page. */
  async dragCue(number: number, to: { x: number; y: number }): Promise<void> {
    const handle = this.page.locator(`.cm-cues button[data-slide="${number - 1}"]`)
    const box = await handle.boundingBox()
    if (box === null) throw new Error(`Slide ${number} has no number in sight.`)
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 6 })
    await this.page.mouse.up()
  }
}
