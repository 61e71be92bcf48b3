/** The rehearsal page: takes are listed, told of, played again, laid side by side; named and deleted. */
import { readFileSync } from 'node:fs'
import { fixture } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'
import type { GivenBefore } from '../driver/put-takes.ts'

const given = (day: number, rateOf: number, name = ''): GivenBefore => ({
  name,
  began: `2026-11-${day}T01:30:00.000Z`,
  speaker: {
    rateOf: () => rateOf,
    silenceBefore: (index) => (index === 2 ? 4000 : 0),
    nextAfter: (index) => (index === 6 ? 5 : null),
  },
  stumbled: [4],
})

test('takes are listed, reported, played again and compared; a name is kept, a table saved, a take deleted', async ({
  rostrum,
}) => {
  await rostrum.start(fixture('short-zh.txt'), [
    given(20, 0.9),
    given(21, 0.95, '第二遍'),
    given(22, 1, '第三遍'),
  ])
  const page = await rostrum.openPage('rehearsal')
  const list = page.getByRole('navigation', { name: '排练记录' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  // The last one is shown at once.
  await expect(page.getByLabel('名称')).toHaveValue('第三遍')
  await expect(page.getByRole('img', { name: '各部分用时' }).locator('svg')).toBeVisible()
  await expect(page.getByRole('heading', { name: '卡壳处（1）' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '重讲和跳过（1）' })).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格（CSV）' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/-第三遍\.csv$/u)
  expect(readFileSync(await file.path(), 'utf8')).toContain('卡壳处')

  await page.getByTitle('从这里重放').first().click()
  await expect(page.getByRole('region', { name: '当时的讲稿' })).toBeVisible()
  const time = page.locator('output', { hasText: ' / ' })
  const before = await time.textContent()
  await page.getByRole('button', { name: '8×' }).click()
  await page.getByRole('button', { name: '播放' }).click()
  await expect(time).not.toHaveText(before ?? '')
  await page.getByRole('button', { name: '暂停' }).click()

  await list.getByRole('button', { name: '第二遍' }).click()
  await page.getByLabel('名称').fill('带 <b>着重</b> 的一遍')
  await page.getByLabel('名称').press('Enter')
  await expect(list.getByText('带 <b>着重</b> 的一遍')).toBeVisible()
  await page.getByRole('button', { name: '删除…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)

  await list.getByRole('button', { name: '各遍对比' }).click()
  await expect(page.getByText('更接近计划了。')).toBeVisible()
  await expect(page.getByRole('heading', { name: '建议的时间安排' })).toBeVisible()
})
