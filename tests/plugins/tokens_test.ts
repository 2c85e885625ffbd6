/** Losses of patches: DiFa's, and what an encoder without tokens says. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { ensemble, initialiseClip, type RgbImage, WordTokenizer } from "../../mod.ts";
import { clip } from "../../models/encoders/mod.ts";
import { type EncoderSource, toyEncoder } from "../../pipeline/mod.ts";
import { codeDistance, keptCodes } from "../../plugins/code_consistency.ts";
import { styleDistance, unitTokens } from "../../plugins/_token_distances.ts";
import { localStyle, selfSimilarity } from "../../plugins/mod.ts";
import { testOnBackends } from "../support/backends.ts";
import { assertClose } from "../support/fixtures.ts";
import { assertDifferentiates, constantsOf, LIMIT, readObjective } from "../support/objectives.ts";
import { failure, run, toyConfig, weightsAfter } from "../support/toy_runs.ts";
import { stepOf, viewOf } from "./_views.ts";

const image: RgbImage = { width: 5, height: 6, data: Uint8Array.from({ length: 90 }, (_, i) => 37 * i) };

testOnBackends("localStyle() and selfSimilarity() have DiFa's values and gradients", async () => {
  const { values } = constantsOf("difa"), fixture = await readObjective("difa");
  const get = (name: string) => fixture.tensor<tf.Rank.R3>(`in.tokens_${name}`);
  const adapted = get("trg"), none = tf.zeros<tf.Rank.R2>([adapted.shape[0], 1]);
  const style = unitTokens(tf.mean<tf.Tensor2D>(get("ref"), 0));
  const distances = await styleDistance(unitTokens(adapted), style).data();
  const [rows, columns] = ["rows", "cols"].map((name) =>
    fixture.host(`out.style_${name}`).data as Float64Array
  );
  await assertClose(distances, rows!.map((row, i) => Math.max(row, columns![i]!)), LIMIT, "the distances");
  const stepWith = (tokens: tf.Tensor) => ({
    ...stepOf(none, none),
    source: viewOf(none, undefined, get("src")),
    adapted: viewOf(none, undefined, tokens as tf.Tensor3D),
  });
  const terms = { style: localStyle({ images: [image] }), content: selfSimilarity() };
  for (const [name, plugin] of Object.entries(terms)) {
    const loss = (tokens: tf.Tensor) => plugin.loss!(stepWith(tokens), { styles: { 0: style } } as never);
    const gradient = [fixture.host(`${name}.grad.tokens_trg`)];
    await assertDifferentiates(loss, [adapted], values[name]!, gradient, name);
  }
});

testOnBackends("codeConsistency() has DiFa's channels, value and gradient", async () => {
  const { values, alpha, kept, step, total, window } = constantsOf<
    { alpha: number; kept: number; step: number; total: number; window: number }
  >("difa");
  const fixture = await readObjective("difa"),
    get = (name: string) => fixture.tensor<tf.Rank.R2>(`in.${name}`);
  const mask = keptCodes(get("history_src"), get("history_trg"), alpha);
  await assertClose(mask, fixture.host("out.mask"), 0, "the channels");
  await assertClose(tf.sum(mask), [kept], 0, "their number");
  const factors = tf.mul<tf.Tensor1D>(mask, (step - window) / (total - window));
  const loss = (codes: tf.Tensor) => codeDistance(codes as tf.Tensor2D, get("e_src"), factors);
  const gradient = [fixture.host("consistency.grad.e_trg")];
  await assertDifferentiates(loss, [get("e_trg")], values["consistency"]!, gradient, "the consistency");
});

const blind: EncoderSource = {
  label: "blind",
  load: async () => {
    const { encodeTokens: _, ...encoder } = await toyEncoder().load();
    return { ...encoder, label: "blind" };
  },
};

Deno.test("of several encoders each has its own tokens, and losses of them are summed by weight", async () => {
  const terms = () => [localStyle({ images: [image], block: 0 }), selfSimilarity()];
  const members = [1, 1].map((weight) => ({ encoder: toyEncoder(), weight }));
  const alone = await weightsAfter(toyConfig(terms(), { steps: 2 }));
  const twice = await weightsAfter(toyConfig(terms(), { steps: 2, encoder: ensemble(members) }));
  for (const [name, { data }] of Object.entries(alone)) {
    await assertClose(twice[name]!.data as Float32Array, data as Float32Array, 1e-4, name);
  }
});

Deno.test("a network without tokens, or without the block, is named before the first step", async () => {
  const style = (block: number) => localStyle({ images: [image], block });
  const says = async (encoder: EncoderSource, block = 0) =>
    (await failure(toyConfig([style(block)], { encoder }))).message.split("\n").at(-1);
  assertEquals(
    await says(blind),
    '  - Plugin "local-style": "blind" has no tokens: a vision transformer has',
  );
  const mixed = ensemble([{ encoder: toyEncoder() }, { encoder: blind }]);
  assertEquals(
    await says(mixed),
    '  - Plugin "local-style": "blind" has no tokens: a vision transformer has',
  );
  const weights = initialiseClip({
    dim: 8,
    image: { size: 8, patchSize: 4, width: 8, layers: 2 },
    text: { vocabularySize: 4, contextLength: 4, width: 8, layers: 1 },
    seed: 1,
  });
  const small = clip({ weights, tokenizer: new WordTokenizer({ words: ["dog", "cat"], contextLength: 4 }) });
  assertEquals(
    await says(small, 2),
    '  - Plugin "local-style": Cannot read tokens after block 2: there are 2, from 0 on',
  );
  const other = await failure(toyConfig([selfSimilarity()], { encoder: blind }));
  assertEquals(
    other.message,
    '[plugin self-similarity] loss at step 0: "blind" has no tokens: a vision transformer has',
  );
  await run(toyConfig([selfSimilarity({ block: 1 })], { steps: 1 }));
});
