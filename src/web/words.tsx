import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { vi, type Words } from './locales/vi.ts'
import { store, useStore } from './store.ts'

export type Language = 'vi' | 'en'
export type WordsOf<K extends keyof Words> = Words[K]

const kept = 'vedich.language'
const language = store<Language>(readKept())
const vietnamese = store<Words>(vi as Words)
const Context = createContext<Words>(vietnamese.get())

/** The words of the interface in the chosen language: `const words = useWords()`. */
export function useWords(): Words {
  return use(Context)
}

/** A module that needs more words than the board comes together with them. */
export async function withWords<M>(load: () => Promise<M>): Promise<M> {
  const [{ viScreens }, loaded] = await Promise.all([import('./locales/vi-screens.ts'), load()])
  if (!('panel' in vietnamese.get())) vietnamese.set({ ...vi, ...viScreens })
  return loaded
}

export function useLanguage(): readonly [Language, (next: Language) => void] {
  return [useStore(language), choose]
}

/** Vietnamese is there at once; English comes when it is chosen, and is kept for this browser. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const chosen = useStore(language)
  const own = useStore(vietnamese)
  const [english, setEnglish] = useState<Words>()
  useEffect(() => {
    document.documentElement.lang = chosen
    if (chosen === 'en') import('./locales/en.ts').then((found) => setEnglish(found.en), ignore)
  }, [chosen])
  const words = useMemo(() => (chosen === 'en' && english ? english : own), [chosen, english, own])
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
