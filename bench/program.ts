/** The built program for a benchmark: a host on a folder of its own, and browsers to show its pages in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { asRoot, BROWSER_SWITCHES, ensureBrowser } from '../scripts/browser.mjs'
import { connectHostClient, type HostClient } from '../tests/driver/host-client.ts'
import { type HostProcess, startHost } from '../tests/driver/host-process.ts'

/** A running host with a speech. */
export interface Program {
  readonly host: HostClient
  readonly addresses: HostProcess['addresses']
  readonly complaints: HostProcess['complaints']
  readonly pid: number
  readonly end: () => Promise<void>
}

/** Starts the host on a text. `before`: puts into the data folder what is to be there when it starts on the file. */
export async function startProgram(
  text: string,
  before?: (dataFolder: string, file: string) => Promise<void>,
): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  const file = join(folder, 'bench.txt')
  writeFileSync(file, text)
  const data = join(folder, 'data')
  await before?.(data, file)
  const running = await startHost(data, file)
  const host = await connectHostClient(running.addresses.console)
  return {
    host,
    addresses: running.addresses,
    complaints: running.complaints,
    pid: running.pid,
    async end() {
      host.close()
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts a browser of its own: a trace then holds one page's frames and nobody else's. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: [...BROWSER_SWITCHES],
    chromiumSandbox: !asRoot(),
  })
}

/** Opens a page at the size of a common screen. */
export async function openPage(browser: Browser, address?: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  if (address !== undefined) await page.goto(address)
  return page
}

/** Opens the prompter and waits until its text can roll. */
export async function openPrompter(browser: Browser, program: Program): Promise<Page> {
  const page = await openPage(browser, program.addresses.prompter)
  await page.locator('main[data-ready="true"]').waitFor()
  return page
}

/** Waits until a prompter that stands still has come to a position, and has drawn it. */
export async function drawnAt(prompter: Page, position: number): Promise<void> {
  await prompter.waitForFunction(
    (at) =>
      Math.abs((window.rostrumPrompter?.position() ?? -1) - at) < 1 &&
      // It comes there softly: as long as an animation runs it is on its way.
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    position,
  )
  await prompter.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
