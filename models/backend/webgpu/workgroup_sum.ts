/** Sums over a workgroup, in WGSL. */
import { range } from "../../range.ts";
import { join } from "./tile.ts";

/**
 * `fn total(local : i32, own : TYPE) -> TYPE`: the sum of every invocation's own value, which each of them receives. Halves
 * are added to each other in an order that is always the same, written out: see shared_tile.ts on loops.
 *
 * @param invocations A power of two
 */
export function workgroupSum(type: "f32" | "vec2<f32>", invocations: number): string {
  const halves = range(Math.log2(invocations)).map((level) => invocations >> (level + 1));
  return `
    var<workgroup> addends : array<${type}, ${invocations}>;
    fn total(local : i32, own : ${type}) -> ${type} {
      workgroupBarrier(); // the last sum has been read
      addends[local] = own;
      ${
    join(halves, (half) => `
      workgroupBarrier();
      if (local < ${half}) { addends[local] += addends[local + ${half}]; }`)
  }
      workgroupBarrier();
      return addends[0];
    }`;
}
