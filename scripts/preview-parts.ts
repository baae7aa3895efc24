import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'vite'

/** The page of the sandboxed frame in which Word documents are drawn; one file, its script and style inside. */
const framePage = 'khung-xem-word.html'

/**
 * What previews need beside the application: the frame's page, whose single inline script the server names in a policy
 * of its own; and the fonts and decoders that the PDF reader asks for by address.
 */
export function previewParts(): Plugin {
  return {
    name: 'preview-parts',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: framePage, source: await frame() })
      for (const [fileName, source] of pdfParts())
        this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${framePage}`, (_, answer) => {
        frame().then(
          (html) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(html),
          (error: unknown) => answer.writeHead(500).end(String(error)),
        )
      })
    },
  }
}

async function frame(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['chrome109', 'firefox115', 'safari16.4'],
      lib: {
        entry: 'src/web/preview/frame/word-frame.ts',
        formats: ['iife'],
        name: 'wordFrame',
      },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  const script = chunk?.type === 'chunk' ? chunk.code : ''
  const style = readFileSync('src/web/preview/frame/word-frame.css', 'utf8')
  // A text in the script must not end it, and the hash is of the characters between the tags.
  const inert = script
    .trim()
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Xem trước văn bản Word</title><style>${style}</style></head>
<body><script>${inert}</script></body>
</html>
`
}

function* pdfParts(): Generator<readonly [name: string, bytes: Uint8Array]> {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const wanted = { standard_fonts: /\.(pfb|ttf)$/, wasm: /_nowasm_fallback\.js$/ }
  for (const [folder, names] of Object.entries(wanted))
    for (const name of readdirSync(join(root, folder)))
      if (names.test(name))
        yield [`pdfjs/${folder}/${name}`, readFileSync(join(root, folder, name))]
}
