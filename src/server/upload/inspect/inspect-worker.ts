// A thread of its own: whatever a hostile file does to a parser, it does it here, and is ended after a while.
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { Refusal } from '#domain/refusal.ts'
import { openPicture } from './image.ts'
import { inspect } from './inspect.ts'
import type { Answer, Question } from './inspector.ts'

parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await answer(question))
})

async function answer(question: Question): Promise<Answer> {
  try {
    if (question.task === 'inspect') return { facts: await inspect(question.path, question.name) }
    return { written: await draw(question) }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, details: error.details }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Writes a smaller picture without metadata. */
async function draw({ path, type, target, side }: Question & { readonly task: 'draw' }) {
  const picture = await openPicture(path, type)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await picture
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .webp({ quality: 80 })
    .toFile(target)
  return target
}
