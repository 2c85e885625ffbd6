/**
 * Tiles for a GPU. A workgroup computes one tile of C, passing through the reduction in steps of `depth`; each
 * time it copies a strip of A and a strip of B to shared memory, and each invocation adds their product to its
 * part of the tile, squares of 4 × 4 held in registers.
 */
import { range } from "../../range.ts";
import { access, join, locate, type Operand, type Tile } from "./tile.ts";

interface Layout {
  /** How the invocations are laid out over the tile. */
  readonly down: number;
  readonly across: number;
  /** Squares per invocation along each side, interleaved so that neighbouring invocations read neighbouring memory. */
  readonly squares: number;
  /** Length of the strips. */
  readonly depth: number;
  readonly efficiency: number;
}

const LAYOUTS: readonly Layout[] = [
  { down: 16, across: 16, squares: 2, depth: 16, efficiency: 1.2 }, // 128 × 128: half the reading of 64 × 64
  { down: 8, across: 8, squares: 2, depth: 16, efficiency: 1 }, // 64 × 64
  { down: 8, across: 8, squares: 1, depth: 32, efficiency: 0.6 }, // 32 × 32
  { down: 32, across: 2, squares: 1, depth: 16, efficiency: 0.4 }, // 128 × 8
  { down: 2, across: 32, squares: 1, depth: 16, efficiency: 0.4 }, // 8 × 128
];

/**
 * The tiles that a device has room for.
 *
 * @param reduction Length of the reduction: a short one, over three color channels, say, needs short strips
 */
export function sharedTiles(reduction: number, limits: TileLimits): Tile[] {
  return LAYOUTS.map((layout) => reduction <= 4 ? { ...layout, depth: 4 } : layout)
    .filter((layout) => fits(layout, limits))
    .map(tile);
}

/** The limits of a workgroup. */
type TileLimits = Pick<
  GPUSupportedLimits,
  "maxComputeInvocationsPerWorkgroup" | "maxComputeWorkgroupStorageSize"
>;

function fits({ down, across, squares, depth }: Layout, limits: TileLimits): boolean {
  return down * across <= limits.maxComputeInvocationsPerWorkgroup &&
    4 * squares * (down + across) * depth * 4 <= limits.maxComputeWorkgroupStorageSize;
}

function tile({ down, across, squares, depth, efficiency }: Layout): Tile {
  const [rows, columns] = [4 * squares * down, 4 * squares * across], invocations = down * across;
  const sums = range(squares).flatMap((u) =>
    range(4).flatMap((i) => range(squares).map((v) => ({ u, i, v, name: `sum${u}${i}${v}` })))
  );
  return {
    name: `shared_${rows}_${columns}_${depth}`,
    rows,
    columns,
    depth,
    invocations,
    efficiency,
    shader: (product, components, precision) => {
      const type = precision === "half" ? "vec4<f16>" : "vec4<f32>";
      const aStrip = strip("a", product.a, rows, { depth, type, invocations });
      const bStrip = strip("b", product.b, columns, { depth, type, invocations });
      return `
        ${access(product, components, precision)}
        ${aStrip.declaration}
        ${bStrip.declaration}

        fn main(group : i32, invocation : i32) {
          ${locate(product)}
          let aFirst = rowTile * ${rows};
          let bFirst = columnTile * ${columns};
          let down = invocation / ${across};
          let across = invocation % ${across};
          ${aStrip.lines}
          ${bStrip.lines}
          ${join(sums, ({ name }) => `var ${name} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${depth}) {
            ${aStrip.load}
            ${bStrip.load}
            workgroupBarrier();
            for (var step = 0; step < ${depth}; step++) {
              ${
        join(range(squares), (u) => `let a${u} = vec4<f32>(aStrip[step * ${rows / 4} + ${u * down} + down]);`)
      }
              ${
        join(range(squares), (v) =>
          `let b${v} = vec4<f32>(bStrip[step * ${columns / 4} + ${v * across} + across]);`)
      }
              ${join(sums, ({ u, i, v, name }) => `${name} = fma(vec4<f32>(a${u}[${i}]), b${v}, ${name});`)}
            }
            workgroupBarrier();
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${
        join(sums, ({ u, i, v, name }) =>
          `store(aFirst + (${u * down} + down) * 4 + ${i}, bFirst + (${
            v * across
          } + across) * 4, base, ${name});`)
      }
        }`;
    },
  };
}

/** How a workgroup fills its strips. */
interface Filling {
  readonly depth: number;
  /** WGSL type of four neighbouring values in shared memory. */
  readonly type: string;
  readonly invocations: number;
}

/**
 * A strip in shared memory, and the code by which the workgroup fills it, in blocks of four lines by four
 * steps. The lines of one step are neighbours in the strip: a block that was read along the reduction is
 * transposed on the way. Neighbouring invocations read neighbouring memory.
 */
function strip(name: "a" | "b", operand: Operand, lines: number, filling: Filling) {
  const vectors = lines / 4, { depth, type, invocations } = filling;
  const blocks = range(Math.ceil(vectors * depth / 4 / invocations))
    .map((round) => block(name, operand, round, vectors, filling));
  return {
    declaration: `var<workgroup> ${name}Strip : array<${type}, ${vectors * depth}>;`,
    lines: join(blocks, ({ lines }) => lines),
    load: join(blocks, ({ load }) => load),
  };
}

/** The block of a strip that an invocation loads in the given round. */
function block(
  name: string,
  { components, along }: Operand,
  round: number,
  vectors: number,
  { depth, type, invocations }: Filling,
) {
  const number = `(invocation + ${round * invocations})`, count = vectors * depth / 4;
  const [vector, first] = [`${name}Vector${round}`, `${name}First${round}`]; // in the strip: lines / 4, and steps
  const place = along === "line"
    ? `let ${vector} = ${number} % ${vectors}; let ${first} = ${number} / ${vectors} * 4;`
    : `let ${vector} = ${number} / ${depth / 4}; let ${first} = ${number} % ${depth / 4} * 4;`;

  // A vector of four values is one read for four lines, or one read for four steps.
  const lines = range(components === 4 && along === "line" ? 1 : 4);
  const steps = range(components === 4 && along === "reduction" ? 1 : 4);
  const line = (j: number) => `${name}Line${round}${j}`;
  const read = (j: number, i: number) => `${name}Read(${line(j)}, step${i})`;
  const transposed = `let block = transpose(mat4x4<f32>(${lines.map((j) => read(j, 0)).join(", ")}));`;
  const row = lines.length === 1
    ? (i: number) => read(0, i)
    : steps.length === 1
    ? (i: number) => `block[${i}]`
    : (i: number) => `vec4<f32>(${lines.map((j) => read(j, i)).join(", ")})`;
  return {
    lines: place + join(lines, (j) => `let ${line(j)} = ${name}Line(${name}First + ${vector} * 4 + ${j});`),
    load: `${(round + 1) * invocations > count ? `if (${number} < ${count})` : ""} {
      ${join(steps, (i) => `let step${i} = ${name}Step(k + ${first} + ${i});`)}
      ${steps.length === 1 ? transposed : ""}
      ${
      join(range(4), (i) => `${name}Strip[(${first} + ${i}) * ${vectors} + ${vector}] = ${type}(${row(i)});`)
    }
    }`,
  };
}
