/**
 * Tiles for a software device, which runs on the CPU. There the lanes of a subgroup are those of one vector register,
 * and an access to memory, shared memory too, is a loop over them: expensive compared with arithmetic. So shared memory
 * is not used, and little is read: each lane reads one step's value for every row of the tile and broadcasts it, and
 * all lanes multiply it with four columns each.
 */
import { range } from "../../range.ts";
import type { Subgroups } from "./device.ts";
import { access, join, locate, type Tile } from "./tile.ts";

/** Fewer lanes are those of SwiftShader, whose compiler takes minutes over the larger tiles. */
const FEWEST_LANES = 8;

/** The tiles for a device's subgroups. */
export function broadcastTiles(subgroups: Subgroups): Tile[] {
  const small = tile(subgroups, 8, 0.7);
  if (subgroups.lanes < FEWEST_LANES) return [small];
  return [tile(subgroups, 32, 1), tile(subgroups, 16, 0.9), small];
}

function tile({ lanes, extensions }: Subgroups, rows: number, efficiency: number): Tile {
  return {
    name: `broadcast_${lanes}_${rows}`,
    rows,
    columns: 4 * lanes,
    depth: lanes,
    invocations: lanes,
    efficiency,
    extensions,
    aComponents: ({ along, components }) => along === "reduction" ? 1 : components,
    shader: (product, components, precision) => {
      const [aAlong, bAlong] = [product.a, product.b].map(({ along, components }) =>
        components === 4 ? along : undefined
      );
      return `
        ${access(product, components, precision)}
        fn main(group : i32, invocation : i32) {
          ${locate(product)}
          let aFirst = rowTile * ${rows};
          let bFirst = columnTile * ${4 * lanes} + invocation * 4;
          ${
        join(range(aAlong ? rows / 4 : rows), (i) => `let aLine${i} = aLine(aFirst + ${aAlong ? 4 * i : i});`)
      }
          ${join(range(bAlong === "line" ? 1 : 4), (j) => `let bLine${j} = bLine(bFirst + ${j});`)}
          ${join(range(rows), (i) => `var sum${i} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${lanes}) {
            let step = aStep(k + invocation);
            ${aAlong ? rowsByFour(rows) : join(range(rows), (i) => `let a${i} = aRead(aLine${i}, step);`)}
            ${
        bAlong === "reduction"
          ? join(range(lanes / 4), (i) => columnsByFour(i, rows))
          : join(range(lanes), (lane) =>
            `{
              let step = bStep(k + ${lane});
              let b = ${
              bAlong === "line"
                ? "bRead(bLine0, step)"
                : `vec4<f32>(${range(4).map((j) => `bRead(bLine${j}, step)`)})`
            };
              ${accumulate(lane, rows)}
            }`)
      }
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${join(range(rows), (i) => `store(aFirst + ${i}, bFirst, base, sum${i});`)}
        }`;
    },
  };
}

/** Reads `a0`, `a1`, ... of the lane's own step, where one access reads four rows. */
function rowsByFour(rows: number): string {
  return join(range(rows / 4), (i) => `
    let block${i} = aRead(aLine${i}, step);
    ${join(range(4), (j) => `let a${4 * i + j} = block${i}[${j}];`)}`);
}

/** Four steps of all four columns, where one access reads a column of four steps. */
function columnsByFour(i: number, rows: number): string {
  return `{
    let step = bStep(k + ${4 * i});
    let block = transpose(mat4x4<f32>(${range(4).map((j) => `bRead(bLine${j}, step)`)}));
    ${join(range(4), (j) => `{ let b = block[${j}]; ${accumulate(4 * i + j, rows)} }`)}
  }`;
}

/** Adds the products of one step: its values of A are broadcast from a lane, its values of B are every lane's own `b`. */
function accumulate(lane: number, rows: number): string {
  return join(
    range(rows),
    (i) => `sum${i} = fma(vec4<f32>(subgroupBroadcast(a${i}, ${lane}u)), b, sum${i});`,
  );
}
