/** Puts a look on a stage: the one place where looks become styles. */
import type { PrompterLook } from '#core/prompter/look.ts'
import { stageVariables } from './look-style.ts'

/** Fits a look to a stage of its present size. Touches only what has changed. */
export function applyLook(stage: HTMLElement, look: PrompterLook): void {
  const { clientWidth: width, clientHeight: height } = stage
  for (const [name, value] of Object.entries(stageVariables(look, { width, height })))
    if (stage.style.getPropertyValue(name) !== value) stage.style.setProperty(name, value)
  stage.dataset['marker'] = look.marker
}
