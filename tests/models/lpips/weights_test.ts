import { assertRejects } from "@std/assert";
import { loadLpips } from "../../../models/lpips/mod.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { hashFill } from "../../support/hash_fill.ts";
import { toyHeads, toyTrunk } from "./_toy_lpips.ts";

Deno.test("loadLpips() says which tensor does not belong to the trunk", async () => {
  const trunkWeights = toyTrunk("squeeze"), weights = toyHeads("squeeze");
  await assertRejects(
    () => loadLpips({ trunk: "alex", trunkWeights, weights }),
    WeightsError,
    "holds features.0.weight of shape [64, 3, 3, 3]: this trunk takes one of shape [64, 3, 11, 11]",
  );
  await assertRejects(
    () => loadLpips({ trunk: "squeeze", trunkWeights, weights: new Map() }),
    WeightsError,
    "lacks lin0.model.1.weight: this trunk takes one of shape [1, 64, 1, 1]",
  );
});

Deno.test("loadLpips() refuses heads for which LPIPS is no distance", async () => {
  const weights = toyHeads("squeeze");
  weights.set("lin3.model.1.weight", { shape: [1, 384, 1, 1], data: hashFill(384, 1) });
  await assertRejects(
    () => loadLpips({ trunk: "squeeze", trunkWeights: toyTrunk("squeeze"), weights }),
    WeightsError,
    "negative weights in lin3.model.1.weight",
  );
});
