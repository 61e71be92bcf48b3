/** The pre-flight in Electron: what only a program on the machine knows, each wrong and right. */
import type { LineId, LineState } from '#core/room/line.ts'
import { SAMPLE } from '../driver/places.ts'
import { expect, test } from './program.ts'
import { twoDisplays } from './two-displays.ts'

test('displays, the audience’s place, power, what keeps the screens on, and what lies in front', async ({
  programs,
}) => {
  const program = await programs.start({ file: SAMPLE })
  await twoDisplays(program)
  await program.clickMenu('open-room')
  const page = await program.page('room')
  const expectLine = async (id: LineId, state: LineState, words: string | RegExp) => {
    const line = page.locator(`[data-line="${id}"]`)
    await expect(line).toContainText(words)
    await expect(line).toHaveAttribute('data-state', state)
  }
  await expectLine('displays', 'right', /×.*、.*×/)
  await expectLine('window', 'wrong', '没有大屏窗口')
  await expectLine('awake', 'watch', '自动保持亮屏')

  await page.locator('[data-line="window"]').getByRole('button', { name: '打开大屏' }).click()
  await program.audience()
  await expectLine('window', 'right', '占满全屏')
  await expectLine('front', 'right', '大屏窗口置顶')
  await expectLine('awake', 'right', '已要求系统')
  await expectLine('power', 'right', '接着电源')

  await program.app.evaluate(({ BrowserWindow, powerMonitor }) => {
    Object.assign(powerMonitor, { isOnBatteryPower: () => true })
    powerMonitor.emit('lock-screen')
    for (const window of BrowserWindow.getAllWindows()) window.setAlwaysOnTop(false)
  })
  await expectLine('power', 'watch', '在用电池')
  await expectLine('awake', 'wrong', '锁屏或睡眠过 1 次')
  await expectLine('front', 'watch', '没有置顶')
  // The operator is told during the run, too.
  await program.clickMenu('open-console')
  await expect((await program.page('console')).getByText('在用电池')).toBeVisible()
  await page.getByRole('button', { name: '已处理' }).click()
  await expectLine('awake', 'right', '已要求系统')

  await program.unplug()
  await expectLine('displays', 'wrong', '投影不见了')
  await expectLine('window', 'wrong', '没有大屏窗口')
  await program.plugIn()
  await expectLine('window', 'right', '占满全屏')
})
