/** For tests: the deck of a text, by way of the real outline and clock. */
import { scriptClock, type ScriptClock } from '../pace/clock.ts'
import { outlineOf } from '../speech/outline.ts'
import { type Script, scriptOf } from '../speech/script.ts'
import type { Speech } from '../speech/speech.ts'
import { deckOf } from './build.ts'
import type { Deck, Slide } from './deck.ts'

/** A deck with what it was made of. */
export interface MadeDeck {
  readonly deck: Deck
  readonly script: Script
  readonly clock: ScriptClock
  readonly speech: Speech
}

/** Makes the deck of a text as of a file with this name. */
export function madeDeck(text: string, fileName = '讲话.txt'): MadeDeck {
  const speech = outlineOf(text, fileName)
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  return { deck: deckOf(speech, script, clock), script, clock, speech }
}

/** The slides of a kind. */
export const slidesOf = (text: string, kind: Slide['kind']): Slide[] =>
  madeDeck(text).deck.slides.filter((slide) => slide.kind === kind)

/** The words of a slide's lines. */
export const textsOf = (slide: Slide | undefined): string[] =>
  slide?.lines.map(({ text }) => text) ?? []

/** Words enough that what stands before or after them has its time: about 20 s. */
export const FILLING =
  '全区上下要把这项工作摆在更加突出的位置，主要负责同志要亲自部署、亲自过问、亲自督促，确保各项任务件件有着落。'

/** An address with three sections, sub-sections, a list, a quotation, figures, and an end. */
export const ADDRESS = `同志们：
今天召开这次会议，主要任务是安排部署今年的造林绿化工作。${FILLING}下面，我讲三点意见。
一、提高认识，切实增强造林绿化的紧迫感
习近平总书记指出：“绿水青山就是金山银山，改善生态环境就是发展生产力。”这句话我们要常学常新。${FILLING}${FILLING}
（一）认清形势任务，把思想统一到部署上来。${FILLING}去年全县完成人工造林1200亩，带动周边农户增收300余户。${FILLING}
（二）看到短板不足。${FILLING}从苗木抽检结果来看，95%以上都达到合格标准。${FILLING}
二、突出重点，打好造林绿化攻坚战
各乡镇要抓好以下几项工作。一要抢抓春季时机。${FILLING}二要严把苗木质量关，从源头上保证成活率。${FILLING}三要落实管护责任。${FILLING}
三、加强领导，为建设***作出贡献
${FILLING}各部门要各负其责。${FILLING}
同志们，春光正好，时不我待。${FILLING}让我们共同努力。最后，祝大家工作顺利，身体健康。谢谢大家！
`
