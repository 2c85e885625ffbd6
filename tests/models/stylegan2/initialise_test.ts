/** Weights of untrained networks. */
import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { usualArchitecture } from "../../../models/stylegan2/architecture.ts";
import { describeStyleGAN2, initialiseStyleGAN2 } from "../../../models/stylegan2/mod.ts";

const OPTIONS = { size: 16, channels: [24, 16, 8], styleDim: 32, mappingDepth: 3, seed: 1 };

Deno.test("An untrained network starts with the published distributions", () => {
  const weights = initialiseStyleGAN2(OPTIONS);
  const deviation = (name: string) => {
    const { data } = weights.get(name)!;
    return Math.sqrt((data as Float32Array).reduce((sum, value) => sum + value * value, 0) / data.length);
  };
  assertAlmostEquals(deviation("convs.0.conv.weight"), 1, 0.05);
  assertAlmostEquals(deviation("convs.0.conv.modulation.weight"), 1, 0.1);
  assertAlmostEquals(deviation("style.2.weight"), 100, 5); // the mapping network uses a hundredth of it
  assert(weights.get("convs.0.conv.modulation.bias")!.data.every((value) => value === 1));
  for (const name of ["style.1.bias", "conv1.activate.bias", "conv1.noise.weight", "to_rgb1.bias"]) {
    assert(weights.get(name)!.data.every((value) => value === 0), name);
  }
  assertEquals([...initialiseStyleGAN2(OPTIONS)], [...weights]);
});

Deno.test("An untrained network is a complete one of the architecture asked for", () => {
  const infos = new Map(
    [...initialiseStyleGAN2(OPTIONS)].map(([name, { shape }]) => [name, { dtype: "F32" as const, shape }]),
  );
  const { architecture, missing, misshapen, unexpected } = describeStyleGAN2({
    path: "made",
    tensors: infos,
  })!;
  assertEquals(
    architecture,
    usualArchitecture({ size: 16, styleDim: 32, mappingDepth: 3, channels: [24, 16, 8] }),
  );
  assertEquals([...missing, ...misshapen, ...unexpected], []);
});

Deno.test("Sizes that make no network are refused", () => {
  const message = (options: Partial<typeof OPTIONS>) =>
    assertThrows(() => initialiseStyleGAN2({ ...OPTIONS, ...options }), Error).message;
  assertEquals(
    message({ size: 48 }),
    "initialiseStyleGAN2(): size is 48. It must be a power of two from 8 to 1024",
  );
  assertEquals(
    message({ channels: [8, 8] }),
    "Cannot make a StyleGAN2 generator of 16 px with channels [8,8]: expected 3 positive integers, for 4 to 16 px",
  );
  assertEquals(
    message({ mappingDepth: 0 }),
    "initialiseStyleGAN2(): mappingDepth is 0. It must be a whole number of at least 1",
  );
});
