/** The privacy lock: set in the studio, locked, nothing of the speech left in any page, opened again. */
import { fixture } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

test('behind the lock no page of the staff shows the speech, and the passphrase brings it back', async ({
  rostrum,
}) => {
  await rostrum.start(fixture('short-zh.txt'))
  const { page } = await rostrum.openStudio()
  const words = '防火工作说一千道一万'
  await expect(page.getByText(words).first()).toBeVisible()
  const more = page.getByRole('button', { name: '更多' })
  await more.click()
  await page.getByRole('menuitem', { name: '隐私锁…' }).click()
  const dialog = page.getByRole('dialog', { name: '隐私锁' })
  await dialog.getByLabel('新口令（至少 4 个字符）').fill('春天不等人')
  await dialog.getByLabel('再输一遍').fill('春天')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('两遍不一样。')
  await dialog.getByLabel('再输一遍').fill('春天不等人')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('已设口令，下次启动会先上锁。')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).last().click()

  await more.click()
  await page.getByRole('menuitem', { name: '现在上锁' }).click()
  await expect(page.getByRole('heading', { name: '讲稿已上锁' })).toBeVisible()
  expect(await page.content()).not.toContain('防火')
  const { page: console } = await rostrum.openConsole()
  await expect(console.getByRole('heading', { name: '讲稿已上锁' })).toBeVisible()

  await page.getByLabel('口令').fill('秋天')
  await page.getByLabel('口令').press('Enter')
  await expect(page.getByRole('alert')).toHaveText('口令不对，再输一次。')
  await page.getByLabel('口令').fill('春天不等人')
  await page.getByLabel('口令').press('Enter')
  await expect(page.getByText(words).first()).toBeVisible()
  await expect(console.getByRole('button', { name: '开始' })).toBeVisible()
})
