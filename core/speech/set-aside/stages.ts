/** The stages that set aside what is not spoken, in the order they must run. */
import type { Stage } from '../draft.ts'
import { setAfterThanksAside } from './after-thanks.ts'
import { setAppendixAside } from './appendix.ts'
import { setBoilerplateAside } from './boilerplate.ts'
import { setCrumbsAside } from './crumbs.ts'
import { setFootnotesAside } from './footnotes.ts'
import { setFrontMatterAside } from './front-matter.ts'
import { setHintedAside } from './hinted.ts'
import { setHtmlTagsAside } from './html-tags.ts'
import { setMarkupAside } from './markdown.ts'
import { setMailAside } from './mail.ts'
import { setNotesAside } from './notes.ts'
import { setParagraphNumbersAside } from './paragraph-numbers.ts'
import { setRunningHeadsAside } from './running-heads.ts'
import { setSignatureAside } from './signature.ts'
import { setOtherSpeakersAside } from './other-speakers.ts'
import { setStageDirectionsAside } from './stage-directions.ts'
import { setTableBarsAside } from './table-bars.ts'
import { setTableOfContentsAside } from './table-of-contents.ts'
import { setTitleLinesAside } from './title-lines.ts'
import { findUnderlinedHeadings } from './underlined-headings.ts'

/** What the format tells, then what stands around the text, then marks inside it, then its head and its foot. */
export const STAGES: readonly Stage[] = [
  setHintedAside,
  setHtmlTagsAside,
  setMailAside,
  setTableBarsAside,
  setFrontMatterAside,
  // Before their lines of dashes are taken for rules.
  findUnderlinedHeadings,
  setCrumbsAside,
  setRunningHeadsAside,
  setBoilerplateAside,
  setTableOfContentsAside,
  setAppendixAside,
  setFootnotesAside,
  setOtherSpeakersAside,
  setMarkupAside,
  setStageDirectionsAside,
  setNotesAside,
  setParagraphNumbersAside,
  setTitleLinesAside,
  setSignatureAside,
  setAfterThanksAside,
]
