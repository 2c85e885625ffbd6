/** What the shaders of tiled products have in common: how a tile is described, read and written. */
import { range } from "../../range.ts";
import type { Precision } from "../types.ts";
import { type Ending, finished } from "./finish.ts";
import type { TileSizes } from "./tile_table.ts";

/**
 * How the shader reads A or B. A value's address is computed in three parts, so that the divisions are done
 * once for a line, that is a row of A or a column of B, and once for a step of the reduction. Each part is
 * the body of a WGSL function; it may read the uniforms, `member` and `reduction`.
 */
export interface Operand {
  /** Values per access: 4 if four neighbours in memory are neighbours in the matrix, all inside or all outside. */
  readonly components: 1 | 4;
  /** The dimension along which neighbours in memory are neighbours in the matrix. */
  readonly along: "line" | "reduction";
  /** `fn (line: i32) -> vec4<i32>`; w is 0 if the line lies outside. */
  readonly line: string;
  /** `fn (k: i32) -> vec4<i32>`; w is 0 if k lies outside. */
  readonly step: string;
  /** `fn (line: vec4<i32>, step: vec4<i32>) -> i32`: the index in memory, negative where the value is 0. */
  readonly at: string;
}

/** What a product contributes to its shader, as opposed to its uniforms. */
export interface ProductCode {
  readonly a: Operand;
  readonly b: Operand;
  /** More WGSL at module scope. */
  readonly declarations?: string;
  /** WGSL statements that run first; they may lower `reduction` for this member. */
  readonly prologue?: string;
  /** What becomes of C. */
  readonly finish?: Ending | undefined;
  /** Body of WGSL `fn (row: i32) -> i32`: where row m of C begins in the result; negative if it is dropped. */
  readonly rowOffset: string;
}

/** A way to compute a tile of C. */
export interface Tile extends TileSizes {
  /** WGSL extensions that the shader must enable, besides those of its precision. */
  readonly extensions?: readonly string[];
  /** Values per access to A; by default as many as its operand allows. */
  readonly aComponents?: (a: Operand) => 1 | 4;
  /**
   * The shader, for `dispatch`: WGSL with `fn main(group : i32, invocation : i32)`. `components` values of C are
   * written at a time; values of A and B are rounded to `precision`.
   */
  readonly shader: (product: ProductCode, components: 1 | 4, precision: Precision) => string;
}

/** WGSL that finds the workgroup's tile: `rowTile`, `columnTile`, `split` and the private `member`. */
export function locate(product: ProductCode): string {
  return `
    let columnTile = group % uniforms.grid.x;
    let rowTile = group / uniforms.grid.x % uniforms.grid.y;
    let rest = group / uniforms.grid.x / uniforms.grid.y;
    let split = rest / uniforms.grid.z;
    let place = rest % uniforms.grid.z;
    member = place;
    var length = uniforms.sizes.z; // of the reduction: a local, for barriers want loops whose ends are uniform
    ${product.prologue ?? ""}
    reduction = length;
    let begin = split * uniforms.sizes.w;
    let end = min(length, begin + uniforms.sizes.w);`;
}

/** WGSL at module scope: the functions that read A and B, rounded to `precision`, and write C. */
export function access(product: ProductCode, components: 1 | 4, precision: Precision): string {
  return `
    var<private> member : i32;
    var<private> reduction : i32;
    ${product.declarations ?? ""}
    ${reader("a", product.a, precision)}
    ${reader("b", product.b, precision)}
    ${storer(product, components)}`;
}

function reader(name: string, { components, line, step, at }: Operand, precision: Precision): string {
  const [type, short, index] = components === 4 ? ["vec4<f32>", "vec4<f16>", "at / 4"] : ["f32", "f16", "at"];
  const value = `${name}At(${index})`;
  return `
    fn ${name}Line(line : i32) -> vec4<i32> { ${line} }
    fn ${name}Step(k : i32) -> vec4<i32> { ${step} }
    fn ${name}Place(line : vec4<i32>, step : vec4<i32>) -> i32 { ${at} }
    fn ${name}Read(line : vec4<i32>, step : vec4<i32>) -> ${type} {
      if (line.w == 0 || step.w == 0) { return ${type}(0.0); }
      let at = ${name}Place(line, step);
      if (at < 0) { return ${type}(0.0); }
      return ${precision === "half" ? `${type}(${short}(${value}))` : value};
    }`;
}

/** Four values of the bias where a row may end among them. */
const EDGE_OF_BIAS = `vec4<f32>(${range(4).map((j) => `biasAt(min(column + ${j}, uniforms.sizes.y - 1))`)})`;

/** `store` writes four neighbouring columns of one row. */
function storer({ rowOffset, finish }: ProductCode, components: 1 | 4): string {
  const write = components === 4 ? "result[at / 4] = value;" : join(
    range(4),
    (j) => `if (column + ${j} < uniforms.sizes.y) { result[at + ${j}] = value[${j}]; }`,
  );
  return `
    fn rowOffset(row : i32) -> i32 { ${rowOffset} }
    fn store(row : i32, column : i32, base : i32, sum : vec4<f32>) {
      if (row >= uniforms.sizes.x || column >= uniforms.sizes.y) { return; }
      let offset = rowOffset(row);
      if (offset < 0) { return; }
      let at = base + offset + column;
      let value = ${finished(finish, "sum", components === 4 ? "biasAt(column / 4)" : EDGE_OF_BIAS)};
      ${write}
    }`;
}

export function join<T>(items: readonly T[], code: (item: T) => string): string {
  return items.map(code).join("\n");
}
