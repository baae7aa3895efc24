import { join, resolve } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { DocumentContent } from './content.ts'
import { tinosFolders } from './fonts.ts'

/** Makes PDF papers with real text; one compiler for all of them. */
export function pdfMaker(): (content: DocumentContent) => Uint8Array {
  const root = resolve('/vedich-evidence')
  const [paper, json] = [join(root, 'paper.typ'), join(root, 'paper.json')]
  const compiler = NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontPaths: [...tinosFolders()] }],
  })
  compiler.addSource(paper, layout)
  return (content) => {
    compiler.mapShadow(json, Buffer.from(JSON.stringify(content)))
    const pdf = compiler.pdf({ mainFilePath: paper }, { creationTimestamp: secondsOf(content.day) })
    compiler.evictCache(2)
    return new Uint8Array(pdf)
  }
}

function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000
}

const layout = `
#let paper = json("paper.json")
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm))
#set text(font: "Tinos", size: 13pt, lang: "vi")
#set par(justify: true)
#set document(title: paper.title, author: paper.issuer)
#grid(
  columns: (2fr, 3fr),
  align: center,
  [*#paper.issuer* \\ #text(size: 12pt, paper.number)],
  [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* \\ #emph(paper.placeAndDay)],
)
#v(8mm)
#align(center, strong(paper.title))
#v(4mm)
#for text in paper.paragraphs { par(text) }
#table(
  columns: (auto, 1fr, auto),
  table.header(..paper.columns.map(it => strong(it))),
  ..paper.rows.flatten(),
)
#if paper.holds.len() > 0 [Gồm các tài liệu: #enum(..paper.holds)]
#v(6mm)
#emph(paper.footer)
`
