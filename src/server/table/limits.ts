/** What one table may weigh and hold; more is refused with a sentence. */
export const limits = {
  /** Bytes of the file as it comes. */
  file: 50 * 1024 * 1024,
  /** Bytes of one sheet of an .xlsx, unpacked; it is read as a stream. */
  sheet: 600 * 1024 * 1024,
  /** Bytes of the words of an .xlsx, unpacked; they are all held. */
  words: 96 * 1024 * 1024,
  /** Bytes of an .xls or .ods, which can only be read whole. */
  whole: 20 * 1024 * 1024,
  /** Bytes of all parts of an .ods, unpacked. */
  wholeUnpacked: 200 * 1024 * 1024,
  entries: 5000,
  columns: 500,
  /** Rows of a sheet that hold something. */
  rows: 300_000,
  /** Rows that are looked at to see the layout. */
  start: 60,
  merges: 20_000,
  sheets: 200,
  /** Letters of one cell. */
  cell: 32_767,
} as const
