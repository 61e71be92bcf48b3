/** Why a file could not be read, in a sentence that says what to do. */
import { useTranslation } from 'react-i18next'
import { FoundFormat } from '#core/contract/file-formats.ts'
import { LARGEST_FILE } from '#core/contract/limits.ts'
import type { Failure } from './opening.ts'

/** What was wrong with the file and what to do, for each reason. */
const FAILURE_KEYS = {
  empty: 'failure.empty',
  'too-large': 'failure.tooLarge',
  'unknown-format': 'failure.unknownFormat',
  'not-text': 'failure.notText',
  unreadable: 'failure.unreadable',
  'nothing-spoken': 'failure.nothingSpoken',
  encrypted: 'failure.encrypted',
  scanned: 'failure.scanned',
  damaged: 'failure.damaged',
  'too-large-inside': 'failure.tooLargeInside',
  'other-format': 'failure.otherFormat',
  'too-slow': 'failure.tooSlow',
  several: 'failure.several',
  unreachable: 'failure.unreachable',
  unexpected: 'failure.unexpected',
} as const satisfies Record<Failure, string>

/** What a file may turn out to be, for the sentence of 'other-format'. */
const FOUND_KEYS = {
  picture: 'found.picture',
  sound: 'found.sound',
  video: 'found.video',
  archive: 'found.archive',
  program: 'found.program',
  spreadsheet: 'found.spreadsheet',
  'old-presentation': 'found.oldPresentation',
  rtf: 'found.rtf',
  ofd: 'found.ofd',
  'e-book': 'found.eBook',
  font: 'found.font',
  'other-document': 'found.otherDocument',
} as const satisfies Record<FoundFormat, string>

/** `unchanged`: a speech is open, and stays as it is. `found`: what the file really is, where that is the reason. */
export function FailureSentence({
  failure,
  found,
  unchanged,
}: {
  failure: Failure
  found: string | undefined
  unchanged: boolean
}) {
  const { t } = useTranslation('studio')
  const known = FoundFormat.safeParse(found)
  const format = t(FOUND_KEYS[known.success ? known.data : 'other-document'])
  return (
    <>
      {t(FAILURE_KEYS[failure], { megabytes: LARGEST_FILE / 1024 / 1024, found: format })}{' '}
      {unchanged ? t('failure.unchanged') : null}
    </>
  )
}
