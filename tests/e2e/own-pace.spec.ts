/** The speaker's own pace, learned from takes: the plan is made with it; switched off, and forgotten. */
import { fixture } from '../driver/places.ts'
import type { GivenBefore } from '../driver/put-takes.ts'
import { expect, test } from '../driver/rostrum.ts'

const given = (day: number): GivenBefore => ({
  name: '',
  began: `2026-11-${day}T01:30:00.000Z`,
  speaker: { rateOf: () => 0.8 },
})

test('the parts are planned from takes, and one undo has them shared out again', async ({
  rostrum,
}) => {
  await rostrum.start(fixture('short-zh.txt'), [given(20), given(21), given(22)])
  const studio = await rostrum.openStudio()
  const plan = await studio.showList('时间')
  const from = plan.getByRole('region', { name: '按排练排' })
  const first = plan.getByLabel('锁定，开头')
  await expect(first).not.toBeChecked()
  await from.getByRole('button', { name: '按排练排各部分的计划' }).click()
  await expect(from.getByRole('status')).toHaveText(/^已按排练排好 \d+ 个部分的计划。$/u)
  await expect(first).toBeChecked()
  // Each part of the plan is what it took: nothing is over.
  await expect(plan.getByText(/^多 /u)).toHaveCount(0)
  await studio.page.getByRole('button', { name: '撤销' }).click()
  await expect(first).not.toBeChecked()
})

test('the plan is made with the pace that was learned; it can be switched off and forgotten', async ({
  rostrum,
}) => {
  await rostrum.start(fixture('short-zh.txt'), [given(20), given(21), given(22)])
  const studio = await rostrum.openStudio()
  const plan = await studio.showList('时间')
  const sums = plan.getByRole('region', { name: '限时' })
  const own = plan.getByRole('region', { name: '我的语速' })
  await expect(own).toContainText('从最近 3 遍学来')
  await expect(own.getByRole('row', { name: /^一般/u })).toContainText(/\d+ 字\/分.*±1%/u)
  await expect(sums).toContainText('照我的语速')
  const used = own.getByRole('checkbox', { name: '估算用我的语速' })
  await used.click()
  await expect(used).not.toBeChecked()
  await expect(sums).not.toContainText('照我的语速')
  await used.click()
  await expect(sums).toContainText('照我的语速')
  await own.getByRole('button', { name: '重新学 …' }).click()
  await own.getByRole('button', { name: '忘掉', exact: true }).click()
  await expect(own).toContainText('已有 0 遍')
  await expect(sums).not.toContainText('照我的语速')
})
