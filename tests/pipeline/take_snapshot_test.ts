import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { definePlugin } from "../../pipeline/mod.ts";
import { fade, failure, keepSnapshots, toyConfig } from "../support/toy_runs.ts";

Deno.test("a failure while saving a plugin's state is its plugin's, not the saver's", async () => {
  const lost = definePlugin({
    name: "lost",
    state: {
      save() {
        throw new Error("no state to be found");
      },
      load() {},
    },
  });
  const error = await failure(toyConfig([fade(), lost, keepSnapshots([])]));
  assertEquals(error.message, "[plugin lost] state.save at step 1: no state to be found");
});

Deno.test("weights that are no longer finite are not saved", async () => {
  const config = toyConfig([fade(), keepSnapshots([])], {
    optimizer: {
      init: () => null,
      update: (gradients) => ({
        updates: Object.fromEntries(Object.entries(gradients).map(([n, g]) => [n, tf.mul(g, NaN)])),
        state: null,
      }),
    },
  });
  assertEquals(
    (await failure(config)).message,
    '[plugin keep-snapshots] stepEnd at step 1: Cannot save the weight "conv1.weight": it holds a value that is ' +
      "not finite. Lower the learning rate, or clip gradients: chain(clipGradients(1), adam({ … }))",
  );
});
