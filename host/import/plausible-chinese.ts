/** Whether bytes make sense as Chinese text in GB18030, by how common their characters are. */

/** Level 1 of GB 2312, rows 16 to 55: the 3,755 most common characters, over 99 % of running text. */
const COMMON = { from: 0xb0, to: 0xd7 } as const
/** Share of common characters below which it is some other encoding; lists of names can have many rare ones. */
const LEAST_COMMON = 0.6
/** Rows of GB 2312 with letters of other scripts (kana, Greek, Cyrillic): rare in Chinese, usual in text misread as it. */
const FOREIGN = { from: 0xa4, to: 0xa7 } as const
const MOST_FOREIGN = 0.05

/** Reads bytes as GB18030 (GB 18030-2005, its one-, two- and four-byte forms) and judges what comes out. */
export function readsAsChinese(content: Uint8Array): boolean {
  let common = 0
  let rare = 0
  let foreign = 0
  let at = 0
  while (at < content.length) {
    const lead = content[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const trail = content[at + 1]
    // A character cut off by the end of the sample.
    if (trail === undefined) break
    if (lead === 0x80 || lead === 0xff) return false
    if (trail >= 0x30 && trail <= 0x39) {
      rare += 1
      at += 4
      continue
    }
    if (trail < 0x40 || trail === 0x7f || trail === 0xff) return false
    const isGb2312 = trail >= 0xa1
    if (isGb2312 && lead >= COMMON.from && lead <= COMMON.to) common += 1
    else if (isGb2312 && lead >= FOREIGN.from && lead <= FOREIGN.to) foreign += 1
    // Rows 1 to 3 of GB 2312 are punctuation and full-width forms: they tell nothing.
    else if (!(isGb2312 && lead >= 0xa1 && lead < FOREIGN.from)) rare += 1
    at += 2
  }
  const all = common + rare + foreign
  return common > 0 && common >= (common + rare) * LEAST_COMMON && foreign <= all * MOST_FOREIGN
}
