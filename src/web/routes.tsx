import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { parseSearch, readDossierSearch, writeSearch } from './search.ts'
import { AppLayout } from './shell/AppLayout.tsx'
import { Broken } from './shell/Broken.tsx'
import { Lost } from './shell/Lost.tsx'
import { PageSkeleton } from './shell/PageSkeleton.tsx'
import { Root } from './shell/Root.tsx'
import { withWords } from './words.tsx'

const root = createRootRoute({ component: Root })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./shell/HomeScreen.tsx'), 'HomeScreen'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: (search): { readonly ve?: string } => inside(search['ve']),
  component: lazyRouteComponent(
    () => withWords(() => import('./sign-in/SignInScreen.tsx')),
    'SignInScreen',
  ),
})
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/khoi-tao',
  validateSearch: (search): { readonly ma?: string } =>
    typeof search['ma'] === 'string' ? { ma: search['ma'] } : {},
  component: lazyRouteComponent(
    () => withWords(() => import('./sign-in/AdministratorScreen.tsx')),
    'AdministratorScreen',
  ),
})

const link = createRoute({
  getParentRoute: () => root,
  path: '/mat-khau',
  validateSearch: (search): { readonly ma?: string } =>
    typeof search['ma'] === 'string' ? { ma: search['ma'] } : {},
  component: outside(() => import('./sign-in/LinkScreen.tsx'), 'LinkScreen'),
})
const account = [
  page('/quen-mat-khau', () => import('./sign-in/ForgotScreen.tsx'), 'ForgotScreen'),
  page('/dang-nhap/tra-loi', () => import('./sign-in/DirectoryScreen.tsx'), 'DirectoryScreen'),
  page('/tai-khoan', () => import('./account/AccountScreen.tsx'), 'AccountScreen'),
  page('/quan-tri/he-thong', () => import('./system/SystemScreen.tsx'), 'SystemScreen'),
  page('/quan-tri/lich', () => import('./calendar/CalendarScreen.tsx'), 'CalendarScreen'),
  page(
    '/quan-tri/su-kien',
    () => import('./journal/SystemJournalScreen.tsx'),
    'SystemJournalScreen',
  ),
  page('/quan-tri/nguoi-dung', () => import('./admin/PeopleScreen.tsx'), 'PeopleScreen'),
] as const

const newDossier = createRoute({
  getParentRoute: () => root,
  path: '/lap-ho-so',
  component: lazyRouteComponent(
    () => withWords(() => import('./new-dossier/NewDossierScreen.tsx')),
    'NewDossierScreen',
  ),
})

/** Everything of one dossier, inside the frame. The year and the day stay in the address from screen to screen. */
const dossierRoute = createRoute({
  getParentRoute: () => root,
  path: '/ho-so/$dossier',
  validateSearch: readDossierSearch,
  search: { middlewares: [retainSearchParams(['nam', 'ngay'])] },
  component: AppLayout,
})

const screens = [
  screen('/', () => import('./board/BoardScreen.tsx'), 'BoardScreen'),
  screen('/tieu-chi', () => import('./criteria/CriteriaScreen.tsx'), 'CriteriaScreen'),
  screen('/tieu-chi/$criterion', () => import('./criteria/CriterionScreen.tsx'), 'CriterionScreen'),
  screen('/don-vi', () => import('./unit/UnitsScreen.tsx'), 'UnitsScreen'),
  screen('/don-vi/$unit', () => import('./unit/UnitScreen.tsx'), 'UnitScreen'),
  screen('/dieu-kien', () => import('./conditions/ConditionsScreen.tsx'), 'ConditionsScreen'),
  screen('/cong-nhan', () => import('./recognition/RecognitionScreen.tsx'), 'RecognitionScreen'),
  screen('/con-thieu', () => import('./gaps/GapsScreen.tsx'), 'GapsScreen'),
  screen('/con-thieu/phieu', () => import('./gaps/TaskSheetsScreen.tsx'), 'TaskSheetsScreen'),
  screen('/co-quan', () => import('./organisation/OrganisationScreen.tsx'), 'OrganisationScreen'),
  screen('/nhat-ky', () => import('./journal/JournalScreen.tsx'), 'JournalScreen'),
  screen('/minh-chung', () => import('./evidence/EvidenceScreen.tsx'), 'EvidenceScreen'),
  screen(
    '/minh-chung/danh-muc',
    () => import('./adopt-list/AdoptListScreen.tsx'),
    'AdoptListScreen',
  ),
  screen('/minh-chung/$paper', () => import('./evidence/PaperScreen.tsx'), 'PaperScreen'),
  screen('/tim', () => import('./search/SearchScreen.tsx'), 'SearchScreen'),
  screen('/nhap-so-lieu', () => import('./entry/EntryScreen.tsx'), 'EntryScreen'),
  screen(
    '/nhap-so-lieu/tu-tep',
    () => import('./table-import/TableImportScreen.tsx'),
    'TableImportScreen',
  ),
  screen('/nhap-so-lieu/gui', () => import('./entry/SendScreen.tsx'), 'SendScreen'),
  screen('/nhap-so-lieu/viec', () => import('./entry/MyWorkScreen.tsx'), 'MyWorkScreen'),
  screen('/nhap-so-lieu/phieu', () => import('./entry/SheetsScreen.tsx'), 'SheetsScreen'),
  screen('/danh-muc', () => import('./lists/ListsScreen.tsx'), 'ListsScreen'),
  screen('/danh-muc/$list', () => import('./lists/ListScreen.tsx'), 'ListScreen'),
  screen('/ho-so-cac-nam', () => import('./archive/ArchiveScreen.tsx'), 'ArchiveScreen'),
  screen('/thiet-lap', () => import('./settings/SettingsScreen.tsx'), 'SettingsScreen'),
  screen('/doi-chieu', () => import('./confirmation/ConfirmationScreen.tsx'), 'ConfirmationScreen'),
  screen('/bo-quy-dinh', () => import('./packs/PacksScreen.tsx'), 'PacksScreen'),
  screen('/bo-quy-dinh/so-sanh', () => import('./packs/CompareScreen.tsx'), 'CompareScreen'),
  screen('/bo-quy-dinh/$pack', () => import('./packs/PackScreen.tsx'), 'PackScreen'),
] as const

const tree = root.addChildren([
  home,
  signIn,
  setUp,
  link,
  ...account,
  newDossier,
  dossierRoute.addChildren(screens),
])

export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Lost,
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 150,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/**
 * One screen of a dossier: its path, its module (loaded when first opened, with its words), the name of its
 * component.
 */
function screen<P extends string, N extends string, M extends { [K in N]: () => React.ReactNode }>(
  path: P,
  load: () => Promise<M>,
  name: N,
) {
  return createRoute({
    getParentRoute: () => dossierRoute,
    path,
    component: lazyRouteComponent(path === '/' ? load : () => withWords(load), name),
  })
}

/** A page that belongs to no dossier. */
function page<P extends string, N extends string, M extends { [K in N]: () => React.ReactNode }>(
  path: P,
  load: () => Promise<M>,
  name: N,
) {
  return createRoute({ getParentRoute: () => root, path, component: outside(load, name) })
}

function outside<N extends string, M extends { [K in N]: () => React.ReactNode }>(
  load: () => Promise<M>,
  name: N,
) {
  return lazyRouteComponent(() => withWords(load), name)
}

/** Only an address of this application may be returned to. */
function inside(value: unknown): { readonly ve?: string } {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? { ve: value } : {}
}
