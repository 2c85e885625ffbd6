/** What a generator keeps of itself in a file for rosinality's code, and which have no place there. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { startBackend, type StyleGAN2, stylegan2, WeightsError } from "../../../mod.ts";
import { SETTINGS } from "../../../models/stylegan2/settings.ts";
import { writeRosinality } from "../../../models/weights/torch/write_checkpoint.ts";
import { fitIntoRosinality } from "../../../tasks/convert/rosinality.ts";
import { assertClose, fixturePath } from "../../support/fixtures.ts";

const VARIANTS = fixturePath("stylegan2/variants.safetensors");

async function withVariant(key: string, run: (generator: StyleGAN2) => Promise<void>): Promise<void> {
  await startBackend({ backend: "wasm" });
  const options = { weights: VARIANTS, key, ...(key === "conditional" && { class: 1 }) };
  const generator = await stylegan2(options).load(key);
  await run(generator);
  generator.dispose();
}

Deno.test("what rosinality's code cannot compute is refused by name", async (t) => {
  const cases: Record<string, string> = {
    swish:
      "has the activation swish and the activation swish in its mapping network, which rosinality's code",
    relu: "has the activation relu, which",
    widths: "has z of 6 and w of 4 and a mapping network of width 5, which",
    resnet: 'has the connections "resnet", which',
    orig: 'has the connections "orig", which',
    no_noise: "has layers without noise, which",
  };
  for (const [key, words] of Object.entries(cases)) {
    await t.step(key, () =>
      withVariant(key, (generator) => {
        assertThrows(() => fitIntoRosinality("net.pkl", generator), WeightsError, words);
        return Promise.resolve();
      }));
  }
});

Deno.test("everything else is in the file, and what its reader has to mind is said", async (t) => {
  const folder = await Deno.makeTempDir();
  const cases: Record<string, RegExp | undefined> = {
    plain: undefined,
    "lr_multiplier_0.1": undefined,
    conditional: undefined,
    clamp: /^Features are held within ±1.5, which the file says to Variegate alone/,
    filter_5: /^Its filter has 5 x 5 taps: give rosinality's code the same as blur_kernel/,
    opacity: /^Images have 4 channels/,
    oblong: /^Images start from 3 x 5 pixels/,
  };
  for (const [key, warning] of Object.entries(cases)) {
    await t.step(key, () =>
      withVariant(key, async (generator) => {
        const warnings = fitIntoRosinality("net.pkl", generator);
        assertEquals(warnings.length, warning ? 1 : 0, String(warnings));
        if (warning) assertMatch(warnings[0]!, warning);
        const file = join(folder, `${key}.pt`);
        await writeRosinality(file, await generator.exportWeights(), {}, [SETTINGS]);
        const again = await stylegan2(file).load(`${key} again`);
        const z = tf.ones<tf.Rank.R2>([1, generator.zDim]);
        const [before, after] = [generator, again].map((network) =>
          tf.tidy(() => network.synthesize(network.map(z), "stored"))
        );
        await assertClose(after!, await before!.data<"float32">(), 1e-6, key);
        tf.dispose([z, before, after]);
        again.dispose();
      }));
  }
});
