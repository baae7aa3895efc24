import type { HtmlTagDescriptor, Plugin } from 'vite'

/**
 * The entry page paints before any script or style arrives: the stylesheet goes to the end of the body (the inline
 * shell stands above it), and the first screen's chunk is asked for together with the entry, not after it.
 */
export function entryPage({ firstScreen }: { readonly firstScreen: string }): Plugin {
  return {
    name: 'entry-page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html
        const stylesheet = /\s*<link rel="stylesheet"[^>]*>/g
        const styles = html.match(stylesheet) ?? []
        const body = html
          .replace(stylesheet, '')
          .replace('</body>', `${styles.join('')}\n  </body>`)
        return { html: body, tags: preloads(Object.values(bundle), firstScreen) }
      },
    },
  }
}

type Bundle = Parameters<
  Extract<Plugin['transformIndexHtml'], { handler: unknown }>['handler']
>[1]['bundle']

function preloads(
  outputs: readonly NonNullable<Bundle>[string][],
  screen: string,
): HtmlTagDescriptor[] {
  const first = outputs.find((output) => output.type === 'chunk' && output.name === screen)
  if (first?.type !== 'chunk') return []
  const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry)
  const known = new Set(entry?.type === 'chunk' ? entry.imports : [])
  return [first.fileName, ...first.imports]
    .filter((file) => file !== entry?.fileName && !known.has(file))
    .map((file) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
      injectTo: 'head',
    }))
}
