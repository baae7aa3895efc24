/** A film of so many bytes as the server knows one (`ftyp`, `moov`, `mdat`), in pieces; another `seed`, other bytes. */
export function* filmOf(bytes: number, seed: number): Generator<Buffer> {
  const moov = Buffer.concat([header(16, 'moov'), Buffer.alloc(8, seed)])
  const head = Buffer.concat([
    header(24, 'ftyp'),
    Buffer.from('isom\0\0\0\x01isomavc1', 'latin1'),
    moov,
    header(bytes - 24 - moov.length, 'mdat'),
  ])
  yield head
  const piece = Buffer.alloc(1024 * 1024)
  for (let at = 0; at < piece.length; at += 4) piece.writeUInt32LE((at * 2654435761) >>> 0, at)
  for (let left = bytes - head.length; left > 0; left -= piece.length)
    yield left < piece.length ? piece.subarray(0, left) : piece
}

function header(length: number, name: string): Buffer {
  const box = Buffer.alloc(8)
  box.writeUInt32BE(length)
  box.write(name, 4, 'latin1')
  return box
}
