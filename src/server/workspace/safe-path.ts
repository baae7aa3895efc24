/**
 * May a path from a file be joined to the folder that it is meant for? Relative, with `/`, no empty, `.` or `..` step, no
 * drive, backslash or control character, and no step that Windows would cut or reserve.
 */
export function isSafePath(path: string): boolean {
  if (path.length === 0 || path.length > 1000) return false
  return path.split('/').every(isSafeStep)
}

function isSafeStep(step: string): boolean {
  if (step === '' || step.length > 240 || /[. ]$/.test(step)) return false
  const base = step.split('.')[0] ?? ''
  if (/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(base)) return false
  return ![...step].some((letter) => letter < ' ' || '\\:*?"<>|\u007f'.includes(letter))
}
