/** Text without accents and case, for search: `Đầm Hà` and `dam ha` are the same. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim()
}
