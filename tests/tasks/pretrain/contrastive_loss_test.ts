import * as tf from "@tensorflow/tfjs";
import { assert } from "@std/assert";
import { contrastiveLoss, sameCaption } from "../../../tasks/pretrain/contrastive_loss.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

testOnBackends("contrastiveLoss() of orthogonal pairs is that of their two scores", async () => {
  const images = tf.tensor2d([2, 0, 0, 3], [2, 2]), targets = sameCaption(["a dog", "a cat"]);
  const scale = tf.scalar(Math.log(4));
  const loss = contrastiveLoss(images, images, targets, scale);
  await assertClose(loss, [Math.log(1 + Math.exp(-4))]); // scores 4 and 0
  tf.dispose([images, targets, scale, loss]);
});

testOnBackends(
  "a negative that a text likes raises the loss, one that no text likes hardly does",
  async () => {
    const images = tf.tensor2d([1, 0, 0, 0, 1, 0], [2, 3]), targets = sameCaption(["a dog", "a cat"]);
    const scale = tf.scalar(Math.log(10)), losses: number[] = [];
    for (const row of [undefined, [0, 0, 1], [1, 0, 0]]) {
      const loss = tf.tidy(() =>
        contrastiveLoss(images, images, targets, scale, row && tf.tensor2d(row, [1, 3]))
      );
      losses.push((await loss.data())[0]!);
      loss.dispose();
    }
    assert(losses[1]! - losses[0]! < 1e-4, `${losses}`);
    assert(losses[2]! - losses[0]! > 0.1, `${losses}`);
    tf.dispose([images, targets, scale]);
  },
);

testOnBackends("sameCaption() shares a row evenly among pictures with the same caption", async () => {
  const shares = sameCaption(["a dog", "a cat", "a dog"]);
  await assertClose(shares, [0.5, 0, 0.5, 0, 1, 0, 0.5, 0, 0.5]);
  shares.dispose();
});
