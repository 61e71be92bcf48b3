import { expect, test } from 'vitest'
import { terminalLanguage } from './terminal.mjs'

test.each([
  [{}, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
])('a terminal with %j speaks %s', (env, language) => {
  expect(terminalLanguage(env)).toBe(language)
})
