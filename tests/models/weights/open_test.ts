import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { type ByteSource, memorySource } from "../../../models/weights/bytes.ts";
import { openWeights, weightsIn } from "../../../models/weights/open.ts";
import { encodeSafetensors } from "../../../models/weights/safetensors.ts";
import { zipParts } from "../../../models/weights/torch/zip_writer.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { concatenate } from "../../support/mutate.ts";
import { ascii } from "../../support/pickles.ts";
import { checkpoint } from "../../support/weights.ts";

Deno.test("the format is told by the content, whatever the name", async () => {
  const folder = await Deno.makeTempDir();
  for (
    const [name, format] of [
      ["ok_rosinality.safetensors", "safetensors"],
      ["rosinality_zip.pt", "PyTorch zip archive"],
      ["rosinality_legacy.pt", "PyTorch legacy stream"],
      ["torchscript_clip_code_emptied.pt", "TorchScript archive"],
      ["nvidia_protocol4.pkl", "Python pickle"],
    ] as const
  ) {
    await Deno.copyFile(checkpoint(name), join(folder, "weights.bin"));
    const file = await openWeights(join(folder, "weights.bin"));
    assertEquals([file.format, file.path], [format, join(folder, "weights.bin")]);
    await assertRejects(() => file.read("absent"), WeightsError, `holds no tensor "absent"`);
    file.close();
  }
});

/** What each hostile or broken file must be refused with. */
const REFUSED: Record<string, string> = {
  "hostile_deep_nesting.pkl": "nests more than 100 levels deep",
  "hostile_eval.pkl": `asks for "builtins.eval"`,
  "hostile_os_system.pkl": `asks for "posix.system"`,
  "hostile_os_system_inst.pkl": `asks for "os.system"`,
  "hostile_os_system_legacy.pt": `asks for "posix.system"`,
  "hostile_os_system_protocol0.pkl": `asks for "os.system"`,
  "hostile_os_system_protocol2.pkl": `asks for "posix.system"`,
  "hostile_os_system_zip.pt": `asks for "posix.system"`,
  "hostile_proto_keys_zip.pt": `names a tensor "g_ema.__proto__"`,
  "hostile_traversal_zip.pt": "invalid relative path: ../../escape.txt",
  "short_record_zip.pt": `the storage "14" has 9152 of its 9216 bytes`,
  "rosinality_zip_truncated.pt": "is no intact zip archive",
  "rosinality_legacy_truncated.pt": "ends too early",
  "bad_empty_file.safetensors": "is empty",
};

Deno.test("hostile and broken files are refused by name, and nothing of them runs", async () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  for (const [name, words] of Object.entries(REFUSED)) {
    const error = await assertRejects(() => openWeights(checkpoint(name)), WeightsError);
    assertStringIncludes(error.message, `"${checkpoint(name)}" `);
    assertStringIncludes(error.message, words);
  }
  assertEquals(Object.getOwnPropertyNames(Object.prototype), before);
});

Deno.test("a file that is something else is said to be such", async () => {
  const cases: [content: string, words: string][] = [
    ["", "is empty"],
    ["<!DOCTYPE html><html>", "is a web page"],
    ["version https://git-lfs.github.com/spec/v1\noid", "is a Git LFS pointer"],
    ["\x89PNG\r\n\x1a\n and the picture", "is a PNG picture, not weights: give a safetensors file"],
    ["z of a dog, 512 numbers", "is text, not weights"],
    ["(c) 2020, and what follows", "is text, not weights"],
    ["cat,dog\n1,2\n", "is text, not weights"],
    ['{"weight_map": {"a": "model-00001-of-00002.safetensors"}}', "is the list of the parts of a network"],
    ["<?xml version='1.0'?><Error><Code>AccessDenied", "is a server's message that something failed"],
    ["\0".repeat(600), "is zeros from its start on: its download was not finished"],
    ["\x89HDF\r\n\x1a\n", "is an HDF5 file, such as Keras writes, not weights: export its network"],
    ["\x1f\x8b\x08", "is a gzip archive, not weights: unpack it"],
    ["\x01\x02\x03\x04", "is of no known weight format"],
    ["PK\x03\x04 and no more", "is no intact zip archive"],
  ];
  for (const [content, words] of cases) {
    await assertRejects(() => weightsIn(memorySource("file", ascii(content))), WeightsError, words);
  }
  for (const [content, words] of cases.filter(([, words]) => !/known|intact/.test(words))) { // under the name of what was wanted
    await assertRejects(() => weightsIn(memorySource("w.safetensors", ascii(content))), WeightsError, words);
  }
  const zip = concatenate(zipParts([{ name: "images/00000.png", bytes: ascii("png") }]));
  await assertRejects(() => weightsIn(memorySource("data.zip", zip)), WeightsError, "it has no data.pkl");
  const packed = concatenate(zipParts([{ name: "run/network.pkl", bytes: ascii("N.") }]));
  await assertRejects(
    () => weightsIn(memorySource("data.zip", packed)),
    WeightsError,
    "among them \"run/network.pkl\", and none of PyTorch's or NumPy's: it has no data.pkl. Unpack it, and give that file",
  );
});

Deno.test("a header whose length reads like markup is a header", async () => {
  const entry = `{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}`;
  for (const size of [0x3c, 0x3c20, 0x3c0a]) { // "<", " <" and a line break with "<"
    const length = new Uint8Array(8);
    new DataView(length.buffer).setUint32(0, size, true);
    const header = ascii(entry.padEnd(size));
    const file = await weightsIn(memorySource("file", concatenate([length, header])));
    assertEquals([...file.tensors.keys()], ["a"]);
  }
});

Deno.test("every file that is cut short is refused, wherever the cut", async () => {
  for (
    const name of [
      "strided_shared_zip.pt",
      "strided_shared_legacy.pt",
      "ok_zero_size_and_scalar.safetensors",
      "nvidia_protocol4.pkl",
      "deflated_entries_zip.pt",
    ]
  ) {
    const bytes = await Deno.readFile(checkpoint(name));
    const step = Math.ceil(bytes.length / 2000);
    for (let length = 0; length < bytes.length; length += step) {
      const cut = memorySource(name, bytes.subarray(0, length));
      await assertRejects(() => weightsIn(cut), WeightsError, `"${name}" `);
    }
  }
});

Deno.test("a changed byte among the values of a zip archive is noticed", async () => {
  const bytes = await Deno.readFile(checkpoint("rosinality_zip.pt"));
  const values = (await Deno.readFile(checkpoint("expected_rosinality.safetensors"))).slice(-64);
  const at = bytes.findIndex((_, i) => values.every((value, k) => bytes[i + k] === value));
  bytes[at + 20]! ^= 1;
  const file = await weightsIn(memorySource("flipped.pt", bytes));
  await assertRejects(() => file.read("latent_avg"), WeightsError, "the checksum of");
});

/** Counts what is read of a source. */
function counting(source: ByteSource): ByteSource & { bytes: number } {
  return {
    ...source,
    bytes: 0,
    read(offset, length) {
      this.bytes += length;
      return source.read(offset, length);
    },
  };
}

/** A file of 1.6 GB that is mostly zeros, and takes no room. */
function mostlyZeros(path: string, start: Uint8Array, size: number): ByteSource {
  return {
    ...memorySource(path, start),
    size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      bytes.set(start.subarray(offset, offset + length));
      return bytes;
    },
  };
}

const LARGE = 400_000_000; // elements, or 1.6 GB

Deno.test("opening a safetensors file of 1.6 GB reads its header", async () => {
  const header = `{"w":{"dtype":"F32","shape":[${LARGE}],"data_offsets":[0,${4 * LARGE}]}}`;
  const start = new Uint8Array(8 + header.length);
  new DataView(start.buffer).setBigUint64(0, BigInt(header.length), true);
  start.set(ascii(header), 8);
  const source = counting(mostlyZeros("large.safetensors", start, start.length + 4 * LARGE));
  assertEquals((await weightsIn(source)).tensors.get("w")?.shape, [LARGE]);
  assertEquals(source.bytes < 1000, true, `${source.bytes} bytes read`);
});

const GLOBAL_STORAGE = "ctorch\nFloatStorage\n";
const LEGACY_START =
  "\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.\x80\x02}(X\r\0\0\0little_endian\x88u.";

/** A legacy stream of one large storage, up to its zeros; `value` is the pickle that refers to it. */
function legacyStart(value: (storage: string) => string): Uint8Array {
  const count = "\x00\x84\xd7\x17"; // 400,000,000
  const storage = `(X\x07\0\0\0storage${GLOBAL_STORAGE}X\x01\0\0\0kX\x03\0\0\0cpuJ${count}NtQ`;
  return ascii(`${LEGACY_START}\x80\x02${value(storage)}.\x80\x02](X\x01\0\0\0ke.${count}\0\0\0\0`);
}

Deno.test("opening a legacy stream of 1.6 GB reads its pickles", async () => {
  const start = legacyStart((storage) =>
    `}X\x01\0\0\0wctorch._utils\n_rebuild_tensor_v2\n(${storage}K\0J\x00\x84\xd7\x17\x85K\x01\x85\x89NtRs`
  );
  const source = counting(mostlyZeros("large.pt", start, start.length + 4 * LARGE));
  const file = await weightsIn(source);
  assertEquals([file.format, file.tensors.get("w")?.shape], ["PyTorch legacy stream", [LARGE]]);
  assertEquals(source.bytes < 100_000, true, `${source.bytes} bytes read`);
});

Deno.test("opening a pickle with 1.6 GB of nested streams passes over their values", async () => {
  const stream = legacyStart((storage) => storage);
  const size = new Uint8Array(8);
  new DataView(size.buffer).setBigUint64(0, BigInt(stream.length + 4 * LARGE), true);
  const head = ascii(
    "\x80\x04}\x8c\x01wctorch._utils\n_rebuild_tensor_v2\n(ctorch.storage\n_load_from_bytes\n\x8e",
  );
  const tail = ascii("\x85RK\0J\x00\x84\xd7\x17\x85K\x01\x85\x89NtRs.");
  const start = concatenate([head, size, stream]);
  const zeros = mostlyZeros("large.pkl", start, start.length + 4 * LARGE + tail.length);
  const source = counting({
    ...zeros,
    read(offset, length) {
      const bytes = zeros.read(offset, length);
      const at = zeros.size - tail.length - offset;
      if (at < length) bytes.set(at < 0 ? tail.subarray(-at) : tail, Math.max(0, at));
      return bytes;
    },
  });
  const file = await weightsIn(source);
  assertEquals([file.format, file.tensors.get("w")?.shape], ["Python pickle", [LARGE]]);
  assertEquals(source.bytes < 100_000, true, `${source.bytes} bytes read`);
});

Deno.test("opening a zip archive reads its directory and its pickle", async () => {
  const bytes = await Deno.readFile(checkpoint("rosinality_zip.pt"));
  const source = counting(memorySource("rosinality_zip.pt", bytes));
  const file = await weightsIn(source);
  const opened = source.bytes;
  await file.read("g_ema.style.1.weight");
  assertEquals(source.bytes - opened, 1024, "one tensor, its own bytes");
});

Deno.test("what a file says cannot command the terminal", async () => {
  const weights = encodeSafetensors(new Map([["\x1b[2J", { shape: [1], data: Float32Array.of(1) }]]));
  for (const bytes of [weights, ascii("\x80\x02c\x1b[2J\nsystem\n.")]) {
    const error = await assertRejects(() => weightsIn(memorySource("w", bytes)), WeightsError);
    assertStringIncludes(error.message, `"\ufffd[2J`);
  }
});

Deno.test("names, texts and keys cannot reach an object's prototype", async () => {
  const bytes = encodeSafetensors(new Map(), JSON.parse(`{"__proto__":"x","constructor":"y"}`));
  const { metadata } = await weightsIn(memorySource("w.safetensors", bytes));
  assertEquals(Object.entries(metadata), [["__proto__", "x"], ["constructor", "y"]]);
  assertEquals(({} as Record<string, unknown>)["x"], undefined);
});
