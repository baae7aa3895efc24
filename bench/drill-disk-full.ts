// R3: uploads onto a disk that is full (a small tmpfs): each is refused clearly before or in the midst of its bytes, nothing half is
// stored, and what fits afterwards is taken. Needs the right to mount; says so where it is missing.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drill, DrillRow } from './drill-row.ts'
import { filmOf } from './film.ts'
import { serve, stop } from './serving.ts'
import { empty, type Uploader, uploadBatch, uploader } from './uploading.ts'

const mebibyte = 1024 * 1024
/** The disk; 64 MiB of it are left for the database. */
const size = 200 * mebibyte

export const drill: Drill = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-drill-'))
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  const disk = join(data, 'uploads')
  try {
    const more = { DATABASE_URL: '', VEDICH_BACKUP_KEEP: '0' }
    const cookie = await empty(data, more)
    mkdirSync(disk, { recursive: true })
    const mounted = mount(disk)
    if (mounted !== null)
      return [{ name: 'disk-full', rounds: 0, failures: [mounted], details: {} }]
    try {
      return [await fillDisk(data, disk, more, cookie)]
    } finally {
      execFileSync('umount', [disk])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function mount(disk: string): string | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'pipe' })
    return null
  } catch (error) {
    return `no right to mount a tmpfs: ${error instanceof Error ? error.message : ''}`
  }
}

async function fillDisk(
  data: string,
  disk: string,
  more: Readonly<Record<string, string>>,
  cookie: string,
): Promise<DrillRow> {
  const server = await serve(data, more)
  const failures: string[] = []
  const expect = (isSo: boolean, what: string) => {
    if (!isSo) failures.push(what)
  }
  try {
    const who = await uploader(server.url, cookie)
    const early = await who.open('trước.mp4', 180 * mebibyte).catch((error) => String(error))
    expect(early.includes('storage_full'), `before its bytes: ${early}`)
    const address = await who.open('giữa.mp4', 100 * mebibyte)
    writeFileSync(join(disk, 'filler'), Buffer.alloc(150 * mebibyte))
    const status = await send(who, address, 100, 1)
    expect(status === 507, `in the midst: ${status}`)
    expect(readdirSync(disk).join() === 'filler', `left behind: ${readdirSync(disk).join()}`)
    const { uploads } = await listed(who)
    expect(uploads[0]?.outcomes[0]?.refusal?.code === 'storage_full', JSON.stringify(uploads))
    expect((await count(who)) === 0, 'something was recorded')
    rmSync(join(disk, 'filler'))
    const again = await send(who, await who.open('lại.mp4', 20 * mebibyte), 20, 2)
    expect(again === 204 && (await count(who)) === 1, `with room again: ${again}`)
    return { name: 'disk-full', rounds: 3, failures, details: { disk: size } }
  } finally {
    await stop(server)
  }
}

function send(who: Uploader, address: string, megabytes: number, seed: number): Promise<number> {
  return who.send(address, 0, megabytes * mebibyte, filmOf(megabytes * mebibyte, seed))
}

function listed({ call, dossier, unit }: Uploader) {
  return call('listUploads', { dossier, unit, batch: uploadBatch })
}

async function count({ call, dossier }: Uploader): Promise<number> {
  return (await call('listEvidence', { dossier })).total
}
