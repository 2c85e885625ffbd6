import { assert, assertEquals, assertThrows } from "@std/assert";
import { describeClip, initialiseClip } from "../../../models/encoders/mod.ts";
import type { HostTensor } from "../../../models/weights/types.ts";

const OPTIONS = {
  dim: 64,
  image: { size: 32, patchSize: 8, width: 128, layers: 2 },
  text: { vocabularySize: 400, width: 64, layers: 3 },
  seed: 1,
};

const weights = initialiseClip(OPTIONS);

Deno.test("a fresh CLIP is whole, and described by what it was asked for", () => {
  const infos = new Map([...weights].map(([name, { shape }]) => [name, { dtype: "F32" as const, shape }]));
  const { missing, unexpected, misshapen, image, text } = describeClip(infos);
  assertEquals([missing, unexpected, misshapen], [[], [], []]);
  assertEquals([image.size, image.dim, image.heads], [32, 64, 2]);
  assertEquals([text?.contextLength, text?.heads, text?.layers], [77, 1, 3]);
});

Deno.test("a fresh CLIP has the published spread", () => {
  const expected: Record<string, number> = {
    "token_embedding.weight": 0.02,
    positional_embedding: 0.01,
    text_projection: 64 ** -0.5,
    "transformer.resblocks.2.attn.in_proj_weight": 64 ** -0.5,
    "transformer.resblocks.2.attn.out_proj.weight": (2 * 64 * 3) ** -0.5,
    "transformer.resblocks.2.mlp.c_fc.weight": (2 * 64) ** -0.5,
    "transformer.resblocks.2.mlp.c_proj.weight": (2 * 64 * 3) ** -0.5,
    "visual.positional_embedding": 128 ** -0.5,
    "visual.proj": 128 ** -0.5,
    "visual.conv1.weight": (3 * 64) ** -0.5 / Math.sqrt(3),
    "visual.transformer.resblocks.1.attn.in_proj_weight": Math.sqrt(6 / (4 * 128)) / Math.sqrt(3),
    "visual.transformer.resblocks.1.mlp.c_proj.weight": (4 * 128) ** -0.5 / Math.sqrt(3),
    "visual.transformer.resblocks.1.mlp.c_fc.bias": 128 ** -0.5 / Math.sqrt(3),
    "visual.ln_pre.weight": 1,
    "ln_final.bias": 0,
    "transformer.resblocks.0.attn.in_proj_bias": 0,
    logit_scale: Math.log(1 / 0.07),
  };
  for (const [name, deviation] of Object.entries(expected)) {
    const found = rootMeanSquare(weights.get(name)!);
    assert(Math.abs(found - deviation) <= 0.06 * deviation, `${name}: ${found}, expected ${deviation}`);
  }
});

Deno.test("the same seed gives the same weights, another others", () => {
  assertEquals(initialiseClip(OPTIONS), weights);
  const others = initialiseClip({ ...OPTIONS, seed: 2 });
  assert(others.get("visual.proj")!.data[0] !== weights.get("visual.proj")!.data[0]);
});

Deno.test("pictures that patches do not fill are refused", () => {
  assertThrows(
    () => initialiseClip({ ...OPTIONS, image: { ...OPTIONS.image, size: 30 } }),
    RangeError,
    "Cannot cut pictures of 30 px into patches of 8",
  );
});

function rootMeanSquare({ data }: HostTensor): number {
  const values = Array.from(data as Float32Array);
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
