import { describe, expect, it } from 'vitest'
import { claimOf, keyLineOf } from './key-line.ts'

describe('keyLineOf', () => {
  it('takes the first clause as the headline and goes on with the others', () => {
    expect(keyLineOf('在强化政治领导方面下足功夫,引导全面从严治党向基层延伸', 'zh')).toEqual({
      headline: '在强化政治领导方面下足功夫',
      key: '引导全面从严治党向基层延伸',
    })
  })

  it('takes another clause to one that waits for it', () => {
    const { headline, key } = keyLineOf('要以“实干”的作风，提升服务能力，做群众的“贴心人”', 'zh')
    expect(headline).toBe('要以“实干”的作风，提升服务能力')
    expect(key).toBe('做群众的“贴心人”')
  })

  it('does without clauses that have a gap', () => {
    expect(keyLineOf('以组织振兴推动发展，为**振兴贡献力量', 'zh').key).toBeNull()
    expect(keyLineOf('为**振兴，贡献力量', 'zh').headline).toBe('贡献力量')
  })

  it('cuts only between words, and says so, where there is no clause', () => {
    const { headline } = keyLineOf('推动'.repeat(60), 'zh')
    expect(headline).toMatch(/^(?:推动)+…$/u)
  })

  it('reads a blank between the halves of a heading as a comma', () => {
    expect(keyLineOf('坚定信心 砥砺前行', 'zh')).toEqual({ headline: '坚定信心', key: '砥砺前行' })
  })

  it('leaves English headings whole, but for what they announce', () => {
    expect(keyLineOf('Be ready before the weather is', 'en')).toEqual({
      headline: 'Be ready before the weather is',
      key: null,
    })
    expect(keyLineOf('SECTION I - REVIEW OF THE ECONOMY', 'en').key).toBe('REVIEW OF THE ECONOMY')
  })
})

describe('claimOf', () => {
  it('takes the first clause that can stand alone', () => {
    expect(claimOf('积极创设富民平台，带动增收。', 'zh', 28)).toBe('积极创设富民平台')
    expect(claimOf('在思想观念上，要变被动为主动，再说。', 'zh', 28)).toBe(
      '在思想观念上，要变被动为主动',
    )
  })

  it('has no claim where there is doubt: a gap, a torn quotation, nothing to cut at', () => {
    expect(claimOf('推广***村的经验。', 'zh', 28)).toBeNull()
    expect(claimOf('发扬“实干精神。', 'zh', 28)).toBeNull()
    expect(claimOf(`${'一直说下去'.repeat(8)}。`, 'zh', 28)).toBeNull()
  })
})
