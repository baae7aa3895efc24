import { rules } from '#contract/locales/en/rules.ts'
import { account } from './en/account.ts'
import { adoptList } from './en/adopt-list.ts'
import { archive } from './en/archive.ts'
import { board } from './en/board.ts'
import { calendar } from './en/calendar.ts'
import { conditions } from './en/conditions.ts'
import { confirmation } from './en/confirmation.ts'
import { criteria } from './en/criteria.ts'
import { entry } from './en/entry.ts'
import { evidence } from './en/evidence.ts'
import { forms } from './en/forms.ts'
import { gaps } from './en/gaps.ts'
import { journal } from './en/journal.ts'
import { lists } from './en/lists.ts'
import { looks } from './en/looks.ts'
import { navigation } from './en/navigation.ts'
import { newDossier } from './en/new-dossier.ts'
import { organisation } from './en/organisation.ts'
import { packs } from './en/packs.ts'
import { panel } from './en/panel.ts'
import { people } from './en/people.ts'
import { preview } from './en/preview.ts'
import { recognition } from './en/recognition.ts'
import { search } from './en/search.ts'
import { sentences } from './en/sentences.ts'
import { settings } from './en/settings.ts'
import { sheets } from './en/sheets.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { system } from './en/system.ts'
import { tableImport } from './en/table-import.ts'
import { unit } from './en/unit.ts'
import type { Words } from './vi.ts'

export const en = {
  shell,
  signIn,
  account,
  people,
  looks,
  board,
  panel,
  sentences,
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
} satisfies Words
