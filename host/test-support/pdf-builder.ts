/** Small PDFs for tests: words at places, in a face that is not in the file and an encoding that only a character map tells. */
import iconv from 'iconv-lite'

/** Words on a page of 595 by 842 points; y from the bottom. `face` 2 is another face. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly face?: 1 | 2
  /** Turned by 45 degrees, as a watermark is. */
  readonly slanting?: boolean
}

/** A PDF of such pages, in GBK (the map GBK-EUC-H), every character as wide as it is high. */
export function pdfOf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const font = (name: string, descendant: number) =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /GBK-EUC-H /DescendantFonts [${descendant} 0 R] >>`
  const cidFont = (name: string) =>
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`
  const first = 7
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('STSong-Light', 4),
    cidFont('STSong-Light'),
    font('STHeiti-Regular', 6),
    cidFont('STHeiti-Regular'),
    ...pages.flatMap((words, at) => {
      const content = words.map(shown).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 5 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

function shown({ text, x, y, size = 16, face = 1, slanting = false }: Placed): string {
  const turned = slanting ? '0.7 0.7 -0.7 0.7' : '1 0 0 1'
  const code = iconv.encode(text, 'gbk').toString('hex')
  return `BT /F${face} ${size} Tf ${turned} ${x} ${y} Tm <${code}> Tj ET`
}
