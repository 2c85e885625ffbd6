import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import {
  Random,
  startBackend,
  type StyleGAN2,
  stylegan2,
  WeightsError,
  writeSafetensors,
} from "../../../mod.ts";
import { disposeGenerators, loadGenerators } from "../../../tasks/images/related_generators.ts";
import { drawLatents, latentSeed } from "../../../models/random/draw_latents.ts";
import { Generators } from "../../../tasks/export/page/generators.ts";
import type { Site } from "../../../tasks/export/page/site.ts";
import { differing, encoded, pageGenerator, settingsOf } from "../../../tasks/export/page_weights.ts";
import { networks } from "../_commands.ts";

await startBackend({ backend: "wasm" });
const folder = await networks(), FILE = join(folder, "generator.safetensors");

/** A run's folder as `adapt` leaves it, of a run that learnt channel multipliers alone. */
async function multiplierRun(source: StyleGAN2): Promise<string> {
  const run = join(folder, "multiplied"), adapted = await stylegan2(FILE).load("adapted");
  for (const name of adapted.addChannelMultipliers()) {
    const variable = adapted.parameters.get(name)!,
      values = new Random("offsets").fork(name).normal(variable.shape);
    variable.assign(values);
    values.dispose();
  }
  const { tensors, metadata } = await adapted.exportChannelMultipliers();
  adapted.dispose();
  await Deno.mkdir(run);
  await writeSafetensors(join(run, "generator.safetensors"), tensors, metadata);
  const generator = { label: source.label, digest: await source.digest(), file: FILE };
  await Deno.writeTextFile(join(run, "run.json"), JSON.stringify({ generator }));
  return run;
}

Deno.test("of a run that learnt channel multipliers a page holds those alone", async () => {
  const before = tf.memory().numTensors, original = await stylegan2(FILE).load("original");
  const asked = { runs: [await multiplierRun(original)], files: [], source: undefined, key: undefined };
  original.dispose();
  const { source, columns } = await loadGenerators(asked, { cannot: "Cannot export", instead: "Give runs" });
  const [from, own] = [await pageGenerator(source, "f16"), await pageGenerator(columns[1]!.generator, "f16")];
  const names = [...differing(own, from).keys()];
  assert(names.length > 0 && names.every((name) => name.startsWith("heads.conv_")), names.join(", "));
  assertEquals(differing(from, from).size, 0);
  await assertDrawsAlike(source, columns[1]!.generator);
  disposeGenerators(source, columns);
  assertEquals(tf.memory().numTensors, before);
});

/** What a page draws of its files is what the generator draws. */
async function assertDrawsAlike(source: StyleGAN2, adapted: StyleGAN2): Promise<void> {
  const pages = [await pageGenerator(source, "f32"), await pageGenerator(adapted, "f32")] as const;
  const { architecture } = pages[0];
  const site: Site = {
    title: "a test",
    architecture,
    layers: adapted.latentCount,
    generators: pages.map((page, i) => ({ name: `${i}`, file: `${i}`, settings: settingsOf(page) })),
  };
  const held = [pages[0].tensors, differing(pages[1], pages[0])];
  const files = held.map((tensors, i) => [`${i}`, encoded(`${i}`, tensors, "f32").buffer]);
  const generators = new Generators(site, Object.fromEntries(files));
  const drawn = await generators.values(1, {
    seed: 3,
    truncation: 0.7,
    mix: 1,
    second: 1,
    crossover: site.layers,
  });
  generators.unload();
  const expected = tf.tidy(() =>
    adapted.synthesize(drawLatents(adapted, latentSeed(3), 1, { truncation: 0.7 }), "stored")
  );
  assertEquals(drawn, (await expected.data<"float32">()).slice());
  expected.dispose();
}

Deno.test("a number beyond float16 is refused with the way out", async () => {
  const generator = await stylegan2(FILE).load("wide");
  const variable = generator.parameters.get("input.input")!;
  const wide = tf.fill(variable.shape, 1e6);
  variable.assign(wide);
  wide.dispose();
  await assertRejects(() => pageGenerator(generator, "f16"), WeightsError, "export it with --dtype f32");
  const page = await pageGenerator(generator, "f32");
  assert(encoded("wide", page.tensors, "f32").length > 0);
  generator.dispose();
});
