/** Runs that are asked to stop. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { definePlugin, type Plugin } from "../../pipeline/mod.ts";
import { fade, failure, run, toyConfig } from "../support/toy_runs.ts";

/** A plugin that writes down when it is called. */
function diary(name: string, into: string[], enforce?: Plugin["enforce"]): Plugin {
  return definePlugin({
    name,
    ...(enforce && { enforce }),
    prepare: () => void into.push(`${name} prepare`),
    stepEnd: ({ step }) => void into.push(`${name} ${step}`),
    runEnd: ({ kind }) => void into.push(`${name} ${kind}`),
  });
}

/** Aborts its signal when it is told to. */
function stopper(): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}

Deno.test("a run is stopped after the step at which its signal is aborted", async () => {
  const { signal, stop } = stopper(), calls: string[] = [];
  const outcome = await run(
    toyConfig([
      fade(),
      definePlugin({ name: "stop", stepEnd: ({ step }) => step === 3 ? stop() : undefined }),
      diary("a", calls),
    ]),
    { signal },
  );
  assertEquals([outcome.kind, outcome.step], ["stopped", 3]);
  assertEquals(calls.slice(-2), ["a 3", "a stopped"]);
});

Deno.test("a signal aborted from outside is heard between steps", async () => {
  const { signal, stop } = stopper();
  const clock = definePlugin({
    name: "clock",
    stepEnd: ({ step }) => void (step === 1 && setTimeout(stop, 0)),
  });
  const outcome = await run(toyConfig([fade(), clock], { steps: 10_000 }), { signal });
  assertEquals(outcome.kind, "stopped");
  assert(outcome.step >= 1 && outcome.step < 100, `after ${outcome.step} steps`);
});

Deno.test("a run is stopped in prepare(), where a plugin heeds its signal, and leaks nothing", async () => {
  for (const reason of [undefined, new Error("the user went home"), "a word"]) {
    const controller = new AbortController(), calls: string[] = [];
    const patient = definePlugin({
      name: "patient",
      async prepare({ signal }) {
        controller.abort(reason);
        await Promise.resolve();
        signal.throwIfAborted();
      },
    });
    const outcome = await run(toyConfig([diary("a", calls), patient, diary("b", calls), fade()]), {
      signal: controller.signal,
    });
    assertEquals(outcome, { kind: "stopped", step: 0 });
    assertEquals(calls, ["a prepare", "b stopped", "a stopped"]);
  }
});

Deno.test("a run stopped in prepare() by a plugin that does not heed its signal makes no step", async () => {
  const { signal, stop } = stopper();
  let terms = 0;
  const calls: string[] = [];
  const deaf = definePlugin({
    name: "deaf",
    prepare: () => stop(),
    loss: ({ adapted }) => (terms++, tf.mean(adapted.images)),
  });
  assertEquals(await run(toyConfig([deaf, diary("a", calls)]), { signal }), { kind: "stopped", step: 0 });
  assertEquals(terms, 0);
  assertEquals(calls, ["a stopped"]); // and prepares nothing more
});

Deno.test("a failure is no stop, though the signal is aborted", async () => {
  const { signal, stop } = stopper();
  const broken = definePlugin({
    name: "broken",
    prepare() {
      stop();
      throw new Error("boom");
    },
  });
  assertEquals(
    (await failure(toyConfig([fade(), broken]), { signal })).message,
    "[plugin broken] prepare: boom",
  );
});
