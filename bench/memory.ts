/** The processes of a browser that show a page, and how much memory they hold. */
import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import * as z from 'zod'

const Info = z.object({ processInfo: z.array(z.object({ id: z.number(), type: z.string() })) })

/** Ids of a browser's renderer and GPU processes. */
export async function processesOf(browser: Browser): Promise<number[]> {
  const line = await browser.newBrowserCDPSession()
  const { processInfo } = Info.parse(await line.send('SystemInfo.getProcessInfo'))
  await line.detach()
  return processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU').map(({ id }) => id)
}

/** Resident memory of all renderer and GPU processes, MB; null off Linux. */
export async function pageMemory(browser: Browser): Promise<number | null> {
  const found = await processesOf(browser)
  try {
    return found
      .map((id) => readFileSync(`/proc/${id}/status`, 'utf8'))
      .map((status) => Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
      .reduce((sum, one) => sum + one, 0)
  } catch {
    // Only Linux has /proc.
    return null
  }
}
