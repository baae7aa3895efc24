export function MyWorkScreen() {
  return null
}
