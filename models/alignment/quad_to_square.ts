import type { RgbImage } from "../images/png.ts";
import type { Quad } from "./quad.ts";

/**
 * What a quad of a picture shows, as a square, by Pillow's transform QUAD and bilinear interpolation:
 *
 *   p(u, v) = q₀ + u (q₃ − q₀) + v (q₁ − q₀) + u v (q₂ − q₁ − q₃ + q₀),   u = (j + 1/2) / side,  v = (i + 1/2) / side
 *
 * Black outside the picture; the interpolated value is cut to 8 bits, not rounded, as Pillow does.
 *
 * @param quad Corners on an axis on which pixel j covers [j, j + 1]
 */
export function quadToSquare(picture: RgbImage, quad: Quad, side: number): RgbImage {
  const { width, height, data } = picture, [q0, q1, q2, q3] = quad;
  const square = new Uint8Array(side * side * 3);
  const at = (axis: 0 | 1, u: number, v: number) =>
    q0[axis] + u * (q3[axis] - q0[axis]) + v * (q1[axis] - q0[axis]) +
    u * v * (q2[axis] - q1[axis] - q3[axis] + q0[axis]);
  for (let i = 0; i < side; i++) {
    const v = (i + 0.5) / side;
    for (let j = 0; j < side; j++) {
      const u = (j + 0.5) / side, x = at(0, u, v), y = at(1, u, v);
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const left = Math.floor(x - 0.5), top = Math.floor(y - 0.5), dx = x - 0.5 - left, dy = y - 0.5 - top;
      const [x0, x1] = [Math.max(left, 0), Math.min(left + 1, width - 1)];
      const [y0, y1] = [Math.max(top, 0) * width, Math.min(top + 1, height - 1) * width];
      for (let c = 0; c < 3; c++) {
        const value = (column: number, row: number) => data[3 * (row + column) + c]!;
        const above = value(x0, y0) + (value(x1, y0) - value(x0, y0)) * dx;
        const below = value(x0, y1) + (value(x1, y1) - value(x0, y1)) * dx;
        square[3 * (i * side + j) + c] = above + (below - above) * dy;
      }
    }
  }
  return { width: side, height: side, data: square };
}
