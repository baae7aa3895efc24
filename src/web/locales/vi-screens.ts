import { rules } from '#contract/locales/vi/rules.ts'
import { account } from './vi/account.ts'
import { adoptList } from './vi/adopt-list.ts'
import { archive } from './vi/archive.ts'
import { calendar } from './vi/calendar.ts'
import { conditions } from './vi/conditions.ts'
import { confirmation } from './vi/confirmation.ts'
import { criteria } from './vi/criteria.ts'
import { entry } from './vi/entry.ts'
import { evidence } from './vi/evidence.ts'
import { forms } from './vi/forms.ts'
import { gaps } from './vi/gaps.ts'
import { journal } from './vi/journal.ts'
import { lists } from './vi/lists.ts'
import { navigation } from './vi/navigation.ts'
import { newDossier } from './vi/new-dossier.ts'
import { organisation } from './vi/organisation.ts'
import { packs } from './vi/packs.ts'
import { panel } from './vi/panel.ts'
import { people } from './vi/people.ts'
import { preview } from './vi/preview.ts'
import { recognition } from './vi/recognition.ts'
import { search } from './vi/search.ts'
import { settings } from './vi/settings.ts'
import { sheets } from './vi/sheets.ts'
import { signIn } from './vi/sign-in.ts'
import { system } from './vi/system.ts'
import { tableImport } from './vi/table-import.ts'
import { unit } from './vi/unit.ts'

/**
 * The words of all screens but the board, Vietnamese first. A feature adds its file under `vi/` and `en/`, a line here and
 * a line in `en.ts`; the entry route stays as light as it is.
 */
export const viScreens = {
  signIn,
  account,
  people,
  panel,
  gaps,
  conditions,
  forms,
  recognition,
  criteria,
  unit,
  settings,
  confirmation,
  packs,
  rules,
  newDossier,
  navigation,
  system,
  calendar,
  organisation,
  journal,
  preview,
  evidence,
  adoptList,
  search,
  entry,
  sheets,
  tableImport,
  lists,
  archive,
}
