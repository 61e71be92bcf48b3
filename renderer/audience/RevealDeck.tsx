/** The one owner of reveal.js: makes it once, tells it when the slides have changed, and where to go. */
import { memo, useLayoutEffect, useRef, useState } from 'react'
import Reveal, { type RevealApi, type RevealConfig } from 'reveal.js'
import type { Deck, Slide } from '#core/deck/deck.ts'
import type { Ratio } from '#renderer/ui/slide/canvas.ts'
import { SlideBox } from '#renderer/ui/slide/SlideBox.tsx'
import { groundOf } from '#renderer/ui/slide/ground.ts'
import { SlideView } from '#renderer/ui/slide/SlideView.tsx'
import { Surround } from '#renderer/ui/slide/Surround.tsx'
import { SlideFailure } from './SlideFailure.tsx'

/** Everything that would let a key, a finger, an address or a message move the slides, or show more than a slide, is off. */
const CONFIG: RevealConfig = {
  autoAnimate: false,
  autoSlide: 0,
  center: false,
  controls: false,
  controlsTutorial: false,
  disableLayout: true,
  display: 'block',
  focusBodyOnPageVisibilityChange: false,
  fragmentInURL: false,
  fragments: false,
  hash: false,
  help: false,
  hideInactiveCursor: false,
  history: false,
  jumpToSlide: false,
  keyboard: false,
  loop: false,
  mouseWheel: false,
  overview: false,
  pause: false,
  postMessage: false,
  postMessageEvents: false,
  previewLinks: false,
  progress: false,
  respondToHashChanges: false,
  showNotes: false,
  shuffle: false,
  slideNumber: false,
  touch: false,
  transition: 'none',
  backgroundTransition: 'none',
  // Which slides are drawn is decided here; reveal.js must not take the one that goes off the screen too soon.
  viewDistance: Number.MAX_SAFE_INTEGER,
  mobileViewDistance: Number.MAX_SAFE_INTEGER,
}

interface Place {
  readonly slide: number
  readonly shown: number
}

interface RevealDeckProps extends Place {
  readonly deck: Deck
  /** Shape of the sheet that fits the screen best. */
  readonly ratio: Ratio
  /** Whether black or standby lies over the slides. */
  readonly covered: boolean
  readonly onReady: () => void
  /** A slide that could not be drawn. */
  readonly onFailure: (slide: number) => void
}

/** Shows one slide of a deck. For another speech give it another `key`. */
export function RevealDeck(props: RevealDeckProps) {
  const { deck, slide, shown, ratio, covered, onReady, onFailure } = props
  const element = useRef<HTMLDivElement>(null)
  const started = useReveal(element, deck, slide, onReady)
  const { now, before, cut } = usePlaces(slide, shown, covered)
  const shownOf = (index: number): number | null => {
    if (index === now.slide) return now.shown
    if (index === before?.slide) return before.shown
    // The next slides wait ready, with nothing on them that has not been said.
    return index > now.slide && index <= now.slide + 2 ? 0 : null
  }
  return (
    <div
      className="reveal"
      ref={element}
      data-cut={cut ? '' : undefined}
      data-started={started ? '' : undefined}
    >
      <div className="slides">
        {deck.slides.map((each, index) => (
          <section key={each.id}>
            <SlideFailure onFailure={() => onFailure(index)}>
              <Page slide={each} deck={deck} shown={shownOf(index)} ratio={ratio} />
            </SlideFailure>
          </section>
        ))}
      </div>
    </div>
  )
}

interface Places {
  readonly now: Place
  /** The slide that goes stays as it was while the one that comes fades in over it. */
  readonly before: Place | null
  readonly covered: boolean
  /** Whether the present slide came on while the slides were covered: then nothing fades when they are seen again. */
  readonly cut: boolean
}

function usePlaces(slide: number, shown: number, covered: boolean): Places {
  const [places, setPlaces] = useState<Places>({
    now: { slide, shown },
    before: null,
    covered: true,
    cut: true,
  })
  const { now, before, cut } = places
  const moved = now.slide !== slide
  if (!moved && now.shown === shown && places.covered === covered) return places
  const next: Places = {
    now: { slide, shown },
    before: moved ? now : before,
    covered,
    cut: moved ? places.covered : cut,
  }
  setPlaces(next)
  return next
}

/** A slide, drawn only while it is near: a long speech has hundreds. */
const Page = memo(function Page({
  slide,
  deck,
  shown,
  ratio,
}: {
  slide: Slide
  deck: Deck
  shown: number | null
  ratio: Ratio
}) {
  if (shown === null) return null
  return (
    <Surround theme={deck.theme} ground={groundOf(slide)}>
      <div className="frame" data-ratio={ratio}>
        <SlideBox ratio={ratio}>
          <SlideView slide={slide} deck={deck} shown={shown} />
        </SlideBox>
      </div>
    </Surround>
  )
})

/** Makes reveal.js once for the element, and keeps it at the slide. True when it has started. */
function useReveal(
  element: { readonly current: HTMLDivElement | null },
  deck: Deck,
  slide: number,
  onReady: () => void,
): boolean {
  const api = useRef<RevealApi | null>(null)
  const ending = useRef<number | null>(null)
  const [ready, setReady] = useState(false)
  const synced = useRef<Deck | null>(null)

  useLayoutEffect(() => {
    // StrictMode takes effects down and puts them up again at once: the deck is only ended if it stays down.
    if (ending.current !== null) window.clearTimeout(ending.current)
    ending.current = null
    if (api.current === null && element.current !== null) {
      const made = new Reveal(element.current, CONFIG)
      api.current = made
      void made.initialize().then(() => {
        if (api.current !== made) return
        // The address of the page may have changed the options: reveal.js lets its query do so.
        made.configure(CONFIG)
        setReady(true)
      })
    }
    return () => {
      ending.current = window.setTimeout(() => {
        api.current?.destroy()
        api.current = null
      })
    }
  }, [element])

  useLayoutEffect(() => {
    const made = api.current
    if (made === null || !ready) return
    if (synced.current !== deck) {
      synced.current = deck
      made.sync()
    }
    made.slide(slide, 0)
    onReady()
  }, [deck, slide, ready, onReady])

  return ready
}
