export function SheetsScreen() {
  return null
}
