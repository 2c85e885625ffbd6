import * as tf from "@tensorflow/tfjs";
import { discriminatorLoss, generatorLoss } from "../../../tasks/pretrain/adversarial_loss.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

const MADE = [-2, 0.5, 3, 20], REAL = [1, -0.25, 4, -20];
const softplus = (x: number) => Math.log1p(Math.exp(x)), sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / values.length;

testOnBackends("Adversarial losses and their gradients are those of the logistic function", async () => {
  const made = tf.tensor2d(MADE, [4, 1]), real = tf.tensor2d(REAL, [4, 1]);
  const ofDiscriminator = tf.valueAndGrads((made, real) =>
    discriminatorLoss(made as tf.Tensor2D, real as tf.Tensor2D)
  )([made, real]);
  await assertClose(
    await ofDiscriminator.value.data(),
    [mean(MADE.map(softplus)) + mean(REAL.map((x) => softplus(-x)))],
    1e-5,
  );
  await assertClose(await ofDiscriminator.grads[0]!.data(), MADE.map((x) => sigmoid(x) / 4), 1e-5);
  await assertClose(await ofDiscriminator.grads[1]!.data(), REAL.map((x) => -sigmoid(-x) / 4), 1e-5);
  const ofGenerator = tf.valueAndGrad((made) => generatorLoss(made as tf.Tensor2D))(made);
  await assertClose(await ofGenerator.value.data(), [mean(MADE.map((x) => softplus(-x)))], 1e-5);
  await assertClose(await ofGenerator.grad.data(), MADE.map((x) => -sigmoid(-x) / 4), 1e-5);
  tf.dispose([made, real, ofDiscriminator, ofGenerator]);
});
