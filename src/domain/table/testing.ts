import type { Unit } from '../unit/unit.ts'
import { catalogueOf, type TableFigure } from './catalogue.ts'
import type { Cell, Merge, SheetRow, SheetStart } from './cell.ts'

/** A sheet for tests: rows from row 1 on. */
export function sheetOf(
  rows: readonly (readonly Cell[])[],
  more: { readonly merges?: readonly Merge[]; readonly hiddenColumns?: readonly number[] } = {},
): SheetStart {
  const list: SheetRow[] = rows.map((cells, index) => ({ at: index + 1, hidden: false, cells }))
  return { name: 'Sheet1', hiddenColumns: [], merges: [], ...more, rows: list }
}

function figure(item: string, number: string, text: string, more: Partial<TableFigure> = {}) {
  return {
    item,
    part: '',
    number,
    text,
    partText: '',
    unit: '%',
    form: 'number',
    scale: [],
    formId: 'commune-ntm',
    level: 'commune',
    years: new Set([2016, 2017, 2018, 2019, 2020]),
    ...more,
  } satisfies TableFigure
}

function unit(id: string, code: string, name: string, more: Partial<Unit> = {}): Unit {
  return {
    id,
    code,
    name,
    fullName: `Xã ${name}`,
    level: 'commune',
    type: 'xa',
    predecessors: [],
    successors: [],
    basis: 'source',
    confidence: 'high',
    source: 'giả định',
    ...more,
  }
}

const water = { text: 'Tỷ lệ hộ được sử dụng nước hợp vệ sinh và nước sạch theo quy định' }
const earlier = { years: new Set([2011, 2012, 2013, 2014, 2015]) }

/** Figures of two packs and communes of huyện Mẫu, one of which was merged into another. */
export const catalogue = catalogueOf(
  [
    figure('x16.04.2', '4.2', 'Tỷ lệ hộ sử dụng điện thường xuyên, an toàn từ các nguồn'),
    figure('x09.04.2', '4.2', 'Tỷ lệ hộ sử dụng điện thường xuyên, an toàn từ các nguồn', earlier),
    figure('x16.10.1', '10.1', 'Thu nhập bình quân đầu người', { unit: 'triệu đồng/người/năm' }),
    figure('x16.17.1', '17.1', water.text, { part: 'hvs', partText: 'Nước hợp vệ sinh' }),
    figure('x16.17.1', '17.1', water.text, { part: 'sach', partText: 'trong đó: nước sạch' }),
    figure('x16.08.1', '8.1', 'Xã có điểm phục vụ bưu chính', { form: 'pass', unit: undefined }),
    figure('x16.11.1', '11.1', 'Tỷ lệ hộ nghèo đa chiều giai đoạn 2016-2020'),
    figure('h16.02.2', '2.2', 'Tỷ lệ km đường huyện đạt chuẩn theo quy hoạch', {
      formId: 'district-ntm',
      level: 'district',
    }),
  ],
  [
    unit('m1', '90101', 'Mẫu Một'),
    unit('m2', '90102', 'Mẫu Hai'),
    unit('m9', '90109', 'Mẫu Chín', { to: '2019-12-31', successors: ['m1'] }),
    unit('h', '901', 'Mẫu', { level: 'district', type: 'huyen', fullName: 'Huyện Mẫu' }),
  ],
)
