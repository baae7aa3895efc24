type Place = readonly [row: number, column: number]

const steps: Readonly<Record<string, Place>> = {
  ArrowDown: [1, 0],
  j: [1, 0],
  ArrowUp: [-1, 0],
  k: [-1, 0],
  ArrowRight: [0, 1],
  l: [0, 1],
  ArrowLeft: [0, -1],
  h: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
}

/** Where a key leads from a cell; at an edge it stays. `undefined`: not a key of the grid. */
export function moveInGrid(
  key: string,
  [row, column]: Place,
  [rows, columns]: Place,
): Place | undefined {
  if (key === 'Home') return [row, 0]
  if (key === 'End') return [row, columns - 1]
  const step = steps[key]
  return step && [clamp(row + step[0], rows), clamp(column + step[1], columns)]
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index))
}
