/** The reference: an empty page with one element, moved by a Web Animation or at keys. Runs in the page. */

/** Begins; answers true when it moves. */
export function moveOneElement(): boolean {
  document.body.style.cssText = 'margin:0;background:#000'
  const element = document.createElement('div')
  element.style.cssText = 'width:400px;height:80px;background:#fff'
  document.body.append(element)
  element.animate([{ transform: 'translateY(0)' }, { transform: 'translateY(900px)' }], {
    duration: 60_000,
    iterations: Infinity,
    direction: 'alternate',
  })
  return true
}

/** Moves one element at every key, at once. */
export function moveOnKeys(): void {
  document.body.style.cssText = 'margin:0;background:#000'
  const element = document.createElement('div')
  element.style.cssText = 'width:400px;height:80px;background:#fff'
  document.body.append(element)
  let moves = 0
  window.addEventListener('keydown', () => {
    moves += 1
    element.style.transform = `translateY(${100 * (moves % 9)}px)`
  })
}
