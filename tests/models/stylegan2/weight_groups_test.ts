import { assertEquals } from "@std/assert";
import { initialiseStyleGAN2, stylegan2 } from "../../../models/stylegan2/mod.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends("a generator's groups hold each of its weights once, and tell what drives them", async () => {
  const weights = initialiseStyleGAN2({
    size: 16,
    channels: [4, 6, 5],
    styleDim: 4,
    mappingDepth: 2,
    seed: 1,
  });
  const generator = await stylegan2({ weights }).load("grouped");
  const { weightGroups, parameters, latentCount, height, width, channels, noiseShapes } = generator;
  assertEquals(weightGroups.flatMap(({ weights }) => weights), [...parameters.keys()]);
  assertEquals(weightGroups.map(({ name, kind, style }) => [name, kind, style]), [
    ["style", "mapping", undefined],
    ["input", "input", undefined],
    ["conv1", "convolution", 0],
    ["to_rgb1", "to-rgb", 1],
    ["convs.0", "convolution", 1],
    ["convs.1", "convolution", 2],
    ["convs.2", "convolution", 3],
    ["convs.3", "convolution", 4],
    ["to_rgbs.0", "to-rgb", 3],
    ["to_rgbs.1", "to-rgb", 5],
  ]);
  assertEquals(
    [...new Set(weightGroups.flatMap(({ style }) => style ?? []))].sort(),
    Array.from({ length: latentCount }, (_, i) => i),
  );
  for (const { weights, outputAxes = {} } of weightGroups) {
    for (const name of weights.filter((name) => name.endsWith(".conv.weight"))) {
      const { shape } = parameters.get(name)!;
      const outputs = name.startsWith("to_rgb")
        ? 3
        : parameters.get(name.replace("conv.", "activate.").replace("weight", "bias"))!.size;
      assertEquals(shape[outputAxes[name] ?? shape.length - 1], outputs, name);
    }
  }
  assertEquals([height, width, channels], [16, 16, 3]);
  assertEquals(noiseShapes, [[4, 4], [8, 8], [8, 8], [16, 16], [16, 16]]);
  generator.dispose();
});
