/** What `vedich evidence` says. */
const vi = {
  help: `Đưa tài liệu minh chứng vào kho của một hồ sơ, như khi thả vào trang Tài liệu minh chứng.
  --dossier <mã>                       hồ sơ nhận tài liệu
  --unit <mã đơn vị>                   tài liệu của đơn vị nào (mặc định: đơn vị lập hồ sơ)
  --link <chỉ tiêu>:<đơn vị>:<năm>[-<năm>]  gắn mọi tài liệu vừa đưa vào với chỉ tiêu của đơn vị trong các năm
  --restricted                         có dữ liệu cá nhân: chỉ người được giao mới thấy
  --keep-zip                           giữ tệp ZIP nguyên tệp, không bung
Mỗi tệp một dòng kết quả; tệp lỗi không làm dừng các tệp khác.
Mã thoát: 0 nhận hết, 1 có tệp không nhận, 2 không làm được.`,
  file: 'tệp',
  dossier: '--dossier',
  stored: (name: string, id: string) => `✓ ${name}: đã lưu (${id})`,
  newVersion: (name: string, id: string) => `✓ ${name}: phiên bản mới (${id})`,
  alreadyHere: (name: string, id: string) => `= ${name}: đã có trong kho (${id})`,
  refused: (name: string, why: string) => `✗ ${name}: ${why}`,
  linked: (count: number, code: string) => `Đã gắn ${count} tài liệu (${code}).`,
  done: (taken: number, refused: number) => `Đã nhận ${taken} tệp, không nhận ${refused} tệp.`,
}

const en: typeof vi = {
  help: `Put evidence into a dossier’s library, as when it is dropped on the page.
  --dossier <id>                       the dossier that takes it
  --unit <unit id>                     whose papers they are (default: the dossier’s unit)
  --link <item>:<unit>:<year>[-<year>]  link all of them to an item of a unit for these years
  --restricted                         personal data: only for those who may see it
  --keep-zip                           keep a ZIP as it is, do not unpack it
One line a file; a bad one does not stop the others.
Exit code: 0 all taken, 1 some refused, 2 could not be done.`,
  file: 'a file',
  dossier: '--dossier',
  stored: (name, id) => `✓ ${name}: stored (${id})`,
  newVersion: (name, id) => `✓ ${name}: a new version (${id})`,
  alreadyHere: (name, id) => `= ${name}: is here already (${id})`,
  refused: (name, why) => `✗ ${name}: ${why}`,
  linked: (count, code) => `Linked ${count} papers (${code}).`,
  done: (taken, refused) => `Took ${taken} files, refused ${refused}.`,
}

export const evidenceWords = { vi, en } as const
