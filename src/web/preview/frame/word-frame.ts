import { parseAsync, renderDocument } from 'docx-preview'

/**
 * Runs inside the sandboxed frame, where nothing of the application can be reached: takes the bytes of a Word document
 * from the page around it, draws them, and says how it went. Nothing else leaves the frame.
 */
const page = window.parent

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== page || !(event.data instanceof ArrayBuffer)) return
  draw(new Uint8Array(event.data)).then(
    (pages) => tell({ kind: 'drawn', pages }),
    () => tell({ kind: 'failed' }),
  )
})
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  event.preventDefault()
  const href = link.getAttribute('data-to')
  const inside = link.getAttribute('href') ?? ''
  if (href) tell({ kind: 'link', href })
  else if (inside.startsWith('#')) document.getElementById(inside.slice(1))?.scrollIntoView()
})
tell({ kind: 'ready' })

async function draw(bytes: Uint8Array): Promise<number> {
  const isNarrow = window.innerWidth < 640
  const options = {
    className: 'word',
    inWrapper: true,
    ignoreWidth: isNarrow,
    ignoreHeight: isNarrow,
    renderAltChunks: false,
    renderComments: false,
    renderChanges: false,
    ignoreLastRenderedPageBreak: false,
    experimental: false,
    debug: false,
  }
  const nodes = await renderDocument(await parseAsync(bytes, options), options)
  const body = document.createElement('main')
  body.append(...nodes)
  // On a phone the margins of a sheet of paper would leave no room for its words.
  if (isNarrow) for (const sheet of body.querySelectorAll('section')) sheet.style.padding = '16px'
  for (const link of body.querySelectorAll('a')) defuse(link)
  for (const embedded of body.querySelectorAll('iframe, object, embed, script, form'))
    embedded.remove()
  document.body.replaceChildren(body)
  return body.querySelectorAll('section').length
}

/** Only a web address leads on, and only through the page around the frame; a place in the document stays. */
function defuse(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? ''
  link.removeAttribute('target')
  if (href.startsWith('#')) return
  link.removeAttribute('href')
  if (!/^https?:\/\//i.test(href)) return
  link.setAttribute('data-to', href)
  link.setAttribute('role', 'link')
  link.tabIndex = 0
}

function tell(message: Readonly<Record<string, unknown>>): void {
  // The frame has no origin of its own to name; what it tells is no secret.
  page.postMessage(message, '*')
}
