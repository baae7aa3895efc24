import type { navigation as vi } from '../vi/navigation.ts'

export const navigation: typeof vi = {
  groups: { follow: 'Follow', enter: 'Enter and submit', rules: 'Rules, management' },
  overview: 'Progress overview',
  gaps: 'What is missing',
  conditions: 'Conditions',
  criteria: 'Criteria',
  units: 'Units',
  recognitions: 'Recognitions',
  entry: 'Enter figures',
  lists: 'Lists',
  evidence: 'Evidence',
  archive: 'Files by year',
  settings: 'Settings',
  organisation: 'Bodies and names',
  confirmation: 'Confirmation',
  packs: 'Rule sets',
  journal: 'Journal',
  newDossier: 'New dossier',
}
