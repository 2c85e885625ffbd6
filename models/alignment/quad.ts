/** Where in a picture a face is. */

/** In pixels from the picture's top left corner, y down. */
export type Point = readonly [x: number, y: number];

/** Corners: top left, bottom left, bottom right, top right. */
export type Quad = readonly [Point, Point, Point, Point];

/** Landmarks of a face, in dlib's order. */
export const LANDMARKS = 68;

/** Points of dlib's 68, by what they outline: the first, and the one after the last. */
const LEFT_EYE = [36, 42] as const, RIGHT_EYE = [42, 48] as const;

/** Corners of the mouth. */
const MOUTH = [48, 54] as const;

/**
 * FFHQ's square around a face, turned with it:
 *
 *   e = (e_L + e_R) / 2,  d = e_R − e_L,  v = m − e,  x ∥ d − v⊥,  ‖x‖ = max(2 ‖d‖, 1.8 ‖v‖),  c = e + 0.1 v
 *
 * with e_L and e_R the eyes' middles, m the mouth's, v⊥ = (−v_y, v_x), and corners c ± x ± x⊥. Karras et al., "A
 * Style-Based Generator Architecture for GANs", CVPR 2019, appendix A, and its published code.
 *
 * @param landmarks 68 points
 * @throws {RangeError} where there are others, or they are all in one place
 */
export function faceQuad(landmarks: readonly Point[]): { readonly quad: Quad; readonly side: number } {
  if (landmarks.length !== LANDMARKS || !landmarks.flat().every(Number.isFinite)) {
    throw new RangeError(
      `A face is aligned by ${LANDMARKS} points [x, y] in dlib's order, got ${landmarks.length}`,
    );
  }
  const left = middle(landmarks.slice(...LEFT_EYE)), right = middle(landmarks.slice(...RIGHT_EYE));
  const eyes = middle([left, right]), mouth = middle(MOUTH.map((i) => landmarks[i]!));
  const [dx, dy] = [right[0] - left[0], right[1] - left[1]],
    [vx, vy] = [mouth[0] - eyes[0], mouth[1] - eyes[1]];
  const axis: Point = [dx + vy, dy - vx];
  const reach = Math.max(2 * Math.hypot(dx, dy), 1.8 * Math.hypot(vx, vy)), length = Math.hypot(...axis);
  if (length === 0 || reach === 0) {
    throw new RangeError("The points of eyes and mouth tell no direction: are they a face's?");
  }
  const [x, y] = [axis[0] / length * reach, axis[1] / length * reach];
  const [cx, cy] = [eyes[0] + 0.1 * vx, eyes[1] + 0.1 * vy];
  const corner = (alongX: number, alongY: number): Point => [
    cx + alongX * x - alongY * y,
    cy + alongX * y + alongY * x,
  ];
  return { quad: [corner(-1, -1), corner(-1, 1), corner(1, 1), corner(1, -1)], side: 2 * reach };
}

function middle(points: readonly Point[]): Point {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [mean(0), mean(1)];
}

/** The quad in other coordinates: scaled, then shifted. */
export function moveQuad(quad: Quad, scale: number, [x, y]: Point): Quad {
  return quad.map((point): Point => [point[0] * scale + x, point[1] * scale + y]) as unknown as Quad;
}

/** The smallest whole pixels around a quad: left, top, right, bottom. */
export function boundsOf(quad: Quad): [left: number, top: number, right: number, bottom: number] {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  return [
    Math.floor(Math.min(...xs)),
    Math.floor(Math.min(...ys)),
    Math.ceil(Math.max(...xs)),
    Math.ceil(Math.max(...ys)),
  ];
}
