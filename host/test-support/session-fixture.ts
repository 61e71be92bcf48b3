/** A session host in a folder of its own that goes away with the test, and a small speech to open in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { hostMs } from '#core/time.ts'
import { createSessionHost, type SessionHostOptions } from '../session/session-host.ts'
import type { SpeechFile } from '../session/speech-library.ts'
import { memorySettings } from './memory-settings.ts'

/** An address of about a minute and a half with two sections, so with several slides. */
export const SMALL_SPEECH = `植树动员讲话

同志们：

今天我们开一个短会，把春季植树的事情安排下去。下面，我讲两点意见。

一、认清意义，统一思想

种一棵树，绿一方土。去年全镇栽下树苗三千棵，成活率超过九成，群众看得见、摸得着。今年要在这个基础上再往前走一步，让村村有林、路路有荫。

二、明确分工，抓好落实

一要定地块。各村在三月十日以前把地块报上来。二要管苗木。林业站负责验苗，不合格的一棵也不许下地。三要包成活。谁栽谁管，年底逐块验收。

同志们，春天不等人。让我们现在就动手，把这件好事办好。谢谢大家。
`

/** A file of the small speech; another `mark` makes it another file. */
export const speechFile = (mark = ''): SpeechFile => ({
  fileName: `植树动员讲话${mark}.txt`,
  content: new TextEncoder().encode(SMALL_SPEECH + mark),
})

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A session host whose clock stands still until the test moves it, closed after the test. */
export async function sessionFixture(options: Partial<SessionHostOptions> = {}) {
  const folder = options.dataFolder ?? temporaryFolder()
  const samplesFolder = join(folder, 'samples')
  mkdirSync(samplesFolder, { recursive: true })
  writeFileSync(join(samplesFolder, 'address-zh.txt'), SMALL_SPEECH)
  const problems: string[] = []
  const clock = { now: 1000 }
  const host = await createSessionHost({
    dataFolder: folder,
    settings: memorySettings(),
    samplesFolder,
    host: 'browser',
    version: '0.0.0-test',
    now: () => hostMs(clock.now),
    onProblem: (sentence) => problems.push(sentence),
    ...options,
  })
  onTestFinished(() => host.close())
  return { host, folder, problems, clock }
}
