import type { OpenApiDocument, Operation, Parameter } from './openapi-document.ts'

/** The API as a page to read: plain HTML, no script, its style beside it (`docs.css`). */
export function docsPage({ info, servers, paths, components }: OpenApiDocument): string {
  const base = servers[0]?.url ?? ''
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const schemas = Object.entries((components['schemas'] ?? {}) as Readonly<Record<string, unknown>>)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title)} API ${escaped(info.version)}</title>
<link rel="stylesheet" href="docs.css">
</head>
<body>
<main>
<h1>${escaped(info.title)} API ${escaped(info.version)}</h1>
<p>${escaped(info.description)} The same as a file: <a href="openapi.json">openapi.json</a>.</p>
<nav aria-label="Operations"><ul>
${operations.map(({ method, path, operation }) => `<li><a href="#${operation.operationId}"><code>${method.toUpperCase()} ${escaped(path)}</code></a></li>`).join('\n')}
</ul></nav>
${operations.map((one) => section(base, one)).join('\n')}
<h2>Schemas</h2>
${schemas.map(([name, schema]) => details(name, schema, `schema-${name}`)).join('\n')}
</main>
</body>
</html>
`
}

export const docsStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1rem }
nav ul { columns: 22rem; padding-left: 1rem }
section { border-top: 1px solid GrayText; margin-top: 1.5rem }
h2, code { overflow-wrap: anywhere }
table { border-collapse: collapse }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0 }
pre { overflow: auto; font-size: .8125rem; border: 1px solid GrayText; border-radius: .25rem; padding: .75rem }
`

interface Described {
  readonly path: string
  readonly method: string
  readonly operation: Operation
}

function section(base: string, { path, method, operation }: Described): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation
  return `<section id="${operationId}">
<h2><code>${method.toUpperCase()} ${escaped(base + path)}</code></h2>
<p>${escaped(summary)}. ${escaped(description)}</p>
${parameters.length > 0 ? table(parameters) : ''}
${requestBody ? details('Body', requestBody) : ''}
${details('Answer', responses)}
</section>`
}

function table(parameters: readonly Parameter[]): string {
  const rows = parameters.map(
    (one) =>
      `<tr><td><code>${escaped(one.name)}</code></td><td>${one.in}</td><td>${one.required ? 'required' : ''}</td><td><code>${escaped(JSON.stringify(one.schema))}</code></td></tr>`,
  )
  return `<table><thead><tr><th>Name</th><th>In</th><th></th><th>Type</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`
}

/** References lead to their schema on the same page. */
function details(title: string, schema: unknown, id?: string): string {
  const text = escaped(JSON.stringify(schema, null, 2)).replace(
    /#\/components\/schemas\/(\w+)/g,
    '<a href="#schema-$1">$1</a>',
  )
  return `<details${id ? ` id="${id}"` : ''}><summary>${escaped(title)}</summary><pre tabindex="0">${text}</pre></details>`
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  }
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
