import { expect, it } from 'vitest'
import { forms } from '../locales/vi/forms.ts'
import { emptyForm, formFaults, heldForm, toSaid, withFresh } from './paper-form.ts'

it('what is empty is not sent, days are sent as the contract wants them', () => {
  const form = { ...emptyForm, title: ' Quyết định ', date: '7/1/2021', pages: '3', issuer: ' ' }
  expect(toSaid(form)).toEqual({
    title: 'Quyết định',
    type: 'other',
    date: '2021-01-07',
    pages: 3,
    restricted: false,
  })
})

it('a title is needed, a day must be one, and without a file so is the place where the paper is kept', () => {
  const form = { ...emptyForm, date: '31/02/2021', pages: '0' }
  expect(Object.keys(formFaults(form, true, forms)).sort()).toEqual([
    'date',
    'keptAt',
    'pages',
    'title',
  ])
  const whole = { ...emptyForm, title: 'Biên bản', keptAt: 'Tủ mật' }
  expect(formFaults(whole, true, forms)).toEqual({})
})

it('what another wrote meanwhile is taken where nothing was typed, and told where something else was', () => {
  const held = heldForm({ ...emptyForm, title: 'Biên bản' })
  const typed = { ...held, form: { ...held.form, number: '12/BB', note: 'Bản gốc' } }
  const fresh = { ...held.base, number: '13/BB', issuer: 'UBND xã' }
  const met = withFresh(typed, fresh)
  expect(met.form).toMatchObject({ number: '12/BB', note: 'Bản gốc', issuer: 'UBND xã' })
  expect(met.conflicts).toEqual(['number'])
  expect(met.base.number).toBe('13/BB')
  const later = withFresh(met, { ...fresh, issuer: 'UBND huyện' })
  expect(later.conflicts).toEqual(['number'])
  expect(withFresh(later, { ...fresh, number: '12/BB' }).conflicts).toEqual([])
})
