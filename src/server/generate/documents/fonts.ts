import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const names = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'] as const

/** Folders of Tinos, whose widths are those of Times New Roman and which has every Vietnamese letter. */
export function tinosFolders(): readonly string[] {
  return names.map((name) => dirname(fileOf(name)))
}

export function tinosFile(name: (typeof names)[number]): string {
  return fileOf(name)
}

function fileOf(name: string): string {
  const entry = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json'))
  return join(dirname(entry), name, `Tinos_${name}.ttf`)
}
