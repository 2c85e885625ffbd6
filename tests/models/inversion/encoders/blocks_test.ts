import * as tf from "@tensorflow/tfjs";
import { assert } from "@std/assert";
import { styleHead, upsampleAdd } from "../../../../models/inversion/encoders/heads.ts";
import { NetworkReader } from "../../../../models/inversion/encoders/network_reader.ts";
import { basicBlock, bottleneckIR } from "../../../../models/inversion/encoders/residual_blocks.ts";
import { openWeights } from "../../../../models/weights/open.ts";
import { testOnBackends } from "../../../support/backends.ts";
import { assertClose } from "../../../support/fixtures.ts";
import { inversionPath, readInversion, readInversionJson } from "../../../support/inversion.ts";
import { balanced } from "../../stylegan2/support.ts";

const fixture = await readInversion("blocks");
const cases = await readInversionJson<Record<string, { stride?: number }>>("blocks");

function block(name: string, module: NetworkReader, stride: number): Promise<(x: tf.Tensor4D) => tf.Tensor> {
  if (name.startsWith("style_block")) return styleHead(module);
  return name.startsWith("basic_block") ? basicBlock(module, stride) : bottleneckIR(module, stride);
}

/** [n, h, w, c] as the file has it. */
function published(x: tf.Tensor): tf.Tensor {
  return x.rank === 4 ? tf.transpose(x, [0, 3, 1, 2]) : tf.clone(x);
}

async function check(name: string, output: string, layer: (x: tf.Tensor4D) => tf.Tensor) {
  const x = fixture.image(`${name}.in.x`), y = tf.tidy(() => published(layer(x)));
  await assertClose(y, fixture.host(`${name}.${output}`), 1e-4, name);
  tf.dispose([x, y]);
}

async function checkGradient(name: string, cotangent: string, layer: (x: tf.Tensor4D) => tf.Tensor) {
  const x = fixture.image(`${name}.in.x`), way = fixture.tensor(`${name}.${cotangent}`);
  const loss = (x: tf.Tensor) => tf.sum(tf.mul(published(layer(x as tf.Tensor4D)), way)) as tf.Scalar;
  const gradient = tf.tidy(() => published(tf.grad(loss)(x)));
  await assertClose(gradient, fixture.host(`${name}.grad.x`), 1e-4, `the gradient of ${name}`);
  tf.dispose([x, way, gradient]);
}

testOnBackends("The blocks of encoders and their gradients agree with the references", async (t) => {
  const file = await openWeights(inversionPath("blocks.safetensors"));
  for (const [name, { stride = 1 }] of Object.entries(cases)) {
    await t.step(name, () =>
      balanced(async () => {
        const network = new NetworkReader(file, `${name}.w.`), layer = await block(name, network, stride);
        await check(name, "out.y", layer);
        if (fixture.tensors.has(`${name}.grad.x`)) await checkGradient(name, "cot.y", layer);
        network.dispose();
      }));
  }
  file.close();
});

testOnBackends("Finer features get the coarser ones, with corners aligned", async (t) => {
  const names = [...fixture.tensors.keys()].filter((key) => /^upsample_add_.*\.in\.x$/.test(key))
    .map((key) => key.split(".")[0]!);
  assert(names.length > 0);
  for (const name of names) {
    await t.step(name, () =>
      balanced(async () => {
        const y = fixture.image(`${name}.in.y`), layer = (x: tf.Tensor4D) => upsampleAdd(x, y);
        await check(name, "out", layer);
        await checkGradient(name, "cot", layer);
        y.dispose();
      }));
  }
});
