import { describe, expect, test } from 'vitest'
import { hostMs, scriptMs } from '../time.ts'
import { mayCommand, mayPassOn } from './control.ts'
import { initialState, reduce } from './reduce.ts'
import { cutOffRun, replay } from './replay.ts'
import type { Command } from './state.ts'

const take = (control: 'anyone' | 'operator' | 'speaker') =>
  ({ kind: 'set-control', control }) as const satisfies Command
const ORDERS: readonly Command[] = [
  { kind: 'play' },
  { kind: 'pause' },
  { kind: 'rejoin' },
  { kind: 'restart' },
  { kind: 'hold', slide: 1 },
  { kind: 'set-screen', screen: 'standby' },
  { kind: 'resume', accept: true },
  { kind: 'ease', factor: 0.8 },
  { kind: 'set-pacing', mode: 'fixed' },
]
const TALK: readonly Command[] = [
  { kind: 'tell', text: '请稍快' },
  { kind: 'acknowledge', number: 1 },
  { kind: 'take-back' },
  { kind: 'ease', factor: 1 },
]

describe('control', () => {
  test('L1: held by anyone, everybody commands; held by one side, the other does not', () => {
    for (const order of ORDERS) {
      for (const side of ['operator', 'speaker'] as const) {
        expect(mayCommand('anyone', side, order)).toBe(true)
        expect(mayCommand(side, side, order)).toBe(true)
      }
      expect(mayCommand('operator', 'speaker', order)).toBe(false)
      expect(mayCommand('speaker', 'operator', order)).toBe(false)
    }
  })

  test('L2: talk passes, a key that is let go, and the operator’s black', () => {
    for (const one of TALK) {
      expect(mayCommand('operator', 'speaker', one)).toBe(true)
      expect(mayCommand('speaker', 'operator', one)).toBe(true)
    }
    const black = { kind: 'set-screen', screen: 'black' } as const
    expect(mayCommand('speaker', 'operator', black)).toBe(true)
    expect(mayCommand('operator', 'speaker', black)).toBe(false)
  })

  test('L3: the operator can always take and give it, the speaker where the operator does not hold it', () => {
    for (const control of ['anyone', 'operator', 'speaker'] as const)
      for (const wanted of ['anyone', 'operator', 'speaker'] as const) {
        expect(mayCommand(control, 'operator', take(wanted))).toBe(true)
        expect(mayCommand(control, 'speaker', take(wanted))).toBe(control !== 'operator')
      }
  })

  test('L5: held by the operator, what the speaker’s keys ask for is not done by the operator’s windows', () => {
    for (const speakers of ['prompter', 'hands'] as const) {
      expect(mayPassOn('operator', speakers, 'console')).toBe(false)
      expect(mayPassOn('operator', speakers, 'prompter')).toBe(true)
      for (const control of ['anyone', 'speaker'] as const)
        expect(mayPassOn(control, speakers, 'console')).toBe(true)
    }
    for (const operators of ['console', 'studio', 'room', 'audience'] as const)
      for (const control of ['anyone', 'operator', 'speaker'] as const)
        for (const to of ['console', 'prompter'] as const)
          expect(mayPassOn(control, operators, to)).toBe(true)
  })

  test('L4: stays when another speech is opened, and is anyone’s after a restart of the host', () => {
    const loaded = {
      documentId: 'one',
      revision: 0,
      duration: scriptMs(1000),
      cues: [scriptMs(0)],
    }
    const held = reduce(initialState(hostMs(0)), take('operator'), hostMs(1))
    expect(held.control).toBe('operator')
    expect(reduce(held, take('operator'), hostMs(2))).toBe(held)
    expect(reduce(held, { kind: 'load', loaded }, hostMs(3)).control).toBe('operator')
    const cut = cutOffRun(replay(held, []))
    expect(cut).toBeNull()
    expect(initialState(hostMs(0)).control).toBe('anyone')
  })
})
