/** The bytes of a stored file. Throws when it is not given. */
export async function fetchFile(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const answer = await fetch(url, { credentials: 'same-origin', signal })
  if (!answer.ok) throw new Error(`file answered ${answer.status}`)
  return await answer.arrayBuffer()
}

/** The first bytes of it only. */
export async function fetchHead(
  url: string,
  bytes: number,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const answer = await fetch(url, {
    credentials: 'same-origin',
    signal,
    headers: { range: `bytes=0-${bytes - 1}` },
  })
  if (answer.status === 416) return new ArrayBuffer(0)
  if (!answer.ok) throw new Error(`file answered ${answer.status}`)
  return (await answer.arrayBuffer()).slice(0, bytes)
}
