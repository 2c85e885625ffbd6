import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import {
  adaptiveProbability,
  type AdaptiveProbabilityState,
} from "../../../../tasks/pretrain/augmentation/adaptive_probability.ts";

const SURE = [2, 0.1, 5, 3, 1, 9, 4, 7], UNSURE = SURE.map((score, i) => i % 2 === 0 ? score : -score);

/** The states after each of so many steps with the same scores. */
function trajectory(
  controller: ReturnType<typeof adaptiveProbability>,
  scores: readonly number[],
  steps: number,
  state = controller.init(),
): AdaptiveProbabilityState[] {
  return Array.from({ length: steps }, () => state = controller.update(state, scores));
}

Deno.test("p goes from 0 to 1 in the given number of images where every score is positive, and stays there", () => {
  const controller = adaptiveProbability({ images: 320 });
  const states = trajectory(controller, SURE, 44);
  states.slice(0, 40).forEach(({ p }, i) => assertAlmostEquals(p, Math.floor((i + 1) / 4) / 10, 1e-12));
  assertEquals(states[39]!.overfitting, 1);
  assertEquals(states[43]!.p, 1);
});

Deno.test("p falls back as quickly where the scores' mean sign is below the target, and not below 0", () => {
  const controller = adaptiveProbability({ images: 320 });
  const raised = trajectory(controller, SURE, 8).at(-1)!;
  const states = trajectory(controller, UNSURE, 12, raised);
  assertAlmostEquals(states[3]!.p, 0.1, 1e-12);
  assertEquals(states[3]!.overfitting, 0);
  assertEquals([states[7]!.p, states[11]!.p], [0, 0]);
});

Deno.test("p moves only every so many steps, by the mean over all of their scores", () => {
  const controller = adaptiveProbability({ images: 100, every: 3, target: 0.25 });
  const [first, second, third] = [SURE, UNSURE, UNSURE].reduce<AdaptiveProbabilityState[]>(
    (states, scores) => [...states, controller.update(states.at(-1) ?? controller.init(), scores)],
    [],
  );
  assertEquals(first, { p: 0, meanSign: 1, count: 8, steps: 1, overfitting: null });
  assertEquals(second, { p: 0, meanSign: 0.5, count: 16, steps: 2, overfitting: null });
  assertAlmostEquals(third!.overfitting!, 1 / 3, 1e-12);
  assertEquals({ ...third, overfitting: 0 }, { p: 0.24, meanSign: 0, count: 0, steps: 0, overfitting: 0 });
});

Deno.test("p stays where the mean sign is on target, and a score of 0 is neither sign", () => {
  const controller = adaptiveProbability({ target: 0.5, every: 1, images: 10 });
  const raised = controller.update(controller.init(), SURE);
  assertEquals(controller.update(raised, [1, 0]).p, raised.p);
});

Deno.test("p does not rise above the highest", () => {
  const controller = adaptiveProbability({ images: 20, every: 1, highest: 0.75 });
  assertEquals(trajectory(controller, SURE, 3).map(({ p }) => p), [0.4, 0.75, 0.75]);
});

Deno.test("A state that went through JSON goes on as the one that did not", () => {
  const controller = adaptiveProbability({ images: 96, every: 3 });
  const whole = trajectory(controller, SURE, 7);
  const saved = JSON.parse(JSON.stringify(whole[3]));
  assertEquals(trajectory(controller, SURE, 3, saved), whole.slice(4));
});

Deno.test("adaptiveProbability() refuses options out of range, and scores that are no numbers", () => {
  const messages = {
    "Cannot hold the mean sign of scores at 1: expected a number between -1 and 1": { target: 1 },
    "Cannot adjust every 0 steps: expected a whole number of at least 1": { every: 0 },
    "Cannot raise p to 1 in 0 images: expected a number above 0": { images: 0 },
    "Cannot let p reach 1.5: expected a number from 0 to 1": { highest: 1.5 },
  };
  for (const [message, options] of Object.entries(messages)) {
    assertThrows(() => adaptiveProbability(options), RangeError, message);
  }
  const controller = adaptiveProbability();
  assertThrows(
    () => controller.update(controller.init(), [1, NaN]),
    RangeError,
    "Cannot adapt the augmentation to a score of NaN: expected finite logits",
  );
});
