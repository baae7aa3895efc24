import { Pack } from './pack.ts'

/** Plain input of a pack, as a file would write it; tests change one thing of it. */
export type Draft = Record<string, unknown>

const basis = { text: { type: 'source', refs: ['S'] }, value: { type: 'source', refs: ['S'] } }
const law = [{ document: 'QD-1' }]

/** An indicator of the invented standard for reading rooms. */
export function indicator(number: string, rule: object, more: Draft = {}): Draft {
  const id = `tv.${number}`
  return { id, number, text: `Chỉ tiêu ${number}`, rule, setBy: 'national', basis, ...more }
}

export function compare(target: unknown, comparison = 'atLeast'): object {
  return { form: 'compare', comparison, target }
}

/** A sound criteria pack with one standard of one criterion; `indicators` fill it. */
export function criteriaPack(indicators: readonly Draft[], more: Draft = {}): Pack {
  return draftPack({
    standards: [standard([{ id: 'tv.1', number: 1, name: 'Sách', lead: 'p_vh', indicators }])],
    ...more,
  })
}

export function standard(criteria: readonly Draft[], more: Draft = {}): Draft {
  return {
    id: 'tv',
    family: 'reading-room',
    title: 'Thư viện đạt chuẩn',
    level: 'commune',
    legal: law,
    criteria,
    ...more,
  }
}

/** The head of the invented pack with anything laid over it. */
export function draftPack(more: Draft): Pack {
  return Pack.parse({
    id: 'tv-2030',
    version: '1',
    role: 'criteria',
    title: 'Bộ thử',
    period: { from: 2020, to: 2030 },
    sha256: '0',
    legal: [{ id: 'QD-1', number: '1/QĐ', issuer: 'Thử', basis: { type: 'source', refs: ['S'] } }],
    sources: { S: { url: null, seen: 'thử' } },
    regions: [{ id: 'bac', name: 'Bắc' }],
    agencies: [{ id: 'p_vh', name: 'Phòng Văn hóa' }],
    standards: [],
    ...more,
  })
}

/** A local overlay over the invented pack. */
export function overlayPack(overlay: Draft): Pack {
  return draftPack({
    id: 'tv-mau',
    role: 'overlay',
    regions: [],
    agencies: [],
    period: undefined,
    overlay: { extends: 'tv-2030', scope: { unit: 'mau' }, ...overlay },
  })
}

/** A procedure pack with one condition and one step. */
export function procedurePack(more: Draft = {}): Pack {
  const recalled = { type: 'recall', confidence: 'high' }
  return draftPack({
    id: 'tv-thu-tuc',
    role: 'procedure',
    procedure: {
      actors: { xa: 'UBND xã' },
      parameters: [{ id: 'p.ty-le', name: 'Tỷ lệ', value: 90, settable: false, basis: recalled }],
      forms: [{ id: 'bm1', name: 'Đơn' }],
      procedures: [
        {
          id: 'tt',
          family: 'reading-room',
          title: 'Công nhận',
          conditions: [
            {
              id: 'tt.1',
              number: 1,
              name: 'Ý kiến',
              text: 'Người dân hài lòng',
              rule: compare({ parameter: 'p.ty-le' }),
              basis,
            },
          ],
          steps: [
            { id: 's1', name: 'Nộp', actor: 'xa', action: 'Nộp đơn', form: 'bm1', basis: recalled },
          ],
        },
      ],
      ...more,
    },
  })
}
