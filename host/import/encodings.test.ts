import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { readEncodings } from './encodings.ts'

/** Encodings in which texts of a language come, as iconv-lite calls them and as they are told. */
const UNICODE = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
] as const
const LANGUAGES = {
  'zh-Hans': {
    encodings: [...UNICODE, ['gbk', 'GB18030'], ['gb18030', 'GB18030']],
    headings: [
      '关于加强基层治理的讲话',
      '在全县动员大会上的讲话',
      '提高认识，统一思想',
      '一、充分认识重要意义',
      '尊敬的各位来宾、朋友们',
      '同志们：',
      '谢谢大家',
      '联通',
      '大会讲话',
      '二〇二六年十一月',
      '王晓晨同志主持词',
      '春节团拜会致辞',
      '脱贫攻坚工作汇报',
      '坚持绿色发展理念',
      '婚礼致辞',
      '毕业典礼上的发言',
      '述职报告',
      '扎实推进乡村振兴',
      '全面从严治党',
      '强化责任，狠抓落实',
    ],
    long: '同志们：今天我们召开全市植树造林动员大会，主要任务是贯彻落实上级部署，动员全市干部群众迅速行动起来，掀起冬春造林绿化的新高潮。刚才，几位同志作了很好的发言，我都同意。下面，我讲三点意见。一、提高认识，切实增强紧迫感。森林是陆地生态系统的主体，关系人民群众的福祉。',
  },
  'zh-Hant': {
    encodings: [...UNICODE, ['big5', 'Big5']],
    headings: [
      '關於加強基層治理的講話',
      '各位來賓，大家好',
      '市政會議致詞',
      '謝謝大家的支持',
      '就職典禮演說',
      '一、提升認識',
      '第一章 前言',
      '畢業典禮致詞',
      '尊敬的校長、各位老師',
      '國家發展委員會',
      '台灣經濟的未來',
      '新年談話',
      '共同努力',
      '文化創意產業',
      '環境保護與永續發展',
    ],
    long: '各位來賓，今天很高興能夠參加這個會議。過去一年，我們在經濟、教育、環保各方面都有長足的進步，這要歸功於全體同仁的努力。展望未來，我們仍然面對許多挑戰，但我相信只要大家同心協力，一定能夠克服困難，開創新局。',
  },
  ja: {
    encodings: [...UNICODE, ['shift_jis', 'Shift_JIS'], ['euc-jp', 'EUC-JP']],
    headings: [
      '卒業式のあいさつ',
      '開会のご挨拶',
      'おはようございます',
      '本日はありがとうございます',
      '新年のごあいさつ',
      '施政方針について',
      'はじめに',
      '皆さん、こんにちは',
      'まちづくりの基本方針',
      '技術開発の取り組み',
      'プロジェクトの報告',
      '今年度の計画について',
    ],
    long: '皆さん、おはようございます。本日はお忙しい中、お集まりいただきましてありがとうございます。昨年は多くの方々に支えられ、無事に事業を進めることができました。これから取り組むべき課題について、三つの点からお話ししたいと思います。',
  },
  ko: {
    encodings: [...UNICODE, ['euc-kr', 'EUC-KR']],
    headings: [
      '여러분 안녕하십니까',
      '신년사',
      '졸업식 축사',
      '존경하는 국민 여러분',
      '개회사',
      '시정 연설',
      '감사합니다',
      '우리의 미래를 위하여',
      '지역 경제 활성화 방안',
      '올해의 주요 계획',
      '교육 혁신과 인재 양성',
      '환영의 말씀',
    ],
    long: '존경하는 국민 여러분, 안녕하십니까. 오늘 이 자리에 함께해 주신 모든 분들께 깊이 감사드립니다. 지난 한 해 우리는 많은 어려움을 이겨 냈습니다. 앞으로도 서로 믿고 도우며 더 나은 내일을 만들어 갑시다.',
  },
  en: {
    encodings: [...UNICODE, ['windows-1252', 'Windows-1252']],
    headings: [
      '“A New Beginning” – Remarks',
      'We won’t wait',
      'Café society: a toast',
      '“Friends, it’s time…”',
      'The naïve and the brave — a eulogy',
    ],
    long: 'Friends, “this is the day” – and we won’t waste it. It’s ours to shape… For years they said it couldn’t be done; we didn’t listen. The café on the corner, the école down the road: these are our neighbours’ dreams — and ours.',
  },
} as const

interface Try {
  readonly language: string
  readonly as: string
  readonly name: string
  readonly text: string
  readonly right: boolean
  readonly sure: boolean
}

function tried(
  pick: (one: (typeof LANGUAGES)[keyof typeof LANGUAGES]) => readonly string[],
): Try[] {
  return Object.entries(LANGUAGES).flatMap(([language, one]) =>
    one.encodings.flatMap(([as, name]) =>
      pick(one).map((text): Try => {
        const read = decodeText(iconv.encode(text, as))
        const right = read.ok && read.text === text
        return { language, as, name, text, right, sure: read.ok && read.encoding?.sure === true }
      }),
    ),
  )
}
const share = (tries: readonly Try[], is: (one: Try) => boolean) =>
  tries.filter(is).length / tries.length

describe('the encoding of a text is found', () => {
  test('of a whole paragraph always, and it is sure', () => {
    const tries = tried(({ long }) => [long, `${long}\r\n\r\n${long}\r\n`])
    expect(tries.filter(({ right, sure }) => !right || !sure)).toEqual([])
  })

  test('of a heading alone in nearly all cases, and where it is wrong it is not sure', () => {
    const tries = tried(({ headings }) => headings)
    const wrong = tries.filter(({ right }) => !right)
    expect(wrong.filter(({ sure }) => sure)).toEqual([])
    expect(share(tries, ({ right }) => right)).toBeGreaterThan(0.97)
  })

  test('of a heading with its line and an English name in it', () => {
    const tries = tried(({ headings }) => headings.map((text) => `Rostrum 2026\r\n${text}\r\n`))
    expect(share(tries, ({ right }) => right)).toBeGreaterThan(0.97)
  })

  test('of any part of a paragraph of 20 characters or more', () => {
    const all = Object.values(LANGUAGES).flatMap(({ encodings, long }) =>
      encodings.map(([as]) => ({ as, long })),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.nat(50),
        fc.integer({ min: 20, max: 60 }),
        ({ as, long }, from, length) => {
          const text = long.slice(from, from + length)
          if (!/[\u0080-\uFFFF]{3}/.test(text) && as !== 'utf-8') return
          const read = decodeText(iconv.encode(text, as))
          expect(read).toMatchObject({ ok: true, text })
        },
      ),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('a text of unsure encoding can be looked at in each', () => {
  test('the likeliest first, each with its beginning', () => {
    const text = '尊敬的各位来宾、朋友们'
    const previews = readEncodings(iconv.encode(text, 'gbk'))
    expect(previews[0]).toEqual({ name: 'GB18030', preview: text })
    expect(new Set(previews.map(({ name }) => name)).size).toBe(previews.length)
  })

  test('no more than is needed to see', () => {
    const [first] = readEncodings(iconv.encode('大家好。'.repeat(1000), 'gbk'))
    expect(first?.preview).toBe('大家好。'.repeat(75))
  })

  test('and read in the one that is chosen', () => {
    const content = iconv.encode('谢谢', 'gbk')
    expect(decodeText(content, { encoding: 'UTF-8' })).toMatchObject({
      encoding: { name: 'UTF-8', sure: true },
    })
    for (const { name, preview } of readEncodings(content))
      expect(decodeText(content, { encoding: name })).toMatchObject({ text: preview })
  })

  test('a name that is no encoding is passed over', () => {
    expect(decodeText(Buffer.from('大家好'), { encoding: 'none' })).toMatchObject({
      text: '大家好',
    })
  })
})
