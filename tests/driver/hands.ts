/** The page of keys and devices as a person uses it. */
import { expect, type Locator, type Page } from '@playwright/test'

/** The page where keys are tried and bound. */
export class HandsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until it listens. */
  async ready(): Promise<this> {
    await expect(this.tester).toBeVisible()
    return this
  }

  get tester(): Locator {
    return this.page.getByRole('region', { name: '试按键' })
  }

  /** The row of an action in the table. */
  row(action: string): Locator {
    return this.page.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: action, exact: true }),
    })
  }

  /** Asks to bind a key to an action; the next press is it. */
  async bindNext(action: string): Promise<void> {
    await this.page.getByRole('button', { name: `给“${action}”绑定按键`, exact: true }).click()
    await expect(this.row(action)).toContainText('请按要绑定的键')
  }

  /** What the last change came to. */
  get told(): Locator {
    return this.page.getByRole('status').filter({ hasText: /“|Shift|没有/ })
  }

  async setClicker(name: '讲稿和幻灯片一起' | '只翻幻灯片' | '只翻讲稿'): Promise<void> {
    const radio = this.page.getByRole('radio', { name })
    await radio.click()
    await expect(radio).toBeChecked()
  }
}
