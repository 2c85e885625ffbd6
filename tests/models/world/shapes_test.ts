import { assert, assertAlmostEquals } from "@std/assert";
import { bow, egg, ellipse, polygon, type Shape, stroke, within } from "../../../models/world/shapes.ts";

const SHAPES: Record<string, Shape> = {
  ellipse: ellipse(0.1, -0.2, 0.5, 0.3, 0.4),
  egg: egg(0.1, 0, 0.6, 0.5, 0.3),
  polygon: polygon([[-0.4, 0.3], [0, -0.6], [0.5, 0.2]], 0.05),
  stroke: stroke([-0.3, -0.3], [0.4, 0.1], 0.1),
  bow: bow(0, 0.1, 0.8, 0.4, 0.06),
  within: within(ellipse(0, 0, 0.5, 0.5), ellipse(0.3, 0, 0.5, 0.4)),
};

for (const [name, shape] of Object.entries(SHAPES)) {
  Deno.test(`${name} is negative inside its bounds only, and touches them`, () => {
    const [left, top, right, bottom] = shape.bounds;
    let inside = 0;
    for (let u = -1.2; u <= 1.2; u += 0.01) {
      for (let v = -1.2; v <= 1.2; v += 0.01) {
        if (shape.distance(u, v) > 0) continue;
        inside++;
        assert(u >= left && u <= right && v >= top && v <= bottom, `(${u}, ${v}) lies outside the bounds`);
      }
    }
    const share = inside * 1e-4 / ((right - left) * (bottom - top));
    assert(share > 0.2, `only ${share} of the box is covered`);
  });

  Deno.test(`${name} grows by about one unit for each unit away from its outline`, () => {
    for (let u = -0.8; u <= 0.8; u += 0.083) {
      for (let v = -0.8; v <= 0.8; v += 0.083) {
        if (Math.abs(shape.distance(u, v)) > 0.05) continue;
        const step = 1e-4;
        const du = (shape.distance(u + step, v) - shape.distance(u - step, v)) / (2 * step);
        const dv = (shape.distance(u, v + step) - shape.distance(u, v - step)) / (2 * step);
        const slope = Math.hypot(du, dv);
        assert(slope > 0.6 && slope < 1.6, `the slope at (${u}, ${v}) is ${slope}`);
      }
    }
  });
}

Deno.test("a circle's distance is exact", () => {
  const circle = ellipse(0, 0, 0.5, 0.5);
  assertAlmostEquals(circle.distance(0.3, 0.4), 0, 1e-5);
  assertAlmostEquals(circle.distance(0.6, 0.8), 0.5, 1e-5);
  assertAlmostEquals(circle.distance(0, 0.2), -0.3, 1e-5);
});
