/** Numbers of the peers' objectives; tests/fixtures/README.md says what each file holds. */
import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { type Clip, clip } from "../../models/encoders/mod.ts";
import { readSafetensors } from "../../models/weights/safetensors.ts";
import { assertClose, Fixture, fixturePath } from "./fixtures.ts";

const ELSEWHERE = Deno.env.get("VARIEGATE_FIXTURES");

/** The relative error that the fixtures allow, where they name no other. */
export const LIMIT = 1e-4;

/** The path of one, of this project's or below $VARIEGATE_FIXTURES. Tests take every size from the files. */
export function objectivesPath(name: string): string {
  return ELSEWHERE ? join(ELSEWHERE, "objectives", name) : fixturePath(`objectives/${name}`);
}

/** The tensors of a case. */
export async function readObjective(name: string): Promise<Fixture> {
  return new Fixture(await readSafetensors(objectivesPath(`${name}.safetensors`)));
}

const constants = JSON.parse(await Deno.readTextFile(objectivesPath("objectives.json")));

/** The constants of a case, and among them the values of its losses. */
export function constantsOf<T>(name: string): T & { readonly values: Readonly<Record<string, number>> } {
  return constants[name];
}

/** Holds a scalar function of some tensors to a value, and its gradients to others, by each input. */
export async function assertDifferentiates(
  f: (...inputs: tf.Tensor[]) => tf.Scalar,
  inputs: readonly tf.Tensor[],
  value: number,
  gradients: readonly (Parameters<typeof assertClose>[1])[],
  what: string,
): Promise<void> {
  const result = tf.tidy(() => tf.valueAndGrads((...given) => f(...given))([...inputs]));
  await assertClose(result.value, [value], LIMIT, what);
  for (const [i, gradient] of gradients.entries()) {
    await assertClose(result.grads[i]!, gradient, LIMIT, `${what}'s gradient ${i}`);
  }
  tf.dispose([result.value, ...result.grads]);
}

/** The CLIP that a case was computed with: beside the cases, or else this project's of the same name. */
export async function openTower(name: string): Promise<Clip> {
  const given = ELSEWHERE && join(ELSEWHERE, name);
  const isThere = given && await Deno.stat(given).catch(() => undefined);
  const weights = isThere ? given : fixturePath(name);
  return await clip({ weights, config: weights.replace(/_[a-z]+\.safetensors$/, ".json") }).load();
}
