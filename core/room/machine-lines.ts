/** The lines about the machine: its disk, its power, whether it stays awake, its clock. */
import { LARGEST_FILE } from '../contract/limits.ts'
import { type Answers, answerTo, line, type Line } from './line.ts'
import type { PreflightFacts } from './preflight.ts'

const MB = 1024 * 1024

/**
 * What a run may need, bytes: the largest file and what is read out of it, and the journal of a day (a line of some 100
 * bytes a second makes 9 MB), with as much again for what else writes meanwhile.
 */
const LEAST_FREE = 2 * (2 * LARGEST_FILE + 10 * MB)
/** Below this systems begin to fail in other things (swap, updates), bytes. */
const ENOUGH_FREE = 1024 * MB

/** Whether the data folder takes what is written, and has room. */
export function storageLine({ host }: PreflightFacts): Line {
  if (host === null) return line('storage', 'unknown', 'not-told')
  const { folder, writable, trouble, free } = host.facts.storage
  const full = free !== null && free < LEAST_FREE
  if (!writable && !full)
    return line('storage', 'wrong', {
      is: 'storage-refused',
      text: trouble === null ? folder : `${folder} (${trouble})`,
    })
  if (free === null) return line('storage', 'right', { is: 'storage-writable', text: folder })
  if (full) return line('storage', 'wrong', { is: 'storage-full', bytes: free, text: folder })
  return free < ENOUGH_FREE
    ? line('storage', 'watch', { is: 'storage-tight', bytes: free, text: folder })
    : line('storage', 'right', { is: 'storage-good', bytes: free })
}

/** With so much of the battery left a speech of two hours ends before it does on most portable machines. */
const ENOUGH_CHARGE = 0.5

/** Whether it runs from the mains: by the system, else by the browser, else by a person. */
export function powerLine({ host, battery }: PreflightFacts, answers: Answers): Line {
  const machine = host?.facts.machine ?? null
  if (machine === null && battery === null) {
    const answer = answerTo(answers, 'power', '')
    if (answer === 'good') return line('power', 'right', 'power-seen', { asks: '' })
    if (answer === 'bad') return line('power', 'wrong', 'power-battery', { asks: '' })
    return line('power', 'unknown', 'power-ask', { asks: '' })
  }
  const onBattery = machine?.onBattery ?? battery?.charging === false
  if (!onBattery) return line('power', 'right', 'power-mains')
  if (battery === null) return line('power', 'wrong', 'power-battery')
  return battery.level < ENOUGH_CHARGE
    ? line('power', 'wrong', { is: 'power-low', part: battery.level })
    : line('power', 'watch', { is: 'power-level', part: battery.level })
}

/** Whether the displays are kept on, and whether the machine has locked or slept all the same. */
export function awakeLine({ host, hall, awakeWindows }: PreflightFacts, answers: Answers): Line {
  if (host === null) return line('awake', 'unknown', 'not-told')
  const { machine } = host.facts
  if (machine !== null) {
    const count = machine.interruptions
    const asks = String(count)
    if (count > 0 && answerTo(answers, 'awake', asks) !== 'good')
      return line('awake', 'wrong', { is: 'awake-interrupted', count }, { asks })
    if (machine.awake) return line('awake', 'right', 'awake-held')
    const shown = machine.hall !== null || host.facts.prompters > 0
    return shown ? line('awake', 'wrong', 'awake-refused') : line('awake', 'watch', 'awake-not-yet')
  }
  if (awakeWindows !== null && awakeWindows > 0) return line('awake', 'right', 'awake-browser')
  if ((hall?.windows ?? 0) === 0 && host.facts.prompters === 0)
    return line('awake', 'watch', 'awake-not-yet')
  const answer = answerTo(answers, 'awake', '')
  return answer === 'good'
    ? line('awake', 'right', 'awake-set', { asks: '' })
    : line('awake', 'wrong', 'awake-refused', { asks: '' })
}

/** The wall clock has jumped when it went further by more than this than it should have, ms: clocks that are kept right creep. */
const JUMP = 2000
/** Jumps are told apart in steps of this, ms: what creeps over a day is no new one. */
const JUMP_STEP = 10_000
/** Two machines that differ by more, ms, show other times to speaker and staff. */
const DIFFERS = 5000

/** Whether the time of day is right: a person says so, until the clock jumps. */
export function clockLine({ host }: PreflightFacts, answers: Answers): Line {
  if (host === null) return line('clock', 'unknown', 'not-told')
  const { zone, offset, jumped, wall } = host.facts.clock
  const ahead = wall - host.at
  const differs = Math.abs(ahead) > DIFFERS
  const asks = `${zone} ${offset} ${Math.round(jumped / JUMP_STEP)} ${differs}`
  const answer = answerTo(answers, 'clock', asks)
  if (answer === 'good') return line('clock', 'right', { is: 'clock-good', text: zone }, { asks })
  if (answer === 'bad') return line('clock', 'wrong', 'clock-bad', { asks })
  if (Math.abs(jumped) > JUMP)
    return line('clock', 'watch', { is: 'clock-jumped', ms: Math.abs(jumped) }, { asks })
  if (differs) return line('clock', 'watch', { is: 'clock-differs', ms: Math.abs(ahead) }, { asks })
  return line('clock', 'watch', { is: 'clock-ask', text: zone }, { asks })
}
