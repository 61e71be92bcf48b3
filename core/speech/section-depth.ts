/** How deep a section lies in the speech at hand, whatever numbering its author began with. */
import type { Section, SectionLevel } from './speech.ts'

/**
 * Depth of every section: 1 for a part of the speech itself, one more than its parent otherwise. A speech whose first
 * numbering is 1. has its main sections at depth 1, though GB/T 9704 calls that level 3.
 */
export function sectionDepths(sections: readonly Pick<Section, 'parent'>[]): SectionLevel[] {
  const depths: SectionLevel[] = []
  for (const { parent } of sections) {
    const above = parent === null ? 0 : (depths[parent] ?? 0)
    depths.push(above === 0 ? 1 : above === 1 ? 2 : above === 2 ? 3 : 4)
  }
  return depths
}
