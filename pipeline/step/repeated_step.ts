import * as tf from "@tensorflow/tfjs";
import type { Random } from "../../models/random/random.ts";
import type { Repeater } from "../../models/repeatable.ts";
import type { Draws } from "./draws.ts";
import type { StepResult } from "./differentiate.ts";
import { type Chunks, computeStepInChunks } from "./step_in_chunks.ts";
import type { StepInput } from "./step_input.ts";
import { weightAt } from "./terms.ts";
import { tensorsOf } from "../storage/tree.ts";

/**
 * `computeStepInChunks`, or a repetition of it: losses and penalties are pure, so a step whose weights learn and
 * whose terms weigh as in an earlier one differs from it in the values of weights, latents, noise and of the artifacts that
 * were made for the step alone.
 *
 * Not so where a loss asks for the step's number, or an encoder draws: then there is no repeating.
 */
export function computeStepRepeatedly(input: StepInput, chunks: Chunks, repeater?: Repeater): StepResult {
  if (!repeater) return computeStepInChunks(input, chunks);
  const { tensors, rest } = repeater.run(keyOf(input, chunks), inputsOf(input), () => {
    const watched = watch(input);
    const { gradients, values: { vector, ...values }, sourceFeatures } = computeStepInChunks(
      watched.input,
      chunks,
    );
    const names = Object.keys(gradients);
    return {
      tensors: [vector, ...sourceFeatures ? [sourceFeatures] : [], ...names.map((name) => gradients[name]!)],
      rest: { names, values },
      ...watched.problem(),
    };
  });
  const [vector, ...others] = tensors as [tf.Tensor1D, ...tf.Tensor[]];
  const hasFeatures = others.length > rest.names.length;
  const [sourceFeatures] = hasFeatures ? others.splice(0, 1) as [tf.Tensor2D] : [];
  const gradients = others;
  return {
    ...(sourceFeatures && { sourceFeatures }),
    gradients: Object.fromEntries(rest.names.map((name, i) => [name, gradients[i]!])),
    values: { ...rest.values, vector },
  };
}

/** All that decides what a step computes, but for the values of its inputs. */
function keyOf(input: StepInput, chunks: Chunks): string {
  const { plugins, step, learning, draws, changing } = input;
  const { sourceFeatures, keepSourceFeatures, sourceImagesRead } = input;
  const source = sourceFeatures ? [true, sourceImagesRead] : [false, keepSourceFeatures];
  const weights = plugins.map((plugin) => plugin.loss || plugin.penalty ? weightAt(plugin, step) : 0);
  const noises = [draws.sourceNoise, draws.adaptedNoise].map((noise) =>
    typeof noise === "object" && Array.isArray(noise) ? noise.map(({ shape }) => shape) : String(noise)
  );
  const others = JSON.stringify(changing?.(), (_, part) => part instanceof tf.Tensor ? part.shape : part);
  return JSON.stringify([
    chunks,
    weights,
    Object.keys(learning),
    draws.latents.shape,
    noises,
    source,
    others,
  ]);
}

function inputsOf({ trainable, draws, sourceFeatures, changing }: StepInput): tf.Tensor[] {
  const known = sourceFeatures ? [sourceFeatures] : [];
  const others = tensorsOf(changing?.() ?? {});
  return [...Object.values(trainable), draws.latents, ...noiseTensors(draws), ...known, ...others];
}

function noiseTensors({ sourceNoise, adaptedNoise }: Draws): Set<tf.Tensor> {
  return new Set([sourceNoise, adaptedNoise].flatMap((noise) => Array.isArray(noise) ? noise : []));
}

/** The input, and why its step cannot be repeated: known once it has been computed. */
function watch(input: StepInput): { input: StepInput; problem: () => { problem?: string } } {
  let problem: string | undefined;
  const encoderSeed = new Proxy(input.encoderSeed, {
    get(seed, name) {
      problem ??= "the encoder draws";
      const member = seed[name as keyof Random] as unknown;
      return typeof member === "function" ? member.bind(seed) : member;
    },
  });
  const stepRead = (what: string) => void (problem ??= `a term asks for ${what}`);
  return {
    input: { ...input, encoderSeed, stepRead },
    problem: () => problem === undefined ? {} : { problem },
  };
}
