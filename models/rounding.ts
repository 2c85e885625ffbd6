/** To the nearest integer, and half-way between two to the even one, as NumPy and Python round. */
export function roundHalfToEven(x: number): number {
  const floor = Math.floor(x), rest = x - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
}
