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

Deno.test("the plan renders and encodes adapted images once more in chunks", () => {
  const times = (chunk?: number) =>
    planOf("1024", { chunk }).networks.flatMap(({ products }) =>
      products.filter(({ layer }) => layer === "convs.11, 256 px" || layer === "attention's output")
        .map(({ product, times }) => [product, times])
    );
  const whole = [["forward", 2], ["gradient of x", 1], ["gradient of w", 1]];
  assertEquals(times(), [...whole, ["forward", 24], ["gradient of x", 12]]);
  assertEquals(times(8), times());
  const halves = [["forward", 6], ["gradient of x", 2], ["gradient of w", 2]];
  assertEquals(times(1), [...halves, ["forward", 72], ["gradient of x", 24]]);
});

Deno.test("the plan has a round of its own for what chunks leave of a batch", () => {
  const { images, networks } = planOf("256", { chunk: 3 });
  assertEquals(images, 3);
  assertEquals(networks.map(({ images }) => images), [3, 1, 3, 1]);
  const rows = networks.flatMap(({ products }) =>
    products.filter(({ layer }) => layer === "convs.11, 256 px" || layer === "attention's output")
      .map(({ product, rows, reduction, times }) => [product, rows, reduction, times])
  );
  assertEquals(rows, [
    ...[3, 1].flatMap((images) => [
      ["forward", images * 256 ** 2, 9 * 128, 3],
      ["gradient of x", images * 256 ** 2, 9 * 128, 1],
      ["gradient of w", 9 * 128, images * 256 ** 2, 1],
    ]),
    ...[3, 1].flatMap((images) => [
      ["forward", images * 50, 768, 36],
      ["gradient of x", images * 50, 768, 12],
    ]),
  ]);
});

Deno.test("a step in chunks has 5 passes of a generator for 4, and 4 of an encoder for 3, whatever their length", () => {
  const sums = (chunk: number) => {
    const { networks } = planOf("256", { chunk });
    const of = (name: RegExp) =>
      networks.filter(({ network }) => name.test(network)).reduce((sum, each) => sum + each.multiplyAdds, 0);
    return [of(/StyleGAN2/), of(/ViT/)] as const;
  };
  const [generator, encoder] = sums(4);
  for (const chunk of [1, 2, 3]) assertEquals(sums(chunk), [generator / 4 * 5, encoder / 3 * 4]);
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
