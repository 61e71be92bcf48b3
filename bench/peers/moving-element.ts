/** The reference: an empty page that moves one element by a Web Animation. Runs in the page. */

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
