/**
 * The outline: takes an imported text apart into what is spoken and what is not. A line of small stages:
 *
 *     file -> lines -> draft (stages set aside what is not spoken) -> paragraphs -> blocks and sections
 *
 * Nothing is lost on the way: every character that is not white space ends up in exactly one block or one set-aside
 * (see partition.property.test.ts). A new form or language is a new stage or a new row in a stage's table.
 */
import { type Draft, draftOf } from './draft.ts'
import { NO_HINTS, type TextHints } from './hints.ts'
import { languageOf } from './language.ts'
import { paragraphsOf } from './paragraphs.ts'
import { placeholdersOf } from './placeholders.ts'
import { structureOf } from './sections.ts'
import { isMarkdown } from './set-aside/markdown.ts'
import { STAGES } from './set-aside/stages.ts'
import type { SetAside, Speech } from './speech.ts'
import { headOf } from './title.ts'

/**
 * Takes a text apart. Never fails: what no rule knows is a paragraph. Time is linear in the length.
 * `fileName` gives the title when nothing better does, and its ending tells Markdown. `hints`: what the file's format knows.
 */
export function outlineOf(source: string, fileName: string, hints: TextHints = NO_HINTS): Speech {
  const draft = draftOf(source, languageOf(source), isMarkdown(source, fileName), hints)
  for (const stage of STAGES) stage(draft)
  const structure = structureOf(draft, paragraphsOf(draft))
  return {
    ...headOf(draft, fileName),
    language: draft.language,
    ...structure,
    setAside: setAsideOf(draft),
    placeholders: placeholdersOf(structure.blocks),
  }
}

function setAsideOf({ source, setAside }: Draft): SetAside[] {
  return setAside
    .map(({ start, end, reason, sure = 1, doubt = null }) => ({
      start,
      end,
      text: source.slice(start, end),
      reason,
      sure,
      doubt,
    }))
    .toSorted((one, other) => one.start - other.start)
}
