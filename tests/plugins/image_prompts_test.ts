/** IPL's terms have the values and gradients of their equations, computed in double precision. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { ConfigError, ensemble } from "../../mod.ts";
import { toyEncoder } from "../../pipeline/mod.ts";
import { embedTexts } from "../../models/encoders/encoder_of_towers.ts";
import { cosineDistance } from "../../plugins/_directions.ts";
import { mapperObjective, promptDirections } from "../../plugins/_image_prompts.ts";
import { mapPrompts } from "../../plugins/_prompt_mapper.ts";
import { encodeSoft } from "../../plugins/_soft_prompts.ts";
import { imagePrompts } from "../../plugins/mod.ts";
import { testOnBackends } from "../support/backends.ts";
import { assertClose } from "../support/fixtures.ts";
import { assertDifferentiates, constantsOf, LIMIT, openTower, readObjective } from "../support/objectives.ts";
import { failure, toyConfig } from "../support/toy_runs.ts";

testOnBackends("a prompt of numbers goes through the text tower as IPL's does, with gradients", async () => {
  const { m, eot_position, tower } = constantsOf<{ m: number; eot_position: number; tower: string }>(
    "ipl_prompt",
  );
  const fixture = await readObjective("ipl_prompt");
  const encoder = await openTower(tower);
  const ids = [...fixture.host("in.token_ids").data as Int32Array];
  const { tokens, positions } = embedTexts(encoder.textTower!, [ids]);
  assertEquals(positions, [eot_position]);
  const sentences = (given: tf.Tensor) => ({ tokens: given as tf.Tensor3D, positions, begin: 1, count: m });
  const hard = encoder.textTower!.encodeEmbedded(tokens, positions);
  await assertClose(hard, fixture.host("out.hard_prompt_features"), LIMIT, "the sentence as it is");
  const own = { ...encoder, encodeEmbedded: encoder.textTower!.encodeEmbedded };
  const encode = (prompts: tf.Tensor, given: tf.Tensor) =>
    encodeSoft(own, sentences(given), 0, prompts as tf.Tensor3D);
  const prompts = fixture.tensor<tf.Rank.R3>("in.prompts"), cotangent = fixture.tensor("cot.features");
  await assertClose(encode(prompts, tokens), fixture.host("out.features"), LIMIT);
  const [byPrompts, byTokens] = tf.grads((...given: tf.Tensor[]) =>
    tf.sum(tf.mul(encode(given[0]!, given[1]!), cotangent))
  )([prompts, tokens]);
  await assertClose(byPrompts!, fixture.host("grad.prompts"), LIMIT, "the prompts' gradient");
  const classes = fixture.host("grad.class_embeddings"), [count, width] = classes.shape;
  const byClass = tf.slice(byTokens!, [0, 1 + m, 0], [1, count!, width!]);
  await assertClose(byClass, classes, LIMIT, "the classes' gradient");
  encoder.dispose();
});

testOnBackends("the mapper from latents to prompts is IPL's", async () => {
  const fixture = await readObjective("ipl_mapper"), cotangent = fixture.tensor("cot.prompts");
  const names = [...fixture.tensors.keys()].filter((name) => name.startsWith("w."));
  const plain = names.map((name) => name.slice(2));
  const inputs = [fixture.tensor("in.w"), ...names.map((name) => fixture.tensor(name))];
  const map = ([w, ...weights]: tf.Tensor[]) =>
    tf.reshape(
      mapPrompts(Object.fromEntries(plain.map((name, i) => [name, weights[i]!])), w as tf.Tensor2D, 1),
      cotangent.shape,
    );
  await assertClose(map(inputs), fixture.host("out.prompts"), LIMIT);
  const gradients = tf.grads((...given: tf.Tensor[]) => tf.sum(tf.mul(map(given), cotangent)))(inputs);
  for (const [i, name] of ["w", ...plain].entries()) {
    await assertClose(gradients[i]!, fixture.host(`grad.${name}`), LIMIT, name);
  }
});

testOnBackends("the mapper's objective is IPL's first stage", async () => {
  const { tau, weights, values } = constantsOf<{ tau: number; weights: Record<string, [number, number]> }>(
    "ipl_stage1",
  );
  const fixture = await readObjective("ipl_stage1");
  const both = (of: string) => ({
    source: fixture.tensor<tf.Rank.R2>(`in.${of}_src`),
    target: fixture.tensor<tf.Rank.R2>(`in.${of}_trg`),
  });
  const mean = (x: tf.Tensor2D) => tf.mean<tf.Tensor2D>(x, 0, true);
  const templates = both("T"), prompted = both("E");
  const means = { source: mean(templates.source), target: mean(templates.target) };
  for (const [name, [domain, source]] of Object.entries(weights)) {
    const objective = (a: tf.Tensor, b: tf.Tensor) =>
      mapperObjective(
        fixture.tensor("in.f_s"),
        { source: a as tf.Tensor2D, target: b as tf.Tensor2D },
        both("h"),
        means,
        { temperature: tau, domain, source },
      );
    await assertDifferentiates(
      objective as never,
      [prompted.source, prompted.target],
      values[name]!,
      [fixture.host(`${name}.grad.E_src`), fixture.host(`${name}.grad.E_trg`)],
      name,
    );
  }
});

testOnBackends(
  "imagePrompts() has the directions, the value and the gradient of IPL's second stage",
  async () => {
    const { values } = constantsOf("ipl_stage2"), fixture = await readObjective("ipl_stage2");
    const get = (name: string) => fixture.tensor<tf.Rank.R2>(`in.${name}`);
    const e = get("e");
    const rows = promptDirections({ source: get("E_src"), target: get("E_trg") }, { source: e, target: e });
    await assertClose(rows, fixture.host("out.d"), LIMIT, "the directions");
    const source = get("f_s");
    const loss = (f: tf.Tensor) =>
      tf.mean<tf.Scalar>(cosineDistance(tf.sub(f as tf.Tensor2D, source), rows, 1e-8));
    await assertDifferentiates(
      loss,
      [get("f_t")],
      values["loss"]!,
      [fixture.host("loss.grad.f_t")],
      "stage 2",
    );
  },
);

Deno.test("imagePrompts() refuses an ensemble, which has several text towers", async () => {
  const several = ensemble([{ encoder: toyEncoder() }, { encoder: toyEncoder({ seed: 1 }) }]);
  const error = await failure(toyConfig([imagePrompts()], { encoder: several }));
  assertEquals(error instanceof ConfigError, true);
  assertEquals(
    error.message,
    'Cannot start the run\n  - Plugin "image-prompts" learns words in the text tower of one network, which ' +
      '"toy encoder 0 + toy encoder 1" does not offer: give one clip(…), and no ensemble',
  );
});
