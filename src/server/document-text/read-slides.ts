import { readFile } from 'node:fs/promises'
import type { ReadRequest, Run } from './reading.ts'
import { unpack } from './unpack.ts'
import { readXml } from './xml-events.ts'

/** PPTX: a slide is a page. */
export async function readSlides({ file }: ReadRequest): Promise<Run[][]> {
  const parts = await unpack(await readFile(file), (name) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name),
  )
  const number = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0)
  return [...parts]
    .sort(([a], [b]) => number(a) - number(b))
    .map(([, xml]) => [{ text: textIn(xml), font: null }])
}

function textIn(xml: string): string {
  let text = ''
  let isText = false
  readXml(xml, {
    open: (name) => {
      isText = name === 'a:t'
    },
    close: (name) => {
      isText = false
      if (name === 'a:p') text += '\n'
    },
    text: (piece) => {
      if (isText) text += piece
    },
  })
  return text
}
