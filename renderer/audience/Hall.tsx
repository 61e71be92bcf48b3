/**
 * The hall's screen: a slide, black, the standby picture or a still (while it is set up also the test picture), and nothing
 * else from its first paint to its last.
 */
import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { BLACK, type Showing } from '#core/deck/showing.ts'
import { keepAwake } from '#renderer/bridge/awake.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { SlideBox } from '#renderer/ui/slide/SlideBox.tsx'
import { StandbyView, WholePicture } from '#renderer/ui/slide/StandbyView.tsx'
import { fillsScreen } from '#renderer/ui/slide/standby-layout.ts'
import { useStandbyPicture } from '#renderer/ui/slide/standby-picture.ts'
import { TestPicture } from '#renderer/ui/slide/TestPicture.tsx'
import { Surround } from '#renderer/ui/slide/Surround.tsx'
import { beat } from './beat.ts'
import { loadFontsFor } from './deck-fonts.ts'
import { followHall } from './follow-hall.ts'
import type { Picture } from './picture.ts'
import { keepEscape } from '#renderer/ui/hands/keep-escape.ts'
import { DisplayNumber, useKeptPlace } from '#renderer/ui/displays/kept-place.tsx'
import { useHands } from '#renderer/ui/hands/use-hands.ts'
import { quietWindow } from './quiet-window.ts'
import { RevealDeck } from './RevealDeck.tsx'
import { useScreenRatio } from './screen-ratio.ts'
import { tellWhenPainted } from './tell-painted.ts'
import { useWindowSize } from './window-size.ts'

export function Hall() {
  const host = useHost()
  const picture = usePicture()
  const [ready, setReady] = useState(false)
  const onReady = useCallback(() => setReady(true), [])
  const { showing, onFailure } = useDrawable(picture)

  const kept = useKeptPlace('audience')
  const away = useReadable(kept.away)
  // In Electron the main process owns the window, and its full screen.
  const fullScreen = kept.toggleFullScreen
  // Before the window is made quiet: a key pressed here by accident is still the speaker's. Nothing of it is shown.
  useHands<'audience'>({ 'full-screen': fullScreen })
  useEffect(() => quietWindow(fullScreen), [fullScreen])
  useEffect(keepEscape, [])
  useEffect(keepAwake, [])

  const deck = picture?.deck ?? null
  const theme = deck?.theme ?? 'party'
  const ratio = useScreenRatio()
  const slides = showing.slide !== null && deck !== null
  const standby = useStandbyPicture()
  const comes = (slides && !ready) || (showing.screen === 'standby' && standby === 'coming')
  // Without its display the window stands before the speaker: the hall's picture is not to cover their screen.
  const painted = comes || away ? BLACK : showing
  const picked = standby === 'coming' ? null : standby
  const transition = useReadable(host.settings)?.transition ?? 'fade'
  const link = useReadable(host.link.status)
  const revision = picture?.revision ?? null
  const begun = (useReadable(host.session)?.startedAt ?? null) !== null
  const { screen, slide, shown } = painted
  const size = useWindowSize()
  useEffect(() => {
    if (revision === null || link !== 'open') return undefined
    return tellWhenPainted(host, { screen, slide, shown, revision, window: size })
  }, [host, link, revision, screen, slide, shown, size])

  const alive = picture !== null && (deck === null || ready)
  useEffect(() => (alive ? beat() : undefined), [alive])

  const place = usePlace(picture, showing)
  return (
    <main
      className="hall"
      data-screen={screen}
      data-slide={slide ?? ''}
      data-shown={shown}
      data-transition={transition}
      data-ready={alive ? '' : undefined}
    >
      {deck !== null && (
        <RevealDeck
          key={picture?.documentId}
          deck={deck}
          slide={place.slide}
          shown={place.shown}
          ratio={ratio}
          covered={slide === null}
          onReady={onReady}
          onFailure={onFailure}
        />
      )}
      <div className="layer" data-on={screen === 'standby' ? '' : undefined}>
        {picked !== null && fillsScreen(picked) ? (
          <WholePicture picture={picked} className="whole" />
        ) : (
          <Surround theme={theme} ground="solemn">
            <div className="frame" data-ratio={ratio}>
              <SlideBox ratio={ratio}>
                <StandbyView title={deck?.title ?? ''} theme={theme} picture={picked} />
              </SlideBox>
            </div>
          </Surround>
        )}
      </div>
      <div className="layer" data-on={screen === 'test' ? '' : undefined}>
        {screen === 'test' ? <TestPicture /> : null}
      </div>
      <div className="layer" data-on={screen === 'black' ? '' : undefined} />
      {/* Which display it is may be seen while the room is made ready, not any more. */}
      <DisplayNumber kept={kept} hidden={begun} />
    </main>
  )
}

/** The picture the hall is to see; null until the host has told. Painted in the frame in which it changes. */
function usePicture(): Picture | null {
  const host = useHost()
  const [picture, setPicture] = useState<Picture | null>(null)
  useEffect(() => {
    let starting = true
    const follower = followHall(host, loadFontsFor, (next) => {
      // Within an effect React paints by itself.
      if (starting) setPicture(next)
      else flushSync(() => setPicture(next))
    })
    starting = false
    return follower.stop
  }, [host])
  return picture
}

/** What can be drawn of what is to be shown: a slide that fails leaves the last good one in its place, or black. */
function useDrawable(picture: Picture | null): {
  showing: Showing
  onFailure: (slide: number) => void
} {
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set())
  // A slide has been good once another follows it: whether the present one can be drawn is not known yet.
  const [trail, setTrail] = useState<{ now: Place | null; good: Place | null }>(NO_TRAIL)
  const documentId = picture?.documentId ?? ''
  const onFailure = useCallback(
    (slide: number) => setFailed((before) => new Set([...before, `${documentId}/${slide}`])),
    [documentId],
  )
  const showing = picture?.showing ?? BLACK
  const hasFailed = (place: Place) => failed.has(`${place.documentId}/${place.showing.slide}`)
  if (showing.slide === null) return { showing, onFailure }
  const place = { documentId, showing }
  if (trail.now?.showing !== showing) {
    const { now, good } = trail
    setTrail({ now: place, good: now === null || hasFailed(now) ? good : now })
  }
  if (!hasFailed(place)) return { showing, onFailure }
  const good = trail.good?.documentId === documentId ? trail.good.showing : null
  return { showing: good === null ? BLACK : { ...good, screen: showing.screen }, onFailure }
}

interface Place {
  readonly documentId: string
  readonly showing: Showing
}

const NO_TRAIL = { now: null, good: null }

/** Where the deck stands; behind black and standby it stays where it was until slides are asked for again. */
function usePlace(picture: Picture | null, showing: Showing): { slide: number; shown: number } {
  const [last, setLast] = useState({ documentId: '', slide: 0, shown: 0 })
  const documentId = picture?.documentId ?? ''
  const { slide, shown } = showing
  if (slide === null) return last.documentId === documentId ? last : { slide: 0, shown: 0 }
  if (last.documentId !== documentId || last.slide !== slide || last.shown !== shown) {
    setLast({ documentId, slide, shown })
  }
  return { slide, shown }
}
