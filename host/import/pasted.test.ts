import { expect, test } from 'vitest'
import { htmlSaysMore } from './pasted.ts'

test.each([
  [true, '<p>同志们：</p><p>一、意义</p>', '同志们：\n一、意义'],
  [true, '<!--StartFragment--><ol><li>甲</ol><!--EndFragment-->', '1. 甲'],
  [true, '<div>同志们：</div>', ''],
  // From an editor of code, a sheet, a chat: words with colours.
  [false, '<meta charset="utf-8"><span style="color:red">同志们：</span>', '同志们：\n一、意义'],
  [false, '同志们：', '同志们：'],
  // A view that draws its words some other way.
  [false, '<div><canvas></canvas>同志</div>', '同志们：一、意义，二、办法'],
])('%s: %s', (more, html, text) => {
  expect(htmlSaysMore(html, text)).toBe(more)
})
