import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { randomOf } from '../random.ts'
import type { DocumentContent } from './content.ts'
import { tinosFile } from './fonts.ts'

const width = 827
const height = 1169
const left = 96

/** A paper as it comes from an office scanner: grey paper, a little askew, speckled; a JPEG at 100 dots an inch. */
export function scanOf(content: DocumentContent): Uint8Array {
  registerTinos()
  const random = randomOf(1, 'scan', content.title, content.number)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const tone = random.whole(228, 246)
  context.fillStyle = `rgb(${tone}, ${tone - 2}, ${tone - 9})`
  context.fillRect(0, 0, width, height)
  context.save()
  context.translate(width / 2, height / 2)
  context.rotate(random.between(-0.018, 0.018))
  context.translate(-width / 2 + random.between(-6, 6), -height / 2)
  context.fillStyle = 'rgb(38, 36, 44)'
  write(context, content)
  stamp(context, content.issuer)
  context.restore()
  speckle(context, random.next)
  return new Uint8Array(canvas.toBuffer('image/jpeg', 72))
}

function registerTinos(): void {
  if (GlobalFonts.has('Tinos')) return
  GlobalFonts.registerFromPath(tinosFile('400Regular'), 'Tinos')
  GlobalFonts.registerFromPath(tinosFile('700Bold'), 'Tinos')
}

function write(context: SKRSContext2D, content: DocumentContent): void {
  context.textAlign = 'center'
  line(context, `bold 15px Tinos`, content.issuer, 230, 84)
  line(context, `15px Tinos`, content.number, 230, 108)
  line(context, `bold 14px Tinos`, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 580, 84)
  line(context, `bold 15px Tinos`, 'Độc lập - Tự do - Hạnh phúc', 580, 106)
  line(context, `15px Tinos`, content.placeAndDay, 580, 132)
  let y = wrapped(context, 'bold 19px Tinos', content.title, width / 2, 190, 560)
  context.textAlign = 'left'
  for (const text of content.paragraphs) y = wrapped(context, '17px Tinos', text, left, y + 14, 650)
  const rows = content.rows.map(
    ([number = '', text = '', result = '']) => `${number}  ${text}: ${result}`,
  )
  for (const row of [...rows, ...content.holds.map((one) => `– ${one}`)]) {
    if (y > height - 150) break
    y = wrapped(context, '17px Tinos', row, left, y + 8, 650)
  }
  wrapped(context, '15px Tinos', content.footer, left, height - 90, 650)
}

/** A round red mark with no arms and no seal's wording: nobody can take it for one. */
function stamp(context: SKRSContext2D, issuer: string): void {
  context.strokeStyle = 'rgba(190, 40, 40, 0.55)'
  context.lineWidth = 3
  context.beginPath()
  context.arc(600, height - 190, 62, 0, Math.PI * 2)
  context.stroke()
  context.fillStyle = 'rgba(190, 40, 40, 0.6)'
  context.textAlign = 'center'
  line(context, 'bold 22px Tinos', 'HƯ CẤU', 600, height - 186)
  line(context, '11px Tinos', issuer.slice(0, 22), 600, height - 168)
}

function line(context: SKRSContext2D, font: string, text: string, x: number, y: number): void {
  context.font = font
  context.fillText(text, x, y)
}

/** Writes in lines no wider than `limit`; answers the place of the next line. */
function wrapped(
  context: SKRSContext2D,
  font: string,
  text: string,
  x: number,
  top: number,
  limit: number,
): number {
  context.font = font
  let y = top
  let now = ''
  for (const word of text.split(' ')) {
    const longer = now === '' ? word : `${now} ${word}`
    if (context.measureText(longer).width > limit) {
      context.fillText(now, x, y)
      y += 24
      now = word
    } else now = longer
  }
  context.fillText(now, x, y)
  return y + 24
}

function speckle(context: SKRSContext2D, next: () => number): void {
  for (let count = 0; count < 900; count += 1) {
    const dark = Math.floor(next() * 120)
    context.fillStyle = `rgba(${dark}, ${dark}, ${dark}, ${0.05 + next() * 0.25})`
    context.fillRect(next() * width, next() * height, 1 + next() * 1.5, 1 + next() * 1.5)
  }
  context.fillStyle = 'rgba(60, 60, 60, 0.12)'
  context.fillRect(0, 0, 3 + next() * 5, height)
}
