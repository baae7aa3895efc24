import * as gaps from '#contract/locales/vi/gaps.ts'
import * as reasons from '#contract/locales/vi/reasons.ts'
import * as verdicts from '#contract/locales/vi/verdicts.ts'

/** The sentences that server, command line and web share, and the words that name items and states in them. */
export const sentences = {
  ...gaps,
  ...reasons,
  ...verdicts,
  item: {
    standard: (_number: string) => '',
    criterion: (number: string) => `Tiêu chí ${number}`,
    indicator: (number: string) => `Chỉ tiêu ${number}`,
    requirement: (number: string) => `Yêu cầu ${number}`,
    condition: (number: string) => `Điều kiện ${number}`,
    component: (_number: string) => 'Thành phần hồ sơ',
    document: (_number: string) => 'Tài liệu',
    task: (_number: string) => 'Kết luận cuộc họp',
    list: (_number: string) => 'Danh mục',
    part: (_number: string) => '',
  },
  genders: { nam: 'nam', nu: 'nữ' } as Readonly<Record<string, string>>,
}
