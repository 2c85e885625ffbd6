import * as tf from "@tensorflow/tfjs";
import { definePlugin, drawLatents, type Encoder, type Plugin, type RunContext } from "../../mod.ts";
import { matrix, normalizeRows, sumOfSquaredErrors } from "../../models/metrics/mod.ts";

/** Where the watch writes. */
export const DIVERSITY_FILE = "diversity.jsonl";

/** Steps between two looks. */
export const DIVERSITY_EVERY = 25;

/** Images that are looked at, and how many at a time. */
const COUNT = 96, CHUNK = 16;

/**
 * Records how diverse the adapted images are as training goes, the paper's figure 3a: the cluster compactness of the
 * judge's unit features for the same latents, per image. The judge takes no part in the adaptation.
 *
 * @param judge asked when it is needed, since it is loaded once for many runs
 */
export function diversityWatch(judge: () => Encoder, every: number): Plugin {
  return definePlugin({
    name: "diversity-watch",
    stepEnd: {
      every,
      async handler({ step }, run) {
        await run.appendRecord(DIVERSITY_FILE, { step, compactness: await compactness(judge(), run) });
      },
    },
  });
}

async function compactness(judge: Encoder, { adapted, seed }: RunContext): Promise<number> {
  const rows = new Float32Array(COUNT * judge.dim);
  for (let begin = 0; begin < COUNT; begin += CHUNK) {
    const features = tf.tidy(() => {
      return judge.encodeImage(adapted.synthesize(drawLatents(adapted, seed, CHUNK, { begin }), "none"));
    });
    rows.set(await features.data<"float32">(), begin * judge.dim);
    features.dispose();
  }
  return sumOfSquaredErrors(normalizeRows(matrix(COUNT, judge.dim, rows))) / COUNT;
}
