/** Channels on which the source depends stay bit for bit, and the others learn. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { type Snapshot, toyGenerator } from "../../pipeline/mod.ts";
import { channelMasks, outputAxes } from "../../plugins/_channel_masks.ts";
import { channelFreezing, ewc } from "../../plugins/mod.ts";
import { testOnBackends } from "../support/backends.ts";
import { drift, keepSnapshots, run, toyConfig } from "../support/toy_runs.ts";

testOnBackends(
  "a channel's importance is its mean information, cut at a percentile among its kind",
  async () => {
    const fisher = {
      "last": tf.tensor2d([[1, 5, 2], [3, 7, 2]]), // channels 2, 6, 2
      "first": tf.tensor2d([[4, 0], [9, 9]]), // channels 2, 9
      "bias": tf.tensor1d([10, 20, 30, 41]),
    };
    const masks = await channelMasks(fisher, new Map([["first", 0]]), 75);
    const values = async (name: string) => [masks[name]!.shape, [...await masks[name]!.data()]];
    assertEquals(await values("last"), [[1, 3], [1, 1, 1]]); // of 2, 2, 2, 6, 9 three quarters lie below 6
    assertEquals(await values("first"), [[2, 1], [1, 0]]);
    assertEquals(await values("bias"), [[4], [1, 1, 1, 0]]); // 32.75
    tf.dispose([fisher, masks]);
  },
);

Deno.test("generators say where the channels of their weights are, where they are not on the last axis", () => {
  const groups = [{ name: "a", kind: "convolution" as const, weights: ["a.weight", "a.bias"] }];
  assertEquals(outputAxes({ weightGroups: groups }), new Map());
  const enlarging = [{ ...groups[0]!, outputAxes: { "a.weight": 2 } }];
  assertEquals(outputAxes({ weightGroups: enlarging }), new Map([["a.weight", 2]]));
});

Deno.test("channelFreezing() moves the channels that its masks leave, and no other", async () => {
  const snapshots: Snapshot[] = [], log: string[] = [];
  const plugins = [drift(), ewc({ weight: 1, samples: 3 }), channelFreezing({ percentile: 40, samples: 3 })];
  await run(toyConfig([...plugins, keepSnapshots(snapshots)]), { log: (line) => log.push(line) });
  const [first, last] = [snapshots[0]!, snapshots.at(-1)!], source = await toyGenerator().load("source");
  const masks = first.artifacts["learning-channels"] as Record<string, { shape: number[]; data: number[] }>;
  let held = 0, moved = 0;
  for (const [name, { data: after, shape }] of Object.entries(last.weights)) {
    const mask = masks[name]!, channels = mask.data.length, data = await source.parameters.get(name)!.data();
    assertEquals(shape.at(-1), channels);
    for (let i = 0; i < data.length; i++) {
      if (mask.data[i % channels] === 1) moved += Number(after[i] !== data[i]);
      else {
        held++;
        assertEquals(after[i], data[i], name);
      }
    }
  }
  source.dispose();
  assert(held > 50 && moved > 50, `${held} held, ${moved} moved`);
  assert(log.some((line) => /channel-freezing.*\d+ of \d+ channels learn/.test(line)), log.join("\n"));
});
