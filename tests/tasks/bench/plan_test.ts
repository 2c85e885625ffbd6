import { assert, assertEquals, assertMatch } from "@std/assert";
import { planOf, planText } from "../../../tasks/bench/plan.ts";
import { run } from "../_commands.ts";

Deno.test("the plan has every layer of the generator and of ViT-B/32, forth and back", () => {
  const [generator, encoder] = planOf("256").networks;
  const named = (layer: string) => generator!.products.filter((each) => each.layer === layer);
  assertEquals(
    named("convs.11, 256 px").map((
      { product, rows, columns, reduction },
    ) => [product, rows, columns, reduction]),
    [
      ["forward", 4 * 256 ** 2, 128, 9 * 128],
      ["gradient of x", 4 * 256 ** 2, 128, 9 * 128],
      ["gradient of w", 9 * 128, 128, 4 * 256 ** 2],
    ],
  );
  assertEquals(named("to_rgbs.5, 256 px").map(({ members, columns }) => [members, columns]), [[4, 3], [
    4,
    128,
  ], [4, 3]]);
  assertEquals(new Set(generator!.products.map(({ layer }) => layer)).size, 13 + 7 + 3); // layers, RGB, widths of styles
  const [queries] = encoder!.products.filter(({ layer }) => layer === "queries, keys and values");
  assertEquals([queries!.rows, queries!.columns, queries!.reduction, queries!.times], [200, 2304, 768, 24]);
});

Deno.test("a transposed convolution asks for fewer multiply-adds than its phases have room for", () => {
  const [generator] = planOf("256").networks;
  const up = generator!.products.filter(({ layer }) => layer === "convs.10, 256 px");
  assertEquals(up.map(({ multiplyAdds }) => multiplyAdds), Array(3).fill(4 * 128 ** 2 * 9 * 256 * 128));
});

Deno.test("the plan takes fewer images at a time as often as the batch has them", () => {
  const sum = (chunk: number) => planOf("1024", { chunk }).networks.map(({ multiplyAdds }) => multiplyAdds);
  assertEquals(sum(1), sum(2));
  assertEquals(planOf("1024", { chunk: 8 }).images, 2);
});

Deno.test("the plan says what it assumes, and fills a smaller GPU with the same tiles", () => {
  const large = planOf("256"), small = planOf("256", { units: 20 });
  assertMatch(planText(small), /132 compute units.*tiles are chosen[^]* 20 compute units, in "filled"/);
  const tiles = (plan: typeof large) =>
    plan.networks.flatMap(({ products }) => products.map(({ tile }) => tile));
  assertEquals(tiles(small), tiles(large));
});

Deno.test("bench --plan prints a plan, and refuses what is timed", async () => {
  const planned = await run("bench", ["--plan", "--size", "256", "--json"]);
  assertEquals(planned.code, 0);
  const [plan] = JSON.parse(planned.stdout);
  assertEquals([plan.size, plan.images, plan.assumed.units], ["256", 4, 132]);
  const timed = await run("bench", ["--plan", "--steps", "3"]);
  assert(timed.code !== 0);
  assertMatch(timed.stderr, /--plan times nothing: leave out --steps/);
});
