// P6: one film of 2 GiB over HTTP: received, marked (SHA-256, SHA-512, CRC-32, size), looked at, kept and recorded. The floor is
// the same marking and writing in a bare loop. The real server, in a process of its own, whose memory is watched.
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { timed } from './district.ts'
import { against, alone, type Figure, type Measure, median } from './figure.ts'
import { filmOf } from './film.ts'
import { serve, stop } from './serving.ts'
import { empty, uploader } from './uploading.ts'

const bytes = 2 * 1024 ** 3
const rounds = 3

export const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-bench-'))
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  const more = { DATABASE_URL: '', LOG_LEVEL: 'info', VEDICH_BACKUP_KEEP: '0' }
  const cookie = await empty(data, more)
  const server = await serve(data, more)
  try {
    const who = await uploader(server.url, cookie)
    const memory = watchMemory(server.process.pid ?? 0)
    const floors: number[] = []
    const runs: number[] = []
    for (let round = 0; round < rounds; round++) {
      floors.push(await timed(() => bare(join(folder, 'bare'), round)))
      const address = await who.open(`phim ${round}.mp4`, bytes)
      const status = { code: 0 }
      runs.push(
        await timed(async () => {
          status.code = await who.send(address, 0, bytes, filmOf(bytes, round))
        }),
      )
      if (status.code !== 204) throw new Error(`the upload was answered ${status.code}`)
    }
    return figures(floors, runs, memory.stop())
  } finally {
    await stop(server)
    rmSync(folder, { recursive: true, force: true })
  }
}

function figures(floors: readonly number[], runs: readonly number[], grown: number): Figure[] {
  const speed = (all: readonly number[]) => bytes / 1e6 / (median(all) / 1000)
  return [
    against('P6 upload of 2 GiB with its sums', speed(runs), speed(floors), 'MB/s', rounds),
    alone('P6 memory grown meanwhile', grown, 'MB', rounds),
  ]
}

/** The floor: each piece hashed while it is written, then all of it on disk for certain. */
async function bare(path: string, seed: number): Promise<void> {
  const sha256 = createHash('sha256')
  const sha512 = createHash('sha512')
  let crc = 0
  const file = await open(path, 'w')
  for (const piece of filmOf(bytes, seed)) {
    const written = file.write(piece)
    sha256.update(piece)
    sha512.update(piece)
    crc = crc32(piece, crc)
    await written
  }
  await file.sync()
  await file.close()
  if (sha256.digest('hex') === sha512.digest('hex') || crc === 0) throw new Error('no sums')
}

/** Resident memory of a process: how much more its highest is than its first, in MB. */
function watchMemory(pid: number): { readonly stop: () => number } {
  const read = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000
  const first = read()
  let highest = first
  const timer = setInterval(() => {
    highest = Math.max(highest, read())
  }, 50)
  return {
    stop: () => {
      clearInterval(timer)
      return highest - first
    },
  }
}
