import type { App } from '../platform/http/access.ts'
import { docsPage, docsStyle } from './docs-page.ts'
import { openApiDocument } from './openapi-document.ts'

/** The API describes itself: `openapi.json`, and the same as a page to read at `docs`. Both are open: they hold no data. */
export function openapiRoutes(app: App): void {
  app.get('/api/v1/openapi.json', (http) => http.json(document()))
  app.get('/api/v1/docs', (http) => http.html(docsPage(document())))
  app.get('/api/v1/docs.css', (http) =>
    http.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  )
}

let made: ReturnType<typeof openApiDocument> | undefined

function document() {
  made ??= openApiDocument()
  return made
}
