import type { Input } from '#contract/api.ts'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'

/** For tests: a district, two of its communes, and an item that both are judged by. */
export const district = { unit: '200', path: '/22/200/' }
export const commune = { unit: '06898_pre2025', path: '/22/200/06898_pre2025/' }
export const neighbour = { unit: '06901_pre2025', path: '/22/200/06901_pre2025/' }
export const item = 'x16.17.1'

/** For tests: an empty library, and who may do everything in it. */
export interface Library {
  readonly test: TestApp
  readonly dossier: string
  readonly standing: TestCaller
  readonly register: (
    who: TestCaller,
    said?: Partial<Input<'registerEvidence'>>,
  ) => Promise<RegisteredPaper>
  readonly link: (
    who: TestCaller,
    evidence: readonly string[],
    more?: Partial<Input<'linkEvidence'>>,
  ) => Promise<LinkedPapers>
}

type RegisteredPaper = Awaited<ReturnType<typeof registered>>['paper']
type LinkedPapers = Awaited<ReturnType<typeof linked>>

export async function emptyLibrary(): Promise<Library> {
  const test = await testApp()
  const standing = await test.as('standingAgency', district)
  const input = { title: 'Hồ sơ', unit: district.unit, standard: 'h16', year: 2020 }
  const dossier = (await standing.call('createDossier', input)).id
  return {
    test,
    dossier,
    standing,
    register: async (who, said = {}) => (await registered(dossier, who, said)).paper,
    link: (who, evidence, more = {}) => linked(dossier, who, evidence, more),
  }
}

function registered(dossier: string, who: TestCaller, said: Partial<Input<'registerEvidence'>>) {
  const paper = { unit: district.unit, title: 'Báo cáo', keptAt: 'Văn phòng HĐND và UBND' }
  return who.call('registerEvidence', { dossier, ...paper, ...said })
}

function linked(
  dossier: string,
  who: TestCaller,
  evidence: readonly string[],
  more: Partial<Input<'linkEvidence'>>,
) {
  const target = { unit: commune.unit, item, from: 2020, to: 2020 }
  return who.call('linkEvidence', { dossier, evidence: [...evidence], ...target, ...more })
}
