/** The peers' terms have the values and gradients of their equations, computed in double precision. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertThrows } from "@std/assert";
import type { Plugin } from "../../pipeline/mod.ts";
import { cubicReduction, reductionTaps } from "../../models/ops/cubic_reduction.ts";
import { modulatedConvolution } from "../../models/stylegan2/modulated_convolution.ts";
import { blendWeights } from "../../models/weights/blend.ts";
import { imageDirectionOf } from "../../plugins/_image_directions.ts";
import { mixTargets, resampleTargets } from "../../plugins/_resampling.ts";
import { correspondenceDistance } from "../../plugins/correspondence.ts";
import { PARTS } from "../../plugins/patch.ts";
import {
  across,
  ema,
  globalClip,
  inDomain,
  manifold,
  offsetPenalty,
  patch,
  reconstruction,
  referenceMatch,
  targetTarget,
  within,
} from "../../plugins/mod.ts";
import { testOnBackends } from "../support/backends.ts";
import { assertClose, type Fixture, relativeError } from "../support/fixtures.ts";
import {
  assertDifferentiates,
  constantsOf,
  LIMIT,
  objectivesPath,
  readObjective,
} from "../support/objectives.ts";
import { stepOf, stepOfUnits, viewOf } from "./_views.ts";

type Artifacts = Record<string, unknown>;

/** A loss of the adapted images' features alone, which have length 1. */
function byFeatures(plugin: Plugin, source: tf.Tensor, artifacts: Artifacts = {}) {
  return (adapted: tf.Tensor) =>
    plugin.loss!(stepOfUnits(source as tf.Tensor2D, adapted as tf.Tensor2D), artifacts as never);
}

testOnBackends("globalClip() has the reference's values and gradients", async () => {
  const { logit_scale, values } = constantsOf<{ logit_scale: Record<string, number> }>("global");
  const fixture = await readObjective("global"), f = fixture.tensor<tf.Rank.R2>("in.f");
  for (const [name, logitScale] of Object.entries(logit_scale)) {
    const artifacts = { target: { rows: fixture.tensor("in.t") } };
    const loss = (x: tf.Tensor) =>
      globalClip({ logitScale }).loss!(stepOf(f, x as tf.Tensor2D), artifacts as never);
    await assertDifferentiates(loss, [f], values[name]!, [fixture.host(`${name}.grad.f`)], name);
  }
});

testOnBackends("manifold() has the reference's value and gradient", async () => {
  const { values } = constantsOf("manifold"), fixture = await readObjective("manifold");
  const means = ["in.T_src", "in.T_trg"].map((name) => tf.mean<tf.Tensor2D>(fixture.tensor(name), 0, true));
  const loss = byFeatures(manifold(), fixture.tensor("in.f_s"), { texts: { rows: tf.concat2d(means, 0) } });
  const f = fixture.tensor("in.f_t");
  await assertDifferentiates(loss, [f], values["loss"]!, [fixture.host("loss.grad.f_t")], "manifold");
});

testOnBackends("patch() has the reference's value and gradient, and its sentences", async () => {
  const { values } = constantsOf("patch"), fixture = await readObjective("patch");
  const [from, to] = ["in.parts_src", "in.parts_trg"].map((name) =>
    tf.mean<tf.Tensor2D>(fixture.tensor(name), 1)
  );
  const rows = tf.sub<tf.Tensor2D>(to!, from!);
  const unit = tf.div(rows, tf.norm(rows, 2, 1, true));
  await assertClose(unit, fixture.host("out.T"), LIMIT);
  const loss = byFeatures(patch({ floor: 1e-8 }), fixture.tensor("in.f_s"), { parts: { rows } });
  const f = fixture.tensor("in.f_t");
  await assertDifferentiates(loss, [f], values["loss"]!, [fixture.host("loss.grad.f_t")], "patch");
  const { templates } = JSON.parse(await Deno.readTextFile(objectivesPath("part_templates.json")));
  assertEquals(PARTS, templates);
});

testOnBackends("imageDirection() has the three published directions", async () => {
  const fixture = await readObjective("image_direction");
  const targets = fixture.tensor<tf.Rank.R2>("in.targets"),
    sources = fixture.tensor<tf.Rank.R2>("in.sources");
  const published = { nada: "neither", difa: "targets", dorm: "both" } as const;
  for (const [name, renormalise] of Object.entries(published)) {
    const direction = imageDirectionOf(targets, sources, renormalise);
    await assertClose(direction, fixture.host(`out.${name}`), LIMIT, name);
  }
  const [nada, dorm] = ["out.nada", "out.dorm"].map((name) => fixture.host(name).data as Float64Array);
  const gap = nada!.reduce((sum, value, i) => sum + value * dorm![i]!, 0);
  await assertClose([gap], [constantsOf("image_direction").values["gap"]!], LIMIT, "the gap");
});

testOnBackends("inDomain() and targetTarget() have HyperDomainNet's values and gradients", async () => {
  const { values } = constantsOf("hdn"), fixture = await readObjective("hdn");
  const source = fixture.tensor<tf.Rank.R2>("in.f_s"), f = fixture.tensor<tf.Rank.R2>("in.f_t");
  const gradient = (name: string) => [fixture.host(`${name}.grad.f_t`)];
  for (const name of ["indomain", "air_const"]) {
    await assertDifferentiates(
      byFeatures(inDomain(), source),
      [f],
      values[name]!,
      gradient("indomain"),
      name,
    );
  }
  const rows = tf.mean<tf.Tensor2D>(fixture.tensor("in.T_domain"), 1);
  const targets = Array.from({ length: rows.shape[0] }, (_, i) => `target ${i}`);
  const apart = targetTarget({ targets, floor: 1e-8 });
  const loss = byFeatures(apart, source, { targets: { rows } });
  await assertDifferentiates(loss, [f], values["tt_direction"]!, gradient("tt_direction"), "tt_direction");
  const pairs = fixture.host("out.tt_pairs").data as Float64Array;
  let pair = 0;
  for (let i = 1; i < rows.shape[0]; i++) {
    for (let j = 0; j < i; j++) {
      const two = tf.tensor1d([i, j], "int32"), features = tf.gather(f, two);
      const value = apart.loss!(
        stepOf(features, features),
        { targets: { rows: tf.gather(rows, two) } } as never,
      );
      await assertClose(value, [pairs[pair++]!], LIMIT, `pair ${i}, ${j}`);
    }
  }
});

testOnBackends("resampledDirection() draws and mixes targets as HyperDomainNet does", async () => {
  const fixture = await readObjective("hdn"),
    get = (name: string) => fixture.tensor<tf.Rank.R2>(`in.${name}`);
  const u = get("resample_u"), c = tf.reshape(fixture.tensor("in.resample_c"), [-1, 1]) as tf.Tensor2D;
  const drawn = resampleTargets(u, get("resample_r"), c);
  await assertClose(drawn, fixture.host("out.resampled"), LIMIT, "resampled");
  await assertClose(mixTargets(get("convex_weights"), u), fixture.host("out.convex"), LIMIT, "convex");
});

testOnBackends("correspondence() has the value and gradients of Ojha et al.", async () => {
  const { values, layer_of_image, kl_wt } = constantsOf<{ layer_of_image: number[]; kl_wt: number }>("ojha");
  const fixture = await readObjective("ojha");
  const layers = [...new Set(layer_of_image)].sort();
  const maps = (of: string) => layers.map((layer) => fixture.image(`in.phi_${of}.${layer}`));
  const source = maps("src"), inputs = maps("trg");
  const places = layer_of_image.map((layer) => layers.indexOf(layer));
  const { value, grads } = tf.valueAndGrads((...adapted: tf.Tensor[]) =>
    tf.mul(correspondenceDistance(source, adapted as tf.Tensor4D[], places), kl_wt)
  )(inputs);
  await assertClose(value, [values["loss"]!], LIMIT, "the loss");
  for (const [i, layer] of layers.entries()) {
    const planar = tf.transpose(grads[i]!, [0, 3, 1, 2]);
    await assertClose(
      planar,
      fixture.host(`loss.grad.phi_trg.${layer}`),
      LIMIT,
      `the gradient of layer ${layer}`,
    );
  }
});

/** A reference whose features are given. */
function referenceOf(fixture: Fixture) {
  return {
    features: fixture.tensor("in.f_y"),
    sourceFeatures: fixture.tensor("in.f_rs"),
    latents: tf.zeros([1, 1]),
  };
}

testOnBackends(
  "across(), within() and referenceMatch() have Mind the Gap's values and gradients",
  async () => {
    const { values, weights } = constantsOf<{ weights: Record<string, number> }>("mtg");
    const fixture = await readObjective("mtg"), reference = referenceOf(fixture);
    const source = fixture.tensor<tf.Rank.R2>("in.f_s");
    const inputs = [fixture.tensor("in.f_t"), fixture.tensor("in.f_rt")];
    const call = (plugin: Plugin) => (f: tf.Tensor, made: tf.Tensor) =>
      plugin.loss!(stepOfUnits(source, f as tf.Tensor2D, made as tf.Tensor2D), { reference } as never);
    const terms = { across: across({ floor: 1e-8 }), within: within(), ref_clip: referenceMatch() };
    for (const name of ["across", "within"] as const) {
      const loss = call(terms[name]), gradient = [fixture.host(`${name}.grad.f_t`)];
      await assertDifferentiates((f) => loss(f!, inputs[1]!), [inputs[0]!], values[name]!, gradient, name);
    }
    const match = call(terms.ref_clip), gradient = [fixture.host("ref_clip.grad.f_rt")];
    await assertDifferentiates(
      (f) => match(inputs[0]!, f!),
      [inputs[1]!],
      values["ref_clip"]!,
      gradient,
      "ref_clip",
    );
    const total = (f: tf.Tensor, made: tf.Tensor) =>
      tf.addN(
        Object.entries(terms).map(([name, term]) => tf.mul<tf.Scalar>(call(term)(f, made), weights[name]!)),
      ) as tf.Scalar;
    const both = ["f_t", "f_rt"].map((name) => fixture.host(`total.grad.${name}`));
    await assertDifferentiates(total as never, inputs, values["total"]!, both, "total");
  },
);

testOnBackends("reconstruction() has Mind the Gap's reduction, value and gradient", async () => {
  const { values } = constantsOf("mtg"), fixture = await readObjective("mtg");
  const image = fixture.image("in.image"), wanted = fixture.image("in.ref"), cot = fixture.image("cot.d4");
  const factor = image.shape[1] / wanted.shape[1];
  assertEquals(
    relativeError(reductionTaps(factor), fixture.host("out.taps").data as Float64Array) < 1e-12,
    true,
  );
  const planar = (x: tf.Tensor) => tf.transpose(x, [0, 3, 1, 2]);
  const reduced = cubicReduction(image, factor);
  await assertClose(planar(reduced), fixture.host("out.d4"), LIMIT, "D4");
  const pulled = tf.grad((x) => tf.sum(tf.mul(cubicReduction(x as tf.Tensor4D, factor), cot)))(image);
  await assertClose(planar(pulled), fixture.host("d4.grad.image"), LIMIT, "D4's gradient");
  const plugin = reconstruction({ side: Math.min(wanted.shape[1], wanted.shape[2]) });
  const none = tf.zeros<tf.Rank.R2>([1, 1]);
  const loss = (x: tf.Tensor) =>
    plugin.loss!(stepOf(none, none, viewOf(none, x as tf.Tensor4D)), {
      reference: { image: wanted, latents: none },
    } as never);
  const { value, grad } = tf.valueAndGrad(loss)(image);
  await assertClose(value, [values["l2"]!], LIMIT, "l2");
  await assertClose(planar(grad), fixture.host("l2.grad.image"), LIMIT, "l2's gradient");
});

testOnBackends("ema() has the reference's averages, plain and with warm-up", async () => {
  const { decay } = constantsOf<{ decay: number }>("ema"), fixture = await readObjective("ema");
  const updates = tf.unstack(fixture.tensor("in.theta"));
  for (const [name, warmup] of [["plain", false], ["warmup", true]] as const) {
    const plugin = ema({ decay, warmup, every: 1000 });
    const source = {
      adaptable: new Set(["theta"]),
      parameters: new Map([["theta", fixture.tensor("in.start")]]),
    };
    for (const [i, theta] of updates.entries()) {
      const adapted = { parameters: new Map([["theta", theta]]) };
      for (const step of [i + 1, i + 1]) { // before the first step it may be called twice
        await plugin.prepareStep!({ step, source, adapted } as never, {} as never);
      }
    }
    const { averages } = plugin.state!.save() as { averages: { theta: tf.Tensor } };
    await assertClose(averages.theta, fixture.host(`out.${name}`), LIMIT, name);
  }
});

testOnBackends("offsetPenalty() of multipliers has HyperDomainNet's value and gradients", async () => {
  const { values } = constantsOf("hdn"), fixture = await readObjective("hdn");
  const names = [...fixture.tensors.keys()].filter((name) => name.startsWith("in.delta."));
  const deltas = names.map((name) => fixture.tensor(name));
  const penalty = (...given: tf.Tensor[]) => {
    const adapted = new Map(given.map((delta, i) => [names[i]!, delta as tf.Variable]));
    const source = new Map(given.map((delta, i) => [names[i]!, tf.zerosLike(delta)]));
    return offsetPenalty().penalty!({ step: 0, source, adapted }, {} as never);
  };
  const gradients = names.map((name) => fixture.host(name.replace("in.", "offsets_l2.grad.")));
  await assertDifferentiates(penalty, deltas, values["offsets_l2"]!, gradients, "offsets_l2");
});

testOnBackends("a convolution with channel multipliers is HyperDomainNet's", async () => {
  const fixture = await readObjective("hdn"), cotangent = fixture.image("cot.conv");
  const weight = tf.transpose(fixture.tensor<tf.Rank.R4>("w.conv.weight"), [2, 3, 1, 0]);
  const inputs = [
    fixture.image("in.conv_x"),
    fixture.tensor("in.conv_style"),
    fixture.tensor("in.conv_delta"),
  ];
  const convolve = (...[x, style, inputOffsets]: tf.Tensor[]) =>
    modulatedConvolution(x as tf.Tensor4D, weight, style as tf.Tensor2D, {
      inputOffsets: inputOffsets as tf.Tensor1D,
    });
  const planar = (x: tf.Tensor) => tf.transpose(x, [0, 3, 1, 2]);
  await assertClose(planar(convolve(...inputs)), fixture.host("out.conv"), LIMIT);
  const [x, style, delta] = tf.grads((...given) => tf.sum(tf.mul(convolve(...given), cotangent)))(inputs);
  await assertClose(planar(x!), fixture.host("conv.grad.conv_x"), LIMIT, "the images' gradient");
  await assertClose(style!, fixture.host("conv.grad.conv_style"), LIMIT, "the styles' gradient");
  await assertClose(delta!, fixture.host("conv.grad.conv_delta"), LIMIT, "the multipliers' gradient");
});

Deno.test("blendWeights() has the reference's mixtures, and refuses what is none", async () => {
  const { offset_weights } = constantsOf<{ offset_weights: number[] }>("ema");
  const fixture = await readObjective("ema"), { data, shape: [, size] } = fixture.host("in.theta");
  const thetaOf = (values: ArrayLike<number>) =>
    new Map([["theta", { shape: [size!], data: Float64Array.from(values) }]]);
  const convex = [...fixture.host("in.weights").data as Float64Array];
  const parts = (weights: readonly number[]) =>
    weights.map((weight, i) => ({
      tensors: thetaOf((data as Float64Array).subarray(i * size!, (i + 1) * size!)),
      weight,
    }));
  const source = thetaOf(fixture.host("in.start").data as Float64Array);
  const blended = blendWeights(parts(convex)).get("theta")!.data as Float32Array;
  await assertClose(blended, fixture.host("out.convex"), LIMIT, "convex");
  const added = blendWeights(parts(offset_weights), { source }).get("theta")!.data as Float32Array;
  await assertClose(added, fixture.host("out.offsets"), LIMIT, "offsets");
  assertThrows(() => blendWeights(parts([0.5, 0.4])), RangeError, "sum to 0.9");
  const other = { tensors: new Map([["phi", { shape: [1], data: new Float32Array(1) }]]), weight: 0.5 };
  assertThrows(() => blendWeights([...parts([0.5]), other]), TypeError, '"theta" is of shape');
});
