/** The plan's page: a slot that is too short, and what is done about it. */
import { fixture } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

/** Seconds of the first m:ss behind some words. */
const secondsBehind = (words: string, text: string | null): number => {
  const found = new RegExp(`${words} (\\d+):(\\d\\d)`, 'u').exec(text ?? '')
  if (found === null) throw new Error(`Nothing behind ${words} in: ${text}`)
  return Number(found[1]) * 60 + Number(found[2])
}

test('a slot that is too short: what to cut, what a skipped paragraph brings, a section that is locked; undone, and kept', async ({
  rostrum,
}) => {
  await rostrum.start(fixture('short-zh.txt'))
  const studio = await rostrum.openStudio()
  let plan = await studio.showList('时间')
  const slot = () => plan.getByRole('textbox', { name: '限时', exact: true })
  const sums = () => plan.getByRole('region', { name: '限时' })
  await slot().fill('2')
  await slot().press('Enter')
  await expect(sums()).toContainText(/超出 \d+:\d\d要删约 \d+ 字，或者讲到 \d+ 字\/分/u)
  await expect(slot()).toHaveValue('2:00')
  await expect(studio.page.getByRole('spinbutton', { name: '限时，分钟' })).toHaveValue('2')
  const over = secondsBehind('超出', await sums().textContent())

  // A paragraph is marked where the cursor is, and what it brings is what the whole is shorter by.
  await studio.clickBefore('防火工作说一千道一万')
  await studio.tool('可略').click()
  const optional = plan.getByRole('listitem').filter({ hasText: '防火工作说一千道一万' })
  await expect(optional).toContainText(/省 \d+:\d\d，\d+ 字/u)
  const brings = secondsBehind('省', await optional.textContent())
  await optional.getByRole('checkbox').click()
  await expect(sums()).toContainText('已略过')
  const still = secondsBehind('超出', await sums().textContent())
  expect(Math.abs(over - still - brings)).toBeLessThanOrEqual(1)

  // What is no length is told, and nothing is lost; what is one is kept for its section.
  const planned = plan.getByRole('textbox', { name: /^计划，一、/u })
  await planned.fill('4:75')
  await planned.press('Enter')
  await expect(plan.getByRole('alert').filter({ hasText: '“4:75”看不出是多久' })).toBeVisible()
  await expect(planned).toHaveValue('4:75')
  await planned.fill('1')
  await planned.press('Enter')
  await expect(planned).toHaveValue('1:00')
  const locked = plan.getByRole('checkbox', { name: /^锁定，二、/u })
  await locked.click()
  await expect(locked).toBeChecked()
  await studio.page.keyboard.press('Control+z')
  await expect(locked).not.toBeChecked()

  await studio.saved()
  const { parts, optional: set } = (await rostrum.host.speech()).document.marks
  expect(parts).toEqual([{ part: 0, plannedMs: 60_000, minimumMs: 0, locked: false }])
  expect(set).toMatchObject([{ skipped: true }])

  await studio.page.reload()
  plan = await studio.showList('时间')
  await expect(slot()).toHaveValue('2:00')
  await expect(plan.getByRole('textbox', { name: /^计划，一、/u })).toHaveValue('1:00')
  await expect(plan.getByRole('checkbox', { name: /^略过/u })).toBeChecked()
})
