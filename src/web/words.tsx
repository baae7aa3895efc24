import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { vi, type Words } from './locales/vi.ts'
import { store, useStore } from './store.ts'

export type Language = 'vi' | 'en'
export type WordsOf<K extends keyof Words> = Words[K]

const kept = 'vedich.language'
const language = store<Language>(readKept())
const Context = createContext<Words>(vi)

/** The words of the interface in the chosen language: `const words = useWords()`. */
export function useWords(): Words {
  return use(Context)
}

export function useLanguage(): readonly [Language, (next: Language) => void] {
  return [useStore(language), choose]
}

/** Vietnamese is there at once; English comes when it is chosen, and is kept for this browser. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const chosen = useStore(language)
  const [english, setEnglish] = useState<Words>()
  useEffect(() => {
    document.documentElement.lang = chosen
    if (chosen === 'en') import('./locales/en.ts').then((found) => setEnglish(found.en), ignore)
  }, [chosen])
  const words = useMemo(() => (chosen === 'en' && english ? english : vi), [chosen, english])
  return <Context value={words}>{children}</Context>
}

function choose(next: Language) {
  language.set(next)
  try {
    localStorage.setItem(kept, next)
  } catch {
    ignore() // a browser that keeps nothing: the choice holds until the page closes
  }
}

function readKept(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}

function ignore() {
  return undefined
}
