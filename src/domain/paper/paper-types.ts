/** Loại văn bản: name without accents, its symbol by NĐ 30/2020 (older papers have the same), and the type of evidence. */
export interface PaperType {
  readonly name: string
  readonly symbol: string | null
  readonly type: string
}

export const paperTypes: readonly PaperType[] = [
  { name: 'quyet dinh', symbol: 'QĐ', type: 'decision' },
  { name: 'nghi quyet', symbol: 'NQ', type: 'resolution' },
  { name: 'bao cao', symbol: 'BC', type: 'report' },
  { name: 'ke hoach', symbol: 'KH', type: 'plan' },
  { name: 'de an', symbol: 'ĐA', type: 'plan' },
  { name: 'chuong trinh', symbol: 'CTr', type: 'plan' },
  { name: 'phuong an', symbol: 'PA', type: 'plan' },
  { name: 'thong bao', symbol: 'TB', type: 'notice' },
  { name: 'thong bao ket luan', symbol: null, type: 'notice' },
  { name: 'bien ban', symbol: 'BB', type: 'minutes' },
  { name: 'to trinh', symbol: 'TTr', type: 'proposal' },
  { name: 'huong dan', symbol: 'HD', type: 'guidance' },
  { name: 'chi thi', symbol: 'CT', type: 'directive' },
  { name: 'quy che', symbol: 'QC', type: 'regulation' },
  { name: 'quy dinh', symbol: 'QyĐ', type: 'regulation' },
  { name: 'hop dong', symbol: 'HĐ', type: 'contract' },
  { name: 'giay xac nhan', symbol: null, type: 'confirmation' },
  { name: 'giay chung nhan', symbol: null, type: 'certificate' },
  { name: 'giay moi', symbol: 'GM', type: 'invitation' },
  { name: 'cong dien', symbol: 'CĐ', type: 'letter' },
  { name: 'danh sach', symbol: null, type: 'register' },
  { name: 'bieu tong hop', symbol: null, type: 'table' },
]
