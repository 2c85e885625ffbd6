import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  chooseTile,
  filledShare,
  paddedShare,
  type ProductSizes,
} from "../../../../models/backend/webgpu/choose_tile.ts";
import { type DeviceModel, LARGE_GPU, SOFTWARE } from "../../../../models/backend/webgpu/device_model.ts";
import { LEAST_LIMITS, sizesOf, tilesFor } from "../../../../models/backend/webgpu/tile_table.ts";

const ROOM = 2 ** 29;

function matrices(rows: number, columns: number, reduction: number, members = 1): ProductSizes {
  return { members, rows, columns, reduction, size: members * rows * columns };
}

function choose(product: ProductSizes, device: DeviceModel = LARGE_GPU, room = ROOM) {
  return chooseTile(product, tilesFor(product.reduction, LEAST_LIMITS).map(sizesOf), device, room);
}

function sidesOf({ tile }: ReturnType<typeof choose>) {
  return [tile.rows, tile.columns];
}

Deno.test("chooseTile() computes a large product in large tiles, undivided", () => {
  const choice = choose(matrices(8192, 8192, 1024));
  assertEquals([...sidesOf(choice), choice.splits, choice.workgroups], [128, 128, 1, 4096]);
});

Deno.test("chooseTile() fills a GPU with the products of a vision transformer", () => {
  const inWidth = [[768, 768], [768, 2304], [768, 3072], [3072, 768]] as const;
  for (const rows of [50, 100, 200]) {
    for (const [inputs, outputs] of inWidth) {
      const choice = choose(matrices(rows, outputs, inputs));
      const filled = (units: number) => filledShare(choice, { ...LARGE_GPU, units });
      for (const units of [20, 46, 80, 108, 132]) {
        assert(filled(units) > 0.5, `${rows} × ${outputs}, ${units}`);
      }
      assert(rows < 200 || filled(132) > 0.7);
    }
  }
});

Deno.test("chooseTile() pads no columns of layers with 16 to 64 channels, and one of RGB", () => {
  for (const channels of [16, 24, 32, 48, 64]) {
    const choice = choose(matrices(4 * 512 ** 2, channels, 9 * channels));
    assertEquals(channels % choice.tile.columns, 0);
  }
  const product = matrices(1024 ** 2, 3, 32, 2), choice = choose(product);
  assertEquals(sidesOf(choice), [256, 4]);
  assertEquals(paddedShare(product, choice), 0.25);
});

Deno.test("chooseTile() splits so that no sum in one float32 is too long, and partial sums fit", () => {
  const product = matrices(4096, 4096, 65536);
  assertEquals(choose(product).splits, 4);
  assertEquals(choose(product, LARGE_GPU, 2 * product.size).splits, 2);
  assertEquals(choose(product, LARGE_GPU, product.size / 2).splits, 1); // C itself would not fit either
});

Deno.test("chooseTile() leaves no split without steps", () => {
  for (let reduction = 1; reduction < 3000; reduction += 7) {
    const { splits, steps } = choose(matrices(8, 8, reduction));
    assert((splits - 1) * steps < reduction && splits * steps >= reduction);
  }
});

Deno.test("chooseTile() tells what else there was, the better first", () => {
  const choice = choose(matrices(200, 768, 768)), times = [choice, ...choice.others].map(({ time }) => time);
  assertEquals(times, times.toSorted((a, b) => a - b));
  assertEquals(new Set([choice, ...choice.others].map(({ tile }) => tile.name)).size, times.length);
});

Deno.test("chooseTile() does without splits where few cores are busy anyway", () => {
  assertEquals(choose(matrices(1024, 96, 864), SOFTWARE).splits, 1);
});

Deno.test("filledShare() counts idle units and units with few invocations", () => {
  const tile = { name: "", rows: 64, columns: 64, depth: 16, invocations: 64, efficiency: 1 };
  const share = (workgroups: number) =>
    filledShare(
      { tile, rowTiles: 1, columnTiles: workgroups, splits: 1, steps: 16, workgroups, time: 0 },
      LARGE_GPU,
    );
  assertAlmostEquals(share(66), 0.5 / 4); // half of the units, each with a quarter of what keeps it busy
  assertAlmostEquals(share(4 * 132), 1);
  assertAlmostEquals(share(4 * 132 + 1), (4 * 132 + 1) / (5 * 132)); // one unit has a fifth workgroup
});
