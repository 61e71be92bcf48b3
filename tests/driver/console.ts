/** The console as the venue staff use it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { asAPerson } from './device.ts'

/** The page that runs the hall. */
export class Console {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until its buttons are there. */
  async ready(): Promise<this> {
    await expect(this.button('黑屏')).toBeVisible()
    return this
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async press(
    name: '上一张' | '下一张' | '回到讲稿位置' | '黑屏' | '待机' | '幻灯片',
  ): Promise<void> {
    await this.button(name).click()
  }

  async pressKey(key: string): Promise<void> {
    await asAPerson(this.page)
    await this.page.keyboard.press(key)
  }

  /** What is said about how the hall's screen is steered. */
  get follow(): Locator {
    return this.page.getByRole('region', { name: '大屏' }).getByRole('status').first()
  }
}
