/** The audience window: what the hall sees. */
import { expect, type Locator, type Page } from '@playwright/test'

/** The picture on the hall's screen. */
export interface HallPicture {
  readonly screen: string
  /** Index of the slide, null while black or standby. */
  readonly slide: number | null
  /** How many of its lines that come one by one are there. */
  readonly shown: number
}

/** The page on the projector. */
export class Audience {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get hall(): Locator {
    return this.page.locator('[data-screen]')
  }

  /** Waits until it follows the host. */
  async ready(): Promise<this> {
    await expect(this.page.locator('[data-screen][data-ready]')).toBeAttached()
    return this
  }

  /** The picture as the page is drawn now. */
  async picture(): Promise<HallPicture> {
    return this.page.evaluate(() => {
      const hall = document.querySelector<HTMLElement>('[data-screen]')
      const { screen = '', slide = '', shown = '' } = hall?.dataset ?? {}
      return { screen, slide: slide === '' ? null : Number(slide), shown: Number(shown) }
    })
  }

  async expectSlide(index: number): Promise<void> {
    await expect(this.hall).toHaveAttribute('data-screen', 'slides')
    await expect(this.hall).toHaveAttribute('data-slide', String(index))
  }

  async expectScreen(screen: 'black' | 'standby' | 'slides'): Promise<void> {
    await expect(this.hall).toHaveAttribute('data-screen', screen)
  }
}
