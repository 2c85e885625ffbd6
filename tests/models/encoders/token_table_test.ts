import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { clip } from "../../../models/encoders/clip.ts";
import { readSafetensors, writeSafetensors } from "../../../models/weights/safetensors.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { testOnBackends } from "../../support/backends.ts";
import { encoderFixture, readEncoderFixture, tokenIdsOf } from "../../support/encoder_fixtures.ts";
import { assertClose } from "../../support/fixtures.ts";

const TABLE = "text_model.embeddings.token_embedding.weight";

testOnBackends("of a token table those rows are read that texts need, when they need them", async () => {
  const io = await readEncoderFixture("siglip"), ids = tokenIdsOf(io), used = new Set(ids.flat());
  const folder = await Deno.makeTempDir(), path = join(folder, "model.safetensors");
  const before = tf.memory().numTensors;
  try {
    const tensors = await readSafetensors(encoderFixture("siglip_hf.safetensors"));
    const { shape, data } = tensors.get(TABLE)!, [count, width] = shape as [number, number];
    const unused = Array.from({ length: count }, (_, id) => id).filter((id) => !used.has(id));
    const others = Float32Array.from(data as Float32Array);
    for (const id of unused) others.fill(NaN, id * width, (id + 1) * width);
    await writeSafetensors(path, new Map([...tensors, [TABLE, { shape, data: others }]]));
    await Deno.copyFile(encoderFixture("siglip_hf_config.json"), join(folder, "config.json"));

    const encoder = await clip(folder).load(), { textTower } = encoder;
    const features = textTower!.encode(ids);
    await assertClose(features, io.host("out.text_features"), 2e-5, "features");
    assertThrows(
      () => textTower!.encode([ids[0]!.with(0, unused[0]!)]),
      WeightsError,
      'holds values in "token_embedding.weight" that are not finite',
    );
    await assertRejects(() => encoder.digest(), WeightsError, "not finite"); // of all of the weights
    features.dispose();
    encoder.dispose();
    encoder.dispose(); // the file is closed by the first
    assertEquals(tf.memory().numTensors, before);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
