import { describe, expect, it } from 'vitest'
import { intended } from './intended.ts'

describe('a wish that the host has not answered', () => {
  it('counts until it is answered', () => {
    const pace = intended<number>()
    expect(pace.pending(0)).toBeNull()
    pace.wish(175, 100)
    expect(pace.pending(150)).toEqual({ value: 175, at: 100 })
    pace.answered()
    expect(pace.pending(160)).toBeNull()
  })

  it('stops counting when no answer comes', () => {
    const pace = intended<number>()
    pace.wish(175, 100)
    expect(pace.pending(1000)).not.toBeNull()
    expect(pace.pending(2000)).toBeNull()
  })

  it('gives way to a later one', () => {
    const pace = intended<number>()
    pace.wish(175, 100)
    pace.wish(180, 200)
    expect(pace.pending(250)?.value).toBe(180)
  })
})
