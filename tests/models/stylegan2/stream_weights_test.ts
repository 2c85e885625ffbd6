import { assertEquals } from "@std/assert";
import { type HostTensor, openWeights, startBackend, stylegan2 } from "../../../mod.ts";
import { examineWeights } from "../../../models/stylegan2/read_weights.ts";
import { streamWeights } from "../../../models/stylegan2/stream_weights.ts";
import { fixturePath } from "../../support/fixtures.ts";
import { checkpoint } from "../../support/weights.ts";

const VARIANTS = fixturePath("stylegan2/variants.safetensors");

Deno.test("what is streamed of a generator's file is what the loaded generator exports", async () => {
  await startBackend({ backend: "wasm" });
  const cases = [
    { weights: checkpoint("rosinality_zip.pt") },
    { weights: VARIANTS, key: "swish" },
    { weights: VARIANTS, key: "conditional", class: 1 },
  ];
  for (const { weights, ...options } of cases) {
    const generator = await stylegan2({ weights, ...options }).load("exported");
    const expected = await generator.exportWeights();
    generator.dispose();
    const file = await openWeights(weights);
    const examined = await examineWeights(file, options);
    for (const facts of [examined, { ...examined, latentAverage: undefined }]) {
      const streamed = new Map<string, HostTensor>();
      for (const [name, { shape, pieces }] of await streamWeights(facts)) {
        const [data] = await Array.fromAsync(pieces());
        streamed.set(name, { shape, data: data! });
      }
      assertEquals([...streamed.keys()], [...expected.keys()]);
      if (facts.latentAverage) assertEquals(streamed, expected);
    }
    file.close();
  }
});
