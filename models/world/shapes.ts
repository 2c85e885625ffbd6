/**
 * Shapes as signed distances: negative inside, zero on the outline, positive outside, in the units of the
 * plane. A pixel's coverage then follows from one evaluation, without supersampling (Quilez, "2D distance
 * functions", gives most of the formulas).
 */
export interface Shape {
  /** Left, top, right, bottom of a box that holds the shape. */
  readonly bounds: readonly [number, number, number, number];
  distance(u: number, v: number): number;
}

export type Point = readonly [number, number];

/** An ellipse with half axes `a` and `b`, turned clockwise by `angle`; exact on the outline, close to it near by. */
export function ellipse(cx: number, cy: number, a: number, b: number, angle = 0): Shape {
  const cos = Math.cos(angle), sin = Math.sin(angle);
  const halfWidth = Math.hypot(a * cos, b * sin), halfHeight = Math.hypot(a * sin, b * cos);
  const ia = 1 / a, ib = 1 / b;
  return {
    bounds: [cx - halfWidth, cy - halfHeight, cx + halfWidth, cy + halfHeight],
    distance(u, v) {
      const x = (cos * (u - cx) + sin * (v - cy)) * ia, y = (cos * (v - cy) - sin * (u - cx)) * ib;
      const radius = Math.sqrt(x * x + y * y) + 1e-6; // the centre, where both roots vanish
      const slope = Math.sqrt(x * x * ia * ia + y * y * ib * ib) + 1e-6;
      return radius * (radius - 1) / slope;
    },
  };
}

/** An upright ellipse whose width shrinks downwards by `taper` for each unit of height: an egg. */
export function egg(cx: number, cy: number, a: number, b: number, taper: number): Shape {
  const round = ellipse(0, 0, a, b);
  const widest = a * (1 + Math.abs(taper) * b);
  return {
    bounds: [cx - widest, cy - b, cx + widest, cy + b],
    distance: (u, v) => round.distance((u - cx) / Math.max(0.3, 1 - taper * (v - cy)), v - cy),
  };
}

/** A closed polygon with its corners rounded by `rounding`, which grows it by as much. */
export function polygon(corners: readonly Point[], rounding = 0): Shape {
  const count = corners.length;
  const xs = Float64Array.from(corners, ([x]) => x), ys = Float64Array.from(corners, ([, y]) => y);
  return {
    bounds: [
      Math.min(...xs) - rounding,
      Math.min(...ys) - rounding,
      Math.max(...xs) + rounding,
      Math.max(...ys) + rounding,
    ],
    distance(u, v) {
      let nearest = Infinity, inside = false;
      for (let i = 0, j = count - 1; i < count; j = i++) {
        const xi = xs[i]!, yi = ys[i]!, ex = xs[j]! - xi, ey = ys[j]! - yi, x = u - xi, y = v - yi;
        const along = Math.min(1, Math.max(0, (x * ex + y * ey) / (ex * ex + ey * ey)));
        const dx = x - ex * along, dy = y - ey * along;
        nearest = Math.min(nearest, dx * dx + dy * dy);
        if ((yi > v) !== (ys[j]! > v) && x < ex * y / ey) inside = !inside;
      }
      return (inside ? -1 : 1) * Math.sqrt(nearest) - rounding;
    },
  };
}

/** A stroke with round ends, `radius` thick to either side. */
export function stroke([x1, y1]: Point, [x2, y2]: Point, radius: number): Shape {
  const ex = x2 - x1, ey = y2 - y1, scale = 1 / (ex * ex + ey * ey);
  return {
    bounds: [
      Math.min(x1, x2) - radius,
      Math.min(y1, y2) - radius,
      Math.max(x1, x2) + radius,
      Math.max(y1, y2) + radius,
    ],
    distance(u, v) {
      const along = Math.min(1, Math.max(0, ((u - x1) * ex + (v - y1) * ey) * scale));
      const dx = u - x1 - ex * along, dy = v - y1 - ey * along;
      return Math.sqrt(dx * dx + dy * dy) - radius;
    },
  };
}

/** A stroke along the parabola v = cy + bend · (u − cx)², from `halfWidth` left to `halfWidth` right. */
export function bow(cx: number, cy: number, bend: number, halfWidth: number, radius: number): Shape {
  const end = cy + bend * halfWidth * halfWidth;
  const rise = radius * Math.hypot(1, 2 * bend * halfWidth); // the stroke's thickness at its steep ends
  return {
    bounds: [cx - halfWidth, Math.min(cy, end) - rise, cx + halfWidth, Math.max(cy, end) + rise],
    distance(u, v) {
      const x = u - cx, slope = 2 * bend * x;
      const across = Math.abs(v - cy - bend * x * x) / Math.sqrt(1 + slope * slope) - radius;
      return Math.max(across, Math.abs(x) - halfWidth);
    },
  };
}

/** What two shapes have in common. */
export function within(outer: Shape, inner: Shape): Shape {
  const a = outer.bounds, b = inner.bounds;
  return {
    bounds: [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])],
    distance: (u, v) => Math.max(outer.distance(u, v), inner.distance(u, v)),
  };
}
