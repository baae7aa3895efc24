import { SaxesParser } from 'saxes'
import { unreadable } from './reading.ts'

export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Reads XML of an office file. Entities of its own are never resolved. Throws unreadable `damaged`. */
export function readXml(xml: string, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => open(name, attributes as Record<string, string>))
  parser.on('closetag', ({ name }) => close(name))
  parser.on('text', text)
  parser.on('error', () => {
    throw unreadable('damaged')
  })
  parser.write(xml).close()
}
