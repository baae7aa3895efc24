import { mkdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readWorkspace } from './read-workspace.ts'
import { copySample, type SampleCopy } from './sample-copy.ts'

let copy: SampleCopy
beforeEach(async () => {
  copy = await copySample()
})
afterEach(() => copy.remove())

describe('evidence on disk:', () => {
  const header = 'id,title,type,file,sha256,state,restricted,known_on\n'
  const row = (file: string, sha256 = '') =>
    copy.write(
      'evidence.csv',
      `${header}e1,Biên bản,minutes,${file},${sha256},accepted,false,2021-01-01\n`,
    )

  test.each([
    ['../workspace.yaml', 'path_unsafe'],
    ['/etc/passwd', 'path_unsafe'],
    ['a/../../b.pdf', 'path_unsafe'],
    ['C:\\b.pdf', 'path_unsafe'],
    ['b.pdf', 'evidence_file_missing'],
  ])('the file %s', async (file, code) => {
    await row(file)
    expect(await copy.told()).toEqual([`evidence.csv 2 file ${code}`])
  })

  test('a file whose bytes have changed, and one that no row names', async () => {
    await mkdir(copy.path('evidence'))
    await copy.write('evidence/b.pdf', 'changed')
    await copy.write('evidence/lạ.pdf', 'x')
    await row('b.pdf', '0'.repeat(64))
    expect(await copy.told()).toEqual([
      'evidence.csv 2 file evidence_changed',
      'evidence/lạ.pdf   evidence_unregistered',
    ])
  })

  test('neither a file nor a place where it is kept', async () => {
    await row('')
    expect(await copy.told()).toEqual(['evidence.csv 2 file evidence_without_place'])
  })

  test('links to an item, a document and a record that are not there', async () => {
    await copy.write(
      'evidence-links.csv',
      'evidence,item,unit,from,to,document\ne7,x,200,2020,2020,d\n',
    )
    expect(await copy.told()).toEqual(['evidence-links.csv 2 evidence evidence_unknown'])
    await mkdir(copy.path('evidence'))
    await copy.write('evidence/b.pdf', 'x')
    await row('b.pdf')
    await copy.write(
      'evidence-links.csv',
      'evidence,item,unit,from,to,document\ne1,x,1,2021,2020,d\n',
    )
    expect((await copy.told()).toSorted()).toEqual([
      'evidence-links.csv 2 document document_unknown',
      'evidence-links.csv 2 item item_unknown',
      'evidence-links.csv 2 to period_reversed',
      'evidence-links.csv 2 unit unit_unknown',
    ])
  })
})

describe('the packs of the set:', () => {
  test.each<[string, string, string, string]>([
    [
      'an unknown pack',
      'id: vn-ntm-evidence-2016',
      'id: vn-ntm-evidence-1999',
      'dossier.packs[4].id pack_unknown',
    ],
    [
      'another version',
      'id: qn-ntm-2016\n      version: "1.0"',
      'id: qn-ntm-2016\n      version: "9"',
      'dossier.packs[5].id pack_unknown',
    ],
    ['another role', 'role: overlay', 'role: evidence', 'dossier.packs[5].role pack_role_wrong'],
    [
      'other content than was locked',
      'sha256: d',
      'sha256: 0',
      'dossier.packs[1].sha256 pack_changed',
    ],
    ['two packs for one year', 'to: 2015', 'to: 2016', 'dossier.years[2].from years_overlap'],
    ['no pack for the judged year', 'to: 2020', 'to: 2019', 'dossier.year year_without_pack'],
    ['an unknown standard', 'standard: h16', 'standard: h99', 'dossier.standard standard_unknown'],
    ['an unknown unit', 'unit: "200"', 'unit: "999"', 'dossier.unit unit_unknown'],
    [
      'an unknown parameter',
      'parameters: {}',
      'parameters: { nope: 1 }',
      'parameters.nope parameter_unknown',
    ],
    [
      'an agency that no pack names',
      'packAgency: tt_tt_vh',
      'packAgency: nope',
      'agencies[3].packAgency pack_agency_unknown',
    ],
  ])('%s', async (_, from, to, fault) => {
    await copy.replace('workspace.yaml', from, to)
    const [column = '', code = ''] = fault.split(' ')
    const { faults } = await readWorkspace(copy.folder)
    expect(faults).toContainEqual(expect.objectContaining({ file: 'workspace.yaml', column, code }))
    expect(faults.find((one) => one.code === code)?.line).toBeGreaterThan(1)
  })

  test('a faulty local pack is told with its file', async () => {
    await mkdir(copy.path('packs/mau'), { recursive: true })
    await copy.write('packs/mau/pack.yaml', 'id: mau\nversion: "1"\nrole: nothing\ntitle: x\n')
    expect(await copy.told()).toEqual(['packs/mau/pack.yaml 3 role value_not_listed'])
  })
})

describe('people:', () => {
  test('a grant for an unknown unit or agency, a sign-in name of two people', async () => {
    await copy.write(
      'users.csv',
      'person,name,login,active,role,unit,agency\np1,A,a,true,viewer,999,x\np2,B,a,true,,,\n',
    )
    expect(await copy.told()).toEqual([
      'users.csv 2 unit unit_unknown',
      'users.csv 2 agency agency_unknown',
      'users.csv 3 login id_doubled',
    ])
  })

  test('a column for secrets is refused', async () => {
    await copy.write('users.csv', 'person,name,login,active,password\n')
    expect(await copy.told()).toEqual(['users.csv 1 password column_unknown'])
  })
})

describe('units of its own:', () => {
  test('two that stand above each other are told once, with the way round', async () => {
    const row = (id: string, parent: string) =>
      `${id},${id},A,Xã A,commune,xa,${parent},source,high,giả định\n`
    await copy.write(
      'units.csv',
      `id,code,name,full_name,level,type,parent,basis,confidence,source\n${row('q1', 'q2')}${row('q2', 'q1')}`,
    )
    expect(await copy.told()).toEqual(['units.csv 2 parent cycle'])
  })
})
