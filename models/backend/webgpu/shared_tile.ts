/**
 * Tiles for a GPU. A workgroup computes one tile of C, passing through the reduction in steps of `depth`; each
 * time it copies a strip of A and a strip of B to shared memory, and each invocation adds their product to its
 * part of the tile, squares of 4 × 4 held in registers.
 *
 * The steps of a strip are written out one by one: Naga adds to every loop a counter of its own that ends it, which may
 * keep a driver's compiler from unrolling it.
 */
import { range } from "../../range.ts";
import { access, join, locate, type Operand, type Tile } from "./tile.ts";
import { sizesOf, type TileLimits, type TileRow, tilesFor } from "./tile_table.ts";

/** The tiles of the table that a device has room for. @param reduction Its length */
export function sharedTiles(reduction: number, limits: TileLimits): Tile[] {
  return tilesFor(reduction, limits).map(tile);
}

function tile(row: TileRow): Tile {
  const sizes = sizesOf(row), { rows, columns, depth, invocations } = sizes;
  const [down, across] = [rows / row.own[0], columns / row.own[1]]; // how the invocations are laid out over the tile
  // Squares of an invocation, interleaved so that neighbouring invocations read neighbouring memory.
  const [rowSquares, columnSquares] = [range(row.own[0] / 4), range(row.own[1] / 4)];
  return {
    ...sizes,
    shader: (product, components, precision) => {
      const sums = rowSquares.flatMap((u) =>
        range(4).flatMap((i) => columnSquares.map((v) => ({ u, i, v, name: `sum${u}${i}${v}` })))
      );
      const type = precision === "half" ? "vec4<f16>" : "vec4<f32>";
      const aStrip = strip("a", product.a, rows, { depth, type, invocations });
      const bStrip = strip("b", product.b, columns, { depth, type, invocations });
      const multiply = (step: number) =>
        `{
        ${join(rowSquares, (u) => `let a${u} = vec4<f32>(aStrip[${step * rows / 4 + u * down} + down]);`)}
        ${
          join(
            columnSquares,
            (v) => `let b${v} = vec4<f32>(bStrip[${step * columns / 4 + v * across} + across]);`,
          )
        }
        ${join(sums, ({ u, i, v, name }) => `${name} = fma(vec4<f32>(a${u}[${i}]), b${v}, ${name});`)}
      }`;
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
            ${join(range(depth), (step) => multiply(step))}
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
