/** What holds for the published networks of a family where no file says it, told from the shapes of their tensors. */
import { assertEquals, assertThrows } from "@std/assert";
import { convnext } from "../../../../models/encoders/towers/convnext.ts";
import { eva02 } from "../../../../models/encoders/towers/eva02.ts";
import { siglipText } from "../../../../models/encoders/towers/siglip_text.ts";
import { siglipVit } from "../../../../models/encoders/towers/siglip_vit.ts";
import type { TensorShapes } from "../../../../models/encoders/towers/tower_kind.ts";
import { WeightsError } from "../../../../models/weights/types.ts";

/** A file of tensors of these shapes. */
function shapes(all: Iterable<readonly [string, readonly number[]]>): TensorShapes {
  const tensors = new Map(Array.from(all, ([name, shape]) => [name, { dtype: "F32" as const, shape }]));
  return {
    path: "model.safetensors",
    tensors,
    shape: (name) => [...tensors.get(name)!.shape],
    count: (prefix) =>
      new Set(
        [...tensors.keys()].filter((name) => name.startsWith(prefix))
          .map((name) => /^\d+/.exec(name.slice(prefix.length))?.[0]),
      ).size,
  };
}

/** Facts by name, without who says them. */
function values(facts: object): Record<string, unknown> {
  const stated = Object.entries(facts as Record<string, { value: unknown } | undefined>);
  return Object.fromEntries(stated.flatMap(([name, fact]) => fact ? [[name, fact.value]] : []));
}

Deno.test("SigLIP's heads are told by its width, and its padding by its vocabulary", () => {
  const gelu = { activation: "gelu_tanh", epsilon: 1e-6 };
  for (const [width, heads] of [[768, 12], [1024, 16], [1152, 16], [1536, 16], [32, undefined]] as const) {
    const image = shapes([["visual.conv1.weight", [width, 3, 16, 16]]]);
    assertEquals(values(siglipVit.rules(image)), { ...gelu, ...(heads && { heads }) });
  }
  for (const [vocabulary, padToken] of [[32_000, 1], [256_000, 0], [250_000, undefined]] as const) {
    assertEquals(values(siglipText.rules(shapes([["token_embedding.weight", [vocabulary, 768]]]))), {
      ...gelu,
      heads: 12,
      mask: "none",
      pooling: "last",
      ...(padToken !== undefined && { padToken }),
    });
  }
});

Deno.test("EVA02's rotary positions are those of a grid of 16, whatever its pictures' size", () => {
  for (const [width, heads] of [[768, 12], [1024, 16], [32, undefined]] as const) {
    const rules = eva02.rules(shapes([["visual.trunk.patch_embed.proj.weight", [width, 3, 14, 14]]]));
    assertEquals(values(rules), { epsilon: 1e-6, rotaryGrid: 16, ...(heads && { heads }) });
  }
});

Deno.test("of the ConvNeXts the largest one has another epsilon", () => {
  for (const [depths, width, epsilon] of [[[3, 3, 27, 3], 128, 1e-6], [[3, 4, 30, 3], 384, 1e-5]] as const) {
    const blocks = depths.flatMap((depth, stage) =>
      Array.from(
        { length: depth },
        (_, i) =>
          [`visual.trunk.stages.${stage}.blocks.${i}.conv_dw.weight`, [width * 2 ** stage, 1, 7, 7]] as const,
      )
    );
    assertEquals(values(convnext.rules(shapes(blocks))), { activation: "gelu", epsilon });
  }
});

Deno.test("pictures may be larger than their patches cover, if somebody says so", () => {
  const sizes = {
    ...{ kind: "siglip_vit", activation: "gelu_tanh", epsilon: 1e-6, summary: "" } as const,
    ...{ width: 8, layers: 1, heads: 2, hidden: 12, dim: 8, patchSize: 14 },
  };
  const facts = (size?: number) => ({
    heads: { value: 2, source: "test" },
    activation: { value: "gelu_tanh" as const, source: "test" },
    epsilon: { value: 1e-6, source: "test" },
    ...(size && { size: { value: size, source: '"config.json"' } }),
  });
  const tensors = shapes(siglipVit.shapes({ ...sizes, size: 384 })); // 27 × 27 patches, as SO400M's
  assertEquals(siglipVit.describe(tensors, facts()).size, 378);
  const stated = siglipVit.describe(tensors, facts(384));
  assertEquals(stated.size, 384);
  assertEquals(new Map(siglipVit.shapes(stated)), new Map(siglipVit.shapes({ ...sizes, size: 384 })));
  assertThrows(
    () => siglipVit.describe(tensors, facts(224)),
    WeightsError,
    '"model.safetensors" has positions for 27 × 27 patches of 14 px, which pictures of 224 px do not give (from ' +
      '"config.json"): state the size of its pictures',
  );
});
