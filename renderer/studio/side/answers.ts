/** Which other answers there are to a question that the outline leaves open. */
import type { OpenDoubt } from '../work/asides.ts'

/** What can be answered besides that it is right as it is. */
export type Answer =
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'level-4'
  | 'heading'
  | 'paragraph'
  | 'salutation'
  | 'closing'
  | 'spoken'
  | 'set-aside'
  | 'join'
  | 'go-there'
  | 'other-title'

const LEVELS = ['level-1', 'level-2', 'level-3', 'level-4'] as const

/** The answers to a doubt, without what it is taken for already. */
export function answersTo({ doubt, role }: Pick<OpenDoubt, 'doubt' | 'role'>): readonly Answer[] {
  const kind = role?.kind ?? null
  switch (doubt) {
    case 'title':
      return ['other-title']
    case 'heading-or-paragraph':
      return kind === 'heading' ? ['paragraph'] : ['heading']
    case 'level':
      return LEVELS.filter((level) => role?.kind !== 'heading' || level !== `level-${role.level}`)
    case 'joined-or-apart':
      return ['join', 'go-there']
    case 'spoken-or-not':
      return kind === 'set-aside' ? ['spoken'] : ['set-aside']
    case 'salutation':
      return kind === 'salutation' ? ['paragraph'] : ['salutation']
    case 'closing':
      return kind === 'closing' ? ['paragraph'] : ['closing']
    default:
      return doubt satisfies never
  }
}
