export function SendScreen() {
  return null
}
