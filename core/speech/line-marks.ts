/**
 * Marks that may not begin a line, and those that may not end one: GB/T 15834 section 5, JIS X 4051 section 6.1 for the
 * Japanese ones.
 */

/** Close what stands before them, lean on it, or (small kana, 々, ー) belong to its syllable. */
const NEVER_FIRST = new Set(
  '，。！？；：、,.!?;:．｡､％%‰°℃℉）)》〉”’」』】〕］]｝}〗〙…‥—–～〜·・‧•／/ー々ゝゞヽヾ' +
    'ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜〟',
)

/** Open what follows them, or are its sign. */
const NEVER_LAST = new Set('（(《〈“‘「『【〔［[｛{〖〘〝$＄￥¥£€#＃№')

/** Whether a line may not begin with this UTF-16 unit. */
export const mayNotBegin = (unit: string): boolean => NEVER_FIRST.has(unit)

/** Whether a line may not end with this UTF-16 unit. */
export const mayNotEnd = (unit: string): boolean => NEVER_LAST.has(unit)
