import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { clip } from "../../models/encoders/mod.ts";
import type { WeightGroup } from "../../models/generator.ts";
import { stylegan2 } from "../../models/stylegan2/mod.ts";
import { weightGroups } from "../../models/stylegan2/weight_groups.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { latentScores } from "../../plugins/_latent_scores.ts";
import { latentLayers } from "../../plugins/layer_selection.ts";
import { testOnBackends } from "../support/backends.ts";
import { assertClose, fixturePath, readFixture, readJsonFixture } from "../support/fixtures.ts";

interface Selection {
  readonly prompt: string;
  readonly iterations: number;
  readonly index_to_layer: readonly string[];
  readonly chosen_indices: readonly number[];
}

testOnBackends("latents travel as in StyleGAN-NADA, and the same ones farthest", async () => {
  const fixture = await readFixture("trajectory/nada_layer_selection.safetensors");
  const { iterations, chosen_indices } = await readJsonFixture<Selection>(
    "trajectory/nada_layer_selection.json",
  );
  const { tensors } = await readFixture("stylegan2/generator_16.safetensors");
  const weights = new Map<string, HostTensor>();
  for (const [name, tensor] of tensors) if (name.startsWith("w.")) weights.set(name.slice(2), tensor);
  const generator = await stylegan2({ weights }).load("selection");
  const encoder = await clip({
    weights: fixturePath("clip/vit_tiny_openai.safetensors"),
    heads: { text: 2 },
  }).load();
  const ids = [...fixture.host("in.token_ids").data as Int32Array];
  const text = encoder.textTower!.encode([ids]);
  const start = fixture.tensor<tf.Rank.R3>("out.w_start");
  const scores = latentScores(start, {
    generator,
    encoder,
    text,
    iterations,
    learningRate: 0.01 * encoder.logitScale! / 100, // the reference descends 1 − scale · cos / 100
    noise: () => "stored",
  });
  await assertClose(scores, fixture.host("out.layer_weights"), 1e-3);
  const values = [...await scores.data()];
  const farthest = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!).slice(
    0,
    chosen_indices.length,
  );
  assertEquals(farthest, [...chosen_indices]);
  tf.dispose([text, start, scores]);
  generator.dispose();
  encoder.dispose();
});

Deno.test("a latent stands for the layer of the published code, or for the one that it drives", async () => {
  const { index_to_layer } = await readJsonFixture<Selection>("trajectory/nada_layer_selection.json");
  const groups = weightGroups({ size: 16, styleDim: 8, mappingDepth: 2, channels: [8, 8, 8] });
  const names = (layers: "as-coded" | "corrected") =>
    latentLayers(groups, 6, layers).map((layer) => layer?.name);
  assertEquals(names("as-coded"), [...index_to_layer]);
  assertEquals(names("corrected"), [
    "conv1",
    "convs.0",
    "convs.1",
    "convs.2",
    "convs.3",
    "to_rgbs.1",
  ]);
});

Deno.test("layers are found by the styles that drive them, whatever a generator calls them", () => {
  const group = (name: string, kind: WeightGroup["kind"], style?: number): WeightGroup => ({
    name,
    kind,
    ...(style !== undefined && { style }),
    weights: [`${name}.weight`],
  });
  const groups = [
    group("mapping", "mapping"),
    group("synthesis.input", "input", 0),
    group("synthesis.L0", "convolution", 1),
    group("synthesis.L1", "to-rgb", 2),
  ];
  for (const layers of ["as-coded", "corrected"] as const) {
    assertEquals(latentLayers(groups, 4, layers), [groups[1], groups[2], groups[3], undefined]);
  }
});
