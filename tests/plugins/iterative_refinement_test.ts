/** AIR's terms, and its prompts as they learn, have the values of their equations, computed in double precision. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import type { Snapshot } from "../../pipeline/mod.ts";
import { embedTexts } from "../../models/encoders/encoder_of_towers.ts";
import {
  blendSentences,
  directionFrom,
  learnPrompt,
  learntDirection,
  promptFeature,
  promptObjective,
} from "../../plugins/_refinement.ts";
import { hardContext, type SoftSentences } from "../../plugins/_soft_prompts.ts";
import { iterativeRefinement, targetProbability } from "../../plugins/mod.ts";
import { testOnBackends } from "../support/backends.ts";
import { assertClose, type Fixture } from "../support/fixtures.ts";
import { assertDifferentiates, constantsOf, LIMIT, openTower, readObjective } from "../support/objectives.ts";
import { keepSnapshots, run, toyConfig } from "../support/toy_runs.ts";
import { stepOf, stepOfUnits } from "./_views.ts";

/** Numbers that a case was computed with. */
interface Air {
  readonly alpha: number;
  readonly eot_position: number;
  readonly tower: string;
  readonly adam: { readonly lr: number; readonly loss_before_step: Readonly<Record<string, number>> };
}

/** The tower of a case, and the sentences between source and target. */
async function begin(fixture: Fixture, { tower, alpha, eot_position }: Air) {
  const clip = await openTower(tower);
  const encoder = { ...clip, encodeEmbedded: clip.textTower!.encodeEmbedded };
  const ids = ["src", "trg"].map((name) => [...fixture.host(`in.token_ids_${name}`).data as Int32Array]);
  const { tokens, positions } = embedTexts(clip.textTower!, ids);
  assertEquals(positions[1], eot_position);
  const count = fixture.host("adam.prompt_after_1").shape[0]!;
  const sentences: SoftSentences = { tokens, positions, begin: 1, count };
  return { encoder, start: blendSentences(sentences, alpha) };
}

testOnBackends("a refinement's prompt begins, is judged and learns as AIR's does", async () => {
  const constants = constantsOf<Air>("air"), { values, adam } = constants;
  const fixture = await readObjective("air"), get = (name: string) => fixture.tensor<tf.Rank.R2>(name);
  const { encoder, start } = await begin(fixture, constants);
  const blended = fixture.host("out.E0"), rows = Math.min(blended.shape[0]!, start.tokens.shape[1]);
  await assertClose(
    tf.slice(start.tokens, [0, 0, 0], [1, rows, -1]),
    (blended.data as Float64Array).subarray(0, rows * blended.shape[1]!),
    LIMIT,
    "the start",
  );
  const plain = directionFrom(get("in.T_trg"), get("in.T_src"));
  await assertClose(plain, fixture.host("out.d_0"), LIMIT, "the plain direction");
  const learnt = learntDirection(get("in.f_trg_est"), get("in.f_anchor_est"));
  await assertClose(learnt, fixture.host("out.DI"), LIMIT, "what was learnt");
  const context = hardContext(start);
  for (const [name, Q] of [["Q_templates", "in.T_src"], ["Q_one", "in.Q_one"]] as const) {
    const q = (prompt: tf.Tensor) => promptFeature(encoder, start, prompt as tf.Tensor3D);
    await assertClose(q(context), fixture.host(`out.q.${name}`), LIMIT, name);
    await assertDifferentiates(
      (prompt) => promptObjective(q(prompt!), get(Q), learnt),
      [context],
      values[`prompt_loss.${name}`]!,
      [fixture.host(`prompt_loss.${name}.grad.prompt`)],
      name,
    );
  }
  const counts = [...fixture.tensors.keys()].flatMap((key) =>
    /^adam\.prompt_after_(\d+)$/.exec(key)?.[1] ?? []
  );
  const before = await context.data();
  for (const steps of counts.map(Number)) {
    const learning = { steps, learningRate: adam.lr }, { signal } = new AbortController();
    const { q, prompt } = await learnPrompt(encoder, start, get("in.T_src"), learnt, learning, { signal });
    const moved = (await prompt.data()).map((value, i) => value - before[i]!);
    const wanted = (fixture.host(`adam.prompt_after_${steps}`).data as Float64Array).map((value, i) =>
      value - before[i]!
    );
    await assertClose(moved, wanted, 1e-2, `what ${steps} steps move`);
    if (steps !== Math.max(...counts.map(Number))) continue;
    await assertClose(q, fixture.host("out.q_after"), 1e-2, "the prompt's feature");
    await assertClose(directionFrom(get("in.T_trg"), q), fixture.host("out.d_A"), 1e-2, "d_A");
  }
  encoder.dispose();
});

testOnBackends("iterativeRefinement() has the value and gradient of AIR's step", async () => {
  const { values } = constantsOf("air"), fixture = await readObjective("air");
  const get = (name: string) => fixture.tensor<tf.Rank.R2>(name), source = get("in.f_s");
  const artifacts = {
    texts: { direction: get("out.d_0") },
    pull: { active: true, direction: get("out.d_A"), features: get("in.f_anchor") },
  };
  const plugin = iterativeRefinement({ floor: 1e-8 });
  const loss = (f: tf.Tensor) => plugin.loss!(stepOfUnits(source, f as tf.Tensor2D), artifacts as never);
  const gradient = [fixture.host("step_loss.grad.f_t")];
  await assertDifferentiates(loss, [get("in.f_t")], values["step_loss"]!, gradient, "the step");
});

testOnBackends("targetProbability() has the value and gradient of AIR's experiment", async () => {
  const { values, logit_scale } = constantsOf<{ logit_scale: number }>("air_dis");
  const fixture = await readObjective("air_dis"), f = fixture.tensor<tf.Rank.R2>("in.f_t");
  const artifacts = { labels: { rows: fixture.tensor("in.labels") } };
  const plugin = targetProbability({ logitScale: logit_scale });
  const loss = (f: tf.Tensor) => plugin.loss!(stepOf(f as tf.Tensor2D, f as tf.Tensor2D), artifacts as never);
  await assertDifferentiates(loss, [f], values["loss"]!, [fixture.host("loss.grad.f_t")], "dis");
});

Deno.test("iterativeRefinement() takes anchors at its steps, and from where it is told", async () => {
  for (const fromLast of [true, false]) {
    const snapshots: Snapshot[] = [], lines: string[] = [];
    const options = { start: 2, interval: 2, samples: 3, promptSteps: 2, fromLast };
    await run(
      toyConfig([iterativeRefinement(options), keepSnapshots(snapshots)], { steps: 6 }),
      { log: (line) => lines.push(line) },
    );
    assertEquals(lines.filter((line) => line.includes("refined")).map((line) => line.split(" ").at(-1)), [
      "3",
      "5",
    ]);
    const anchors = snapshots.map(({ plugins }) =>
      (plugins["iterative-refinement"] as { step: number } | null)?.step
    );
    assertEquals(anchors, [undefined, undefined, 2, 2, 4, 4]);
  }
});
