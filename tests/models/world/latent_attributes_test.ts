import * as tf from "@tensorflow/tfjs";
import { assert } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { initialiseStyleGAN2, stylegan2 } from "../../../models/stylegan2/mod.ts";
import { ATTRIBUTES } from "../../../models/world/attributes.ts";
import {
  LATENT_DIM,
  latentAttributes,
  MAPPING_DEPTH,
  mappingNetwork,
  pictureLatent,
} from "../../../models/world/latent_attributes.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

testOnBackends(
  "a domain's mapping network turns z into the latent of the picture with its attributes",
  async () => {
    const domain = { species: "fox", style: "neon" } as const;
    const weights = initialiseStyleGAN2({
      size: 8,
      channels: [2, 2],
      styleDim: LATENT_DIM,
      mappingDepth: MAPPING_DEPTH,
      seed: 1,
    });
    for (const [name, tensor] of mappingNetwork(domain)) weights.set(name, tensor);
    const generator = await stylegan2({ weights }).load("test");
    const rows = Array.from({ length: 16 }, (_, i) => new Random(5).fork(i).normals(LATENT_DIM));
    const z = tf.tensor2d(Float32Array.from(rows.flatMap((row) => [...row])), [rows.length, LATENT_DIM]);
    const w = generator.map(z);
    const expected = rows.flatMap((
      row,
    ) => [...pictureLatent({ ...domain, attributes: latentAttributes(row) })]);
    await assertClose(w, expected);
    tf.dispose([z, w]);
    generator.dispose();
  },
);

Deno.test("attributes of random latents fill [0, 1] evenly, pose and paper apart", () => {
  const draws = Array.from(
    { length: 2000 },
    (_, i) => latentAttributes(new Random(6).fork(i).normals(LATENT_DIM)),
  );
  const narrow = new Set(["x", "y", "scale", "tilt", "turn", "texture"]);
  ATTRIBUTES.forEach((name, index) => {
    if (narrow.has(name)) return;
    const values = draws.map((draw) => draw[index]!);
    for (const edge of [0.25, 0.5, 0.75]) {
      const share = values.filter((value) => value < edge).length / values.length;
      assert(Math.abs(share - edge) < 0.05, `${share} of "${name}" lie below ${edge}`);
    }
    assert(Math.min(...values) >= 0 && Math.max(...values) <= 1);
  });
});
