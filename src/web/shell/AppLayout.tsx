import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { sessionEnded } from '../connection.ts'
import { useDossierAddress } from '../dossier.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.tsx'
import { useWords, withWords } from '../words.tsx'
import { TopBar } from './TopBar.tsx'

// Asked for at once and never waited for: the frame keeps its place, and the screen itself comes first.
const navigation = withWords(() => import('./Navigation.tsx')).then((found) => ({
  default: found.Navigation,
}))
const Navigation = lazy(() => navigation)
const CellPanel = lazy(() =>
  withWords(() => import('../panel/CellPanel.tsx')).then((found) => ({ default: found.CellPanel })),
)
const Palette = lazy(() =>
  withWords(() => import('./Palette.tsx')).then((found) => ({ default: found.Palette })),
)

/** The frame of a dossier: where one can go, which year and day one looks at, and the screen itself. */
export function AppLayout() {
  const words = useWords().shell
  const { dossier, search } = useDossierAddress()
  const [searching, setSearching] = useState(false)
  const [menu, setMenu] = useState(false)
  useGuest()
  useLive(dossier)
  usePaletteKey(() => setSearching(true))
  return (
    <div className="min-h-screen md:grid md:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <a
        href="#noi-dung"
        className="fixed top-1 left-1 z-50 -translate-y-20 rounded bg-ink px-3 py-2 text-white focus:translate-y-0"
      >
        {words.skip}
      </a>
      <Suspense fallback={<div className="border-r border-line bg-paper max-md:hidden" />}>
        <Navigation open={menu} onClose={() => setMenu(false)} />
      </Suspense>
      <div className="min-w-0">
        <TopBar onSearch={() => setSearching(true)} onMenu={() => setMenu(true)} />
        <main
          id="noi-dung"
          tabIndex={-1}
          className="mx-auto max-w-400 p-3 outline-none md:p-4 print:max-w-none print:p-0"
        >
          <Outlet />
        </main>
      </div>
      {search.o ? (
        <Suspense>
          <CellPanel open={search.o} />
        </Suspense>
      ) : null}
      {searching ? (
        <Suspense>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** Nobody signed in: to the sign-in page, and back here afterwards. Who was in stays here and signs in again. */
function useGuest() {
  const session = useSession()
  const navigate = useNavigate()
  const here = useRouterState({ select: (state) => state.location.href })
  const wasIn = useRef(false)
  const guest = session !== undefined && session.person === null
  useEffect(() => {
    if (session?.person) wasIn.current = true
    if (guest && wasIn.current) sessionEnded()
    // The address changes before this frame leaves: then it is no longer the place to come back to.
    else if (guest && here.startsWith('/ho-so/'))
      void navigate({ to: '/dang-nhap', search: { ve: here }, replace: true })
  }, [session, guest, here, navigate])
}

function usePaletteKey(open: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
}
