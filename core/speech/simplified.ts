/** Traditional characters of the words that lay a speech out, as simplified ones: one rule then knows both. */

const TRADITIONAL =
  '們謝講話辭詞發報導領賓貴親愛諸師學長會書記縣區鎮鄉願後讓歡關閱編責審視頻電讀錄掃碼來員總統經質問畢業爺媽嬸慶賀啟動強眾現場熱閉開結觀聽權轉載許網點擊聯絡標類頁體務處單號圖據選'
const SIMPLIFIED =
  '们谢讲话辞词发报导领宾贵亲爱诸师学长会书记县区镇乡愿后让欢关阅编责审视频电读录扫码来员总统经质问毕业爷妈婶庆贺启动强众现场热闭开结观听权转载许网点击联络标类页体务处单号图据选'

const SAME = new Map(Array.from(TRADITIONAL, (one, at) => [one, SIMPLIFIED.charAt(at)]))
const ANY = new RegExp(`[${[...SAME.keys()].join('')}]`, 'gu')

/** The text with these characters simplified; every character stays in its place. */
export const simplified = (text: string): string => text.replace(ANY, (one) => SAME.get(one) ?? one)
