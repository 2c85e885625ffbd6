/**
 * The shader of a tiled product. A workgroup computes one tile of C, passing through the reduction in steps of
 * `depth`; each time it copies a strip of A and a strip of B to shared memory, and each invocation adds their
 * product to its part of the tile, squares of 4 × 4 held in registers.
 */
import type { Operand, TiledProduct } from "./tiled_product.ts";

export interface Tile {
  /** How the invocations are laid out over the tile. */
  readonly down: number;
  readonly across: number;
  /** Squares per invocation along each side, set apart so that neighbours read neighbouring memory. */
  readonly squares: number;
  /** Length of the strips. */
  readonly depth: number;
}

/** Invocations per workgroup. */
export const INVOCATIONS = 64;

/** Rows and columns of C in a tile. */
export function tileSize({ down, across, squares }: Tile): [number, number] {
  return [4 * squares * down, 4 * squares * across];
}

export function tiledShader(product: TiledProduct, tile: Tile, components: 1 | 4): string {
  const { down, across, squares, depth } = tile;
  const [rows, columns] = tileSize(tile);
  const aStrip = strip("a", product.a, rows, depth), bStrip = strip("b", product.b, columns, depth);
  const sums = range(squares).flatMap((u) =>
    range(4).flatMap((i) => range(squares).map((v) => ({ u, i, v, name: `sum${u}${i}${v}` })))
  );
  return `
    var<private> member : i32;
    var<private> reduction : i32;
    ${product.declarations ?? ""}
    ${aStrip.declarations}
    ${bStrip.declarations}
    ${storer(product, components)}

    fn main(index : i32) {
      let group = index / ${INVOCATIONS};
      let invocation = index % ${INVOCATIONS};
      let columnTile = group % uniforms.grid.x;
      let rowTile = group / uniforms.grid.x % uniforms.grid.y;
      let rest = group / uniforms.grid.x / uniforms.grid.y;
      let split = rest / uniforms.grid.z;
      member = rest % uniforms.grid.z;
      reduction = uniforms.sizes.z;
      ${product.prologue ?? ""}

      let aFirst = rowTile * ${rows};
      let bFirst = columnTile * ${columns};
      let down = invocation / ${across};
      let across = invocation % ${across};
      ${aStrip.lines}
      ${bStrip.lines}
      ${join(sums, ({ name }) => `var ${name} = vec4<f32>(0.0);`)}

      let begin = split * uniforms.sizes.w;
      let end = min(reduction, begin + uniforms.sizes.w);
      for (var k = begin; k < end; k += ${depth}) {
        ${aStrip.load}
        ${bStrip.load}
        workgroupBarrier();
        for (var step = 0; step < ${depth}; step++) {
          ${join(range(squares), (u) => `let a${u} = aStrip[step * ${rows / 4} + ${u * down} + down];`)}
          ${
    join(range(squares), (v) => `let b${v} = bStrip[step * ${columns / 4} + ${v * across} + across];`)
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
}

/** Writes four neighbouring columns of one row. */
function storer({ rowOffset }: TiledProduct, components: 1 | 4): string {
  const write = components === 4 ? "result[at / 4] = value;" : join(
    range(4),
    (j) => `if (column + ${j} < uniforms.sizes.y) { result[at + ${j}] = value[${j}]; }`,
  );
  return `
    fn rowOffset(row : i32) -> i32 { ${rowOffset} }
    fn store(row : i32, column : i32, base : i32, value : vec4<f32>) {
      if (row >= uniforms.sizes.x || column >= uniforms.sizes.y) { return; }
      let offset = rowOffset(row);
      if (offset < 0) { return; }
      let at = base + offset + column;
      ${write}
    }`;
}

/**
 * A strip in shared memory, and the code by which the workgroup fills it, in blocks of four lines by four
 * steps. The lines of one step are neighbours in the strip: a block that was read along the reduction is
 * transposed on the way. Neighbouring invocations read neighbouring memory.
 */
function strip(name: "a" | "b", operand: Operand, lines: number, depth: number) {
  const vectors = lines / 4;
  const blocks = range(Math.ceil(vectors * depth / 4 / INVOCATIONS))
    .map((round) => block(name, operand, round, vectors, depth));
  return {
    declarations: `var<workgroup> ${name}Strip : array<vec4<f32>, ${vectors * depth}>; ${
      reader(name, operand)
    }`,
    lines: join(blocks, ({ lines }) => lines),
    load: join(blocks, ({ load }) => load),
  };
}

function reader(name: string, { components, line, step, at }: Operand): string {
  const [type, index] = components === 4 ? ["vec4<f32>", "at / 4"] : ["f32", "at"];
  return `
    fn ${name}Line(line : i32) -> vec4<i32> { ${line} }
    fn ${name}Step(k : i32) -> vec4<i32> { ${step} }
    fn ${name}At(line : vec4<i32>, step : vec4<i32>) -> i32 { ${at} }
    fn ${name}Read(line : vec4<i32>, step : vec4<i32>) -> ${type} {
      if (line.w == 0 || step.w == 0) { return ${type}(0.0); }
      let at = ${name}At(line, step);
      if (at < 0) { return ${type}(0.0); }
      return ${type}(${name}[${index}]); // a buffer may still hold the integers that its tensor was cast from
    }`;
}

/** The block of a strip that an invocation loads in the given round. */
function block(name: string, { components, along }: Operand, round: number, vectors: number, depth: number) {
  const number = `(invocation + ${round * INVOCATIONS})`, count = vectors * depth / 4;
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
    load: `${(round + 1) * INVOCATIONS > count ? `if (${number} < ${count})` : ""} {
      ${join(steps, (i) => `let step${i} = ${name}Step(k + ${first} + ${i});`)}
      ${steps.length === 1 ? transposed : ""}
      ${join(range(4), (i) => `${name}Strip[(${first} + ${i}) * ${vectors} + ${vector}] = ${row(i)};`)}
    }`,
  };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function join<T>(items: readonly T[], code: (item: T) => string): string {
  return items.map(code).join("\n");
}
