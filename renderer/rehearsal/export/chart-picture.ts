/** A chart as a picture to put into minutes and chats. */
import type { EChartsType } from 'echarts/core'

/** Px of the picture for each px of the chart: sharp on paper. */
const SCALE = 2
/** Px of the line above that says what it is. */
const HEAD = 44

/** A PNG of a chart with a title above it. Throws where the browser can't draw it. */
export async function pictureOf(chart: EChartsType, title: string): Promise<Blob> {
  const image = new Image()
  image.src = chart.getDataURL({ type: 'svg' })
  await image.decode()
  const [width, height] = [chart.getWidth(), chart.getHeight()]
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = (height + HEAD) * SCALE
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('The browser draws no pictures.')
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body)
  context.scale(SCALE, SCALE)
  context.fillStyle = backgroundColor
  context.fillRect(0, 0, width, height + HEAD)
  context.fillStyle = color
  context.font = `600 16px ${fontFamily}`
  context.fillText(title, 12, 28, width - 24)
  context.drawImage(image, 0, HEAD, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The browser gave no picture.')
  return blob
}
