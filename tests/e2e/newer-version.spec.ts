/** Version 3 arrives: the studio shows what it changes, and what was done by hand stays where its words still stand. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixture } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

const FIRST = fixture('short-zh.txt')

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-version-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A newer file made of the first one. */
function newer(name: string, change: (text: string) => string): string {
  const path = join(folder, name)
  writeFileSync(path, change(readFileSync(FIRST, 'utf8')))
  return path
}

test('a newer file is compared, chosen from, taken in, and undone', async ({ rostrum }) => {
  await rostrum.start(FIRST)
  const studio = await rostrum.openStudio()
  await studio.clickBefore('接到命令15分钟之内')
  await studio.page.keyboard.type('[停顿 3秒]')
  await studio.saved()

  const third = newer('第三稿.txt', (text) =>
    text
      .replace('接到命令15分钟之内', '接到命令10分钟之内')
      .replace('(二)练好队伍', '(二)带好队伍，练好本领'),
  )
  await studio.compareWith(third)
  const review = studio.page.getByRole('region', { name: '新稿对照：第三稿.txt' })
  await expect(review.getByText('新稿改了').first()).toBeVisible()
  await expect(review.locator('ins').filter({ hasText: '0' }).first()).toBeVisible()
  await review.getByRole('button', { name: '采用新稿' }).click()

  await expect(studio.page.getByText('已采用新稿 第三稿.txt')).toBeVisible()
  await studio.saved()
  const { script, document } = await rostrum.host.speech()
  expect(script.text).toContain('接到命令10分钟之内')
  expect(document.source.fileName).toBe('第三稿.txt')
  const paused = document.speech.blocks.find(({ text }) => text.includes('接到命令10分钟'))
  expect(paused?.inserts?.map(({ what }) => what)).toEqual([{ kind: 'pause', ms: 3000 }])

  await studio.page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await studio.saved()
  const back = await rostrum.host.speech()
  expect(back.script.text).toContain('接到命令15分钟之内')
  expect(back.document.source.fileName).toBe('short-zh.txt')
})

test('a paragraph may stay as it was, and what finds no place is named', async ({ rostrum }) => {
  await rostrum.start(FIRST)
  const studio = await rostrum.openStudio()
  await studio.clickBefore('越是这个时候')
  await studio.page.keyboard.type('[备注：慢一点]')
  await studio.saved()
  const text = readFileSync(FIRST, 'utf8')
  const gone = text.split('\n').find((line) => line.includes('越是这个时候')) ?? ''
  const third = newer('第三稿.txt', (all) => all.replace(gone, ''))
  await studio.compareWith(third)
  const review = studio.page.getByRole('region', { name: '新稿对照：第三稿.txt' })
  await expect(review.getByText(/找不到原来的位置/)).toBeVisible()
  await expect(review.getByText('[备注：慢一点]：原文没有了')).toBeVisible()
  await review.getByText('保留', { exact: true }).click()
  await expect(review.getByText(/找不到原来的位置/)).toHaveCount(0)
  await review.getByRole('button', { name: '采用新稿' }).click()
  await studio.saved()
  expect((await rostrum.host.speech()).script.text).toContain('越是这个时候')
})

test('a file that cannot be read leaves everything as it is', async ({ rostrum }) => {
  await rostrum.start(FIRST)
  const studio = await rostrum.openStudio()
  await expect(studio.text).toBeVisible()
  const broken = join(folder, '第三稿.docx')
  writeFileSync(broken, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
  await studio.compareWith(broken)
  await expect(studio.notice).toContainText('没有打开 第三稿.docx')
  await studio.page.getByRole('button', { name: '知道了' }).click()
  await expect(studio.notice).toHaveCount(0)
})
