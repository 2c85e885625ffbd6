/** The same values out of every container. */
import { assertEquals } from "@std/assert";
import { memorySource } from "../../../../models/weights/bytes.ts";
import { openWeights, weightsIn } from "../../../../models/weights/open.ts";
import type { HostTensor } from "../../../../models/weights/types.ts";
import { readJsonFixture } from "../../../support/fixtures.ts";
import { storage, tensor, torchArchive } from "../../../support/pickles.ts";
import { checkpoint, readAll, renamed } from "../../../support/weights.ts";

const byName = (tensors: ReadonlyMap<string, HostTensor>) =>
  new Map([...tensors].sort(([a], [b]) => a < b ? -1 : 1));

async function assertHolds(file: string, expected: ReadonlyMap<string, HostTensor>) {
  assertEquals(byName(await readAll(checkpoint(file))), byName(expected), file);
}

Deno.test("rosinality checkpoints: stored zip, deflated zip and legacy stream hold the expected values", async () => {
  const expected = await readAll(checkpoint("expected_rosinality.safetensors"));
  await assertHolds("rosinality_zip.pt", expected);
  await assertHolds("deflated_entries_zip.pt", expected);
  await assertHolds("rosinality_legacy.pt", expected);
});

Deno.test("half-precision checkpoints hold what the half-precision safetensors hold", async () => {
  for (
    const [file, expected] of [
      ["rosinality_half_zip.pt", "rosinality_half.safetensors"],
      ["rosinality_half_legacy.pt", "rosinality_half.safetensors"],
      ["rosinality_bfloat16_zip.pt", "rosinality_bfloat16.safetensors"],
    ] as const
  ) {
    const tensors = await readAll(checkpoint(file));
    assertEquals(tensors.delete("latent_avg"), true);
    assertEquals(byName(tensors), byName(await readAll(checkpoint(expected))), file);
  }
});

Deno.test("NVIDIA's pickles hold the expected values and say how the network was made", async () => {
  const expected = await readAll(checkpoint("expected_nvidia.safetensors"));
  for (const name of ["nvidia_protocol3.pkl", "nvidia_protocol4.pkl"]) {
    await assertHolds(name, renamed(expected, (name) => `G_ema.${name}`));
    const file = await openWeights(checkpoint(name));
    file.close();
    const generator = JSON.parse(file.metadata["G_ema"]!);
    assertEquals([generator.class_name, generator.c_dim, generator.img_resolution], ["Generator", 0, 16]);
    assertEquals(generator._init_kwargs.mapping_kwargs, { num_layers: 2 });
    assertEquals(JSON.parse(file.metadata["training_set_kwargs"]!).resolution, 16);
    assertEquals(
      JSON.stringify(file.metadata).includes("original module"),
      false,
      "its source text is dropped",
    );
  }
});

Deno.test("a TorchScript archive shows the state dict of its module tree", async () => {
  await assertHolds(
    "torchscript_clip_code_emptied.pt",
    await readAll(checkpoint("expected_torchscript_clip.safetensors")),
  );
});

Deno.test("a training snapshot shows its optimizer beside its network", async () => {
  const tensors = await readAll(checkpoint("nada_snapshot_with_optim_zip.pt"));
  for (const [name, expected] of await readAll(checkpoint("expected_nada_snapshot.safetensors"))) {
    assertEquals(tensors.get(name), expected, name);
  }
  assertEquals(tensors.has("g_optim.state.0.exp_avg_sq"), true);
  assertEquals(tensors.has("latent_avg"), false);
});

Deno.test("views, strides, shared storages and every element type are read as PyTorch reads them", async () => {
  type Expected = { dtype: string; shape: number[]; values: (number | string | boolean)[] };
  const expected = await readJsonFixture<Record<string, Expected>>(
    "checkpoints/expected_strided_shared.json",
  );
  const dtypes: Record<string, string> = {
    float32: "F32",
    float64: "F64",
    int64: "I64",
    int32: "I32",
    int16: "I16",
    int8: "I8",
    uint8: "U8",
    bool: "BOOL",
  };
  for (const name of ["strided_shared_zip.pt", "strided_shared_legacy.pt"]) {
    const file = await openWeights(checkpoint(name));
    for (const [key, { dtype, shape, values }] of Object.entries(expected)) {
      assertEquals(file.tensors.get(`tensors.${key}`)?.dtype, dtypes[dtype], key);
      const tensor = await file.read(`tensors.${key}`);
      assertEquals(
        [tensor.shape, Array.from(tensor.data, Number)],
        [shape, values.map(Number)],
        `${name}: ${key}`,
      );
    }
    file.close();
    assertEquals(file.metadata["nested.list"], `[1,2.5,null,true,"texté",[1,2]]`);
    assertEquals(file.metadata["big_int"], `"${2n ** 70n}"`);
    assertEquals(file.metadata["dtype"], `"torch.float16"`);
    assertEquals(file.metadata["shape"], "[2,3]");
  }
});

/** The only tensor of an archive made by hand, and what else it tells. */
async function openByHand(pickle: string) {
  const file = await weightsIn(memorySource("by hand", torchArchive(pickle)));
  const [name] = file.tensors.keys();
  return { name, metadata: file.metadata, ...await file.read(name!) };
}

Deno.test("parameters as PyTorch before 0.4 wrote them, with their flags as a state, are their tensors", async () => {
  const flags = "(\x89\x89Nt";
  const bytes = tensor("K\x03", "K\x01", "K\x04", storage("torch.cuda\nByteStorage"));
  const parameter = `ctorch.nn.parameter\nParameter\n${bytes}\x89\x86R${flags}b`;
  const { name, data } = await openByHand(`}X\x01\0\0\0w${parameter}s`);
  assertEquals([name, data], ["w", Uint8Array.of(4, 5, 6)]);
});

Deno.test("an untyped storage is read by the type that its tensor names", async () => {
  const untyped = storage("torch.storage\nUntypedStorage", "K\x40");
  const { data } = await openByHand(
    `ctorch._utils\n_rebuild_tensor_v3\n(${untyped}K\x01K\x02\x85K\x01\x85\x89Nctorch\nint16\nNtR`,
  );
  assertEquals(data, Int16Array.of(0x0302, 0x0504));
});

Deno.test("numbers of NumPy's among the options are told as numbers", async () => {
  const dtype = "cnumpy\ndtype\n(X\x02\0\0\0f8K\0K\x01tR(K\x03X\x01\0\0\0<NNNtb";
  const half = "c_codecs\nencode\n(X\x09\0\0\0\0\0\0\0\0\0\xc3\xa0?X\x06\0\0\0latin1tR"; // 0.5, in UTF-8
  const scalar = `cnumpy.core.multiarray\nscalar\n(${dtype}${half}tR`;
  const { metadata } = await openByHand(`}(X\x04\0\0\0gain${scalar}X\x01\0\0\0w${tensor("K\x01", "K\x01")}u`);
  assertEquals(metadata, { gain: "0.5" });
});
