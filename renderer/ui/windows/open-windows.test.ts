import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WindowKind } from '#core/contract/contract.ts'
import type { LinkStatus } from '#renderer/bridge/link.ts'
import { type Opener, openWindows } from './open-windows.ts'

/** A browser of which only popups and locks are known: a popup that is let in announces itself a moment later. */
class FakeBrowser {
  readonly open: WindowKind[] = []
  readonly popups: { address: string; features: string }[] = []
  /** How many popups are let in before the browser holds them back. */
  letsIn = Number.POSITIVE_INFINITY

  install(page: string) {
    vi.stubGlobal('location', { href: page })
    vi.stubGlobal('window', {
      open: (address: string, _target: string, features: string) => {
        if (this.popups.length >= this.letsIn) return null
        this.popups.push({ address, features })
        const kind = new URL(address).pathname.split('/')[1]
        setTimeout(() => {
          if (kind === 'prompter' || kind === 'audience') this.open.push(kind)
        }, 250)
        return null
      },
    })
    vi.stubGlobal('navigator', {
      locks: {
        query: () =>
          Promise.resolve({ held: this.open.map((kind) => ({ name: `rostrum:window:${kind}` })) }),
      },
    })
  }
}

function hostThat(
  answers: (kind: WindowKind) => Promise<{ opened: boolean; path: string | null }>,
  status: LinkStatus = 'open',
): Opener {
  return {
    link: {
      status: { get: () => status },
      client: { windows: { open: ({ kind }) => answers(kind) } },
    },
  }
}

const inBrowserMode = hostThat((kind) => Promise.resolve({ opened: false, path: `/${kind}/` }))

describe('openWindows', () => {
  const browser = { now: new FakeBrowser() }
  beforeEach(() => {
    vi.useFakeTimers()
    browser.now = new FakeBrowser()
    browser.now.install('http://127.0.0.1:4000/studio/?token=secret')
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  const settled = async <T>(work: Promise<T>): Promise<T> => {
    await vi.advanceTimersByTimeAsync(10_000)
    return work
  }

  it('leaves it to a host that can, and opens nothing itself', async () => {
    const electron = hostThat(() => Promise.resolve({ opened: true, path: null }))
    expect(await settled(openWindows(electron, ['prompter']))).toEqual([
      { kind: 'prompter', outcome: 'opened' },
    ])
    expect(browser.now.popups).toEqual([])
  })

  it('opens the paths a host answers, with the token, without an opener', async () => {
    expect(await settled(openWindows(inBrowserMode, ['prompter', 'audience']))).toEqual([
      { kind: 'prompter', outcome: 'opened' },
      { kind: 'audience', outcome: 'opened' },
    ])
    expect(browser.now.popups.map(({ address }) => address)).toEqual([
      'http://127.0.0.1:4000/prompter/?token=secret',
      'http://127.0.0.1:4000/audience/?token=secret',
    ])
    for (const { features } of browser.now.popups) expect(features.split(',')).toContain('noopener')
  })

  it('says which window the browser held back, with its address', async () => {
    browser.now.letsIn = 1
    expect(await settled(openWindows(inBrowserMode, ['prompter', 'audience']))).toEqual([
      { kind: 'prompter', outcome: 'opened' },
      {
        kind: 'audience',
        outcome: 'blocked',
        address: 'http://127.0.0.1:4000/audience/?token=secret',
        before: 0,
      },
    ])
  })

  it('opens no second window beside one that is there, unless asked to', async () => {
    browser.now.open.push('audience')
    expect(await settled(openWindows(inBrowserMode, ['audience']))).toEqual([
      { kind: 'audience', outcome: 'already-open' },
    ])
    expect(await settled(openWindows(inBrowserMode, ['audience'], { again: true }))).toEqual([
      { kind: 'audience', outcome: 'opened' },
    ])
  })

  it('opens nothing while the host can’t be reached or fails', async () => {
    const lost = hostThat(() => Promise.resolve({ opened: true, path: null }), 'lost')
    const failing = hostThat(() => Promise.reject(new Error('gone')))
    for (const host of [lost, failing])
      expect(await settled(openWindows(host, ['console']))).toEqual([
        { kind: 'console', outcome: 'unreachable' },
      ])
    expect(browser.now.popups).toEqual([])
  })
})
