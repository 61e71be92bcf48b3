/** The pre-flight of this page: gathers what is known from everywhere, and has it judged. */
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpeechDocument } from '#core/contract/contract.ts'
import type { Answer, Line, LineId } from '#core/room/line.ts'
import { preflightLines, type SpeechFacts } from '#core/room/preflight.ts'
import { undrawnIn } from '#core/room/undrawn.ts'
import { lookOf } from '#core/prompter/presets.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useDisplaysTold } from '#renderer/ui/displays/displays-told.ts'
import { useInputName } from '#renderer/ui/hands/input-names.ts'
import { nearestRatio } from '#renderer/ui/slide/canvas.ts'
import { useOpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { sectionName } from '#renderer/ui/speech/section-name.ts'
import { useAnswers } from './answers.ts'
import { useHeard } from './heard.ts'
import { machineDraws } from './machine-glyphs.ts'
import { usePageFacts } from '#renderer/ui/preflight/page-facts.ts'
import { type Measured, SlideMeter } from './SlideMeter.tsx'
import { useRoomFacts } from '#renderer/ui/preflight/room-facts.ts'
import { useHallStatus } from '#renderer/ui/session/hall-status.ts'

/** The lines, and what a person can do with all of them. */
export interface Preflight {
  readonly lines: readonly Line[]
  /** When they were judged, ms since 1970. */
  readonly now: number
  readonly answer: (id: LineId, answer: Answer | null) => void
  /** Whether a person has answered what a line is about now. */
  readonly hasAnswered: (line: Line) => boolean
  /** Looks at everything again, the disk and the slides too. */
  readonly again: () => void
  /** Draws slides to measure them; to stand somewhere on the page. */
  readonly meter: ReactNode
}

/** The pre-flight, judged anew whenever something has changed. */
export function usePreflight(): Preflight {
  const { t } = useTranslation('room')
  const host = useHost()
  const open = useReadable(host.link.status) === 'open'
  const session = useReadable(host.session)
  const speech = useOpenSpeech()
  const hall = useHallStatus()
  const displays = useDisplaysTold()
  const { told, again: askAgain } = useRoomFacts()
  const { page, again: lookAgain } = usePageFacts()
  const heard = useHeard()
  const name = useInputName()
  const [answers, answer] = useAnswers()
  const document = speech === 'coming' || speech === null ? null : speech.document
  const window = hall?.report?.window
  const {
    facts: slides,
    meter,
    again: measureAgain,
  } = useSlides(document, nearestRatio(window?.width ?? 0, window?.height ?? 0))
  const undrawn = useUndrawn(document)
  const placeholders = (document?.speech.placeholders ?? []).map(({ context }) =>
    t('preflight.gap', { words: context.trim() }),
  )
  const look = useLook(document)
  const info = useReadable(host.info)
  const loaded = session?.loaded ?? null
  const judged: SpeechFacts | 'none' | null =
    speech === null
      ? 'none'
      : session === null || loaded === null || document === null
        ? null
        : {
            placeholders,
            slides,
            undrawn,
            duration: loaded.duration,
            pacing: session.pacing,
            look,
          }
  const lines = preflightLines(
    {
      displays: open ? displays : null,
      screen: page.screen,
      hall,
      session:
        session === null
          ? null
          : { screen: session.hall.screen, begun: session.startedAt !== null },
      speech: judged,
      host: told,
      battery: page.battery,
      // Electron asks the system itself.
      awakeWindows: info?.host === 'browser' ? page.awakeWindows : null,
      heard: heard === null ? null : name(heard),
    },
    answers,
    page.now,
  )
  return {
    lines,
    now: page.now,
    answer,
    hasAnswered: ({ id }) => answers[id] !== undefined,
    again() {
      askAgain()
      lookAgain()
      measureAgain()
    },
    meter,
  }
}

const NOTHING_MEASURED: readonly number[] = []

/** The slides of a document, measured one after the other for the shape of the hall's screen. */
function useSlides(document: SpeechDocument | null, ratio: 'wide' | 'standard') {
  const { t } = useTranslation('room')
  const [measured, setMeasured] = useState<(Measured & { readonly key: string }) | null>(null)
  const [round, setRound] = useState(0)
  const deck = document?.deck ?? null
  // Told anew after a lost line it is another object with the same slides.
  const key = `${document?.id} ${document?.revision} ${ratio} ${round}`
  const current = measured?.key === key ? measured : null
  const facts: SpeechFacts['slides'] = {
    measured: current?.slides ?? 0,
    of: deck?.slides.length ?? 0,
    overflowing: (current?.overflowing ?? NOTHING_MEASURED).map((index) =>
      t('preflight.slide', { number: index + 1, title: deck?.slides[index]?.title ?? '' }),
    ),
  }
  const again = useCallback(() => setRound((before) => before + 1), [])
  const meter =
    deck === null ? null : (
      <SlideMeter
        key={key}
        deck={deck}
        ratio={ratio}
        onMeasured={(now) => setMeasured({ ...now, key })}
      />
    )
  return { facts, meter, again }
}

/** Characters without a bundled font, by whether this machine has one, each with the place where it is met first. */
function useUndrawn(document: SpeechDocument | null): SpeechFacts['undrawn'] {
  const { t } = useTranslation('room')
  const found = useMemo(
    () =>
      document === null
        ? []
        : undrawnIn(document.speech, document.deck).map((one) => ({
            ...one,
            drawn: machineDraws(one.character),
          })),
    [document],
  )
  const namesOf = (drawn: boolean) =>
    found
      .filter((one) => one.drawn === drawn)
      .map(({ character, section, slide }) => {
        const part = section === null ? undefined : document?.speech.sections[section]
        const at = slide === null ? undefined : document?.deck.slides[slide]
        const place =
          part !== undefined
            ? sectionName(part)
            : at !== undefined
              ? t('preflight.slide', { number: (slide ?? 0) + 1, title: at.title })
              : null
        return place === null
          ? t('preflight.character', { character })
          : t('preflight.characterAt', { character, place })
      })
  return { missing: namesOf(false), machine: namesOf(true) }
}

const CHECK_PRESET_KEYS = {
  desk: 'look:preset.desk',
  glass: 'look:preset.glass',
  far: 'look:preset.far',
} as const

const isBuiltIn = (id: string): id is keyof typeof CHECK_PRESET_KEYS =>
  Object.hasOwn(CHECK_PRESET_KEYS, id)

/** How the prompter shows the speech, in words. */
function useLook(document: SpeechDocument | null): SpeechFacts['look'] {
  const { t } = useTranslation(['room', 'look'])
  const settings = useReadable(useHost().settings)
  if (settings === null) return { name: '', own: false }
  const { preset: id, look } = lookOf(settings, document?.id ?? null)
  const preset = settings.presets.find((one) => one.id === id)
  const called =
    preset?.name ??
    (id !== null && isBuiltIn(id) ? t(CHECK_PRESET_KEYS[id]) : t('preflight.ownLook'))
  return {
    name: look.mirror === 'none' ? called : t('preflight.mirrored', { name: called }),
    own: settings.looks.some(({ documentId }) => documentId === document?.id),
  }
}
