import { readXml } from './xml-events.ts'

interface Style {
  readonly font: string | null
  readonly basedOn: string | null
}

/** Fonts by style: what a run shows when it names none itself. */
export interface StyleFonts {
  /** The font of a style, its ancestors and the defaults looked through. */
  readonly fontOf: (style: string | null) => string | null
  readonly paragraph: string | null
}

/** Reads `word/styles.xml`. */
export function styleFonts(xml: string | undefined): StyleFonts {
  const seen: Seen = { styles: new Map(), defaultFont: null, paragraph: null, now: null }
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attributes) => open(seen, name, attributes),
      close: (name) => {
        if (name !== 'w:style' || !seen.now) return
        seen.styles.set(seen.now.id, seen.now)
        seen.now = null
      },
      text: () => undefined,
    })
  return {
    paragraph: seen.paragraph,
    fontOf: (style) => inherited(seen.styles, style) ?? seen.defaultFont,
  }
}

interface Seen {
  readonly styles: Map<string, Style>
  defaultFont: string | null
  paragraph: string | null
  now: { id: string; font: string | null; basedOn: string | null } | null
}

function open(seen: Seen, name: string, of: Readonly<Record<string, string>>): void {
  if (name === 'w:style') {
    seen.now = { id: of['w:styleId'] ?? '', font: null, basedOn: null }
    if (of['w:default'] === '1' && of['w:type'] === 'paragraph') seen.paragraph = seen.now.id
  } else if (name === 'w:basedOn' && seen.now) seen.now.basedOn = of['w:val'] ?? null
  else if (name === 'w:rFonts') takeFont(seen, fontIn(of))
}

function takeFont(seen: Seen, font: string | null): void {
  if (seen.now) seen.now.font ??= font
  else seen.defaultFont ??= font
}

export function fontIn(attributes: Readonly<Record<string, string>>): string | null {
  return attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? attributes['w:cs'] ?? null
}

function inherited(styles: ReadonlyMap<string, Style>, from: string | null): string | null {
  let id = from
  for (let depth = 0; id !== null && depth < 20; depth++) {
    const style = styles.get(id)
    if (style?.font) return style.font
    id = style?.basedOn ?? null
  }
  return null
}
