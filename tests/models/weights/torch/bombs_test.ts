/** Small files that stand for something endless: refused before it is built. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { deflateRawSync } from "node:zlib";
import { memorySource } from "../../../../models/weights/bytes.ts";
import { weightsIn } from "../../../../models/weights/open.ts";
import { openZip } from "../../../../models/weights/zip_archive.ts";
import { zipParts } from "../../../../models/weights/torch/zip_writer.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { concatenate } from "../../../support/mutate.ts";
import { ascii, storage, tensor, torchArchive } from "../../../support/pickles.ts";

const open = (bytes: Uint8Array) => weightsIn(memorySource("bomb", bytes));
const refuse = (bytes: Uint8Array, words: string) => assertRejects(() => open(bytes), WeightsError, words);

Deno.test("the archive of these tests is sound", async () => {
  const file = await open(torchArchive(`}X\x01\0\0\0w${tensor("K\x04K\x04", "K\x04K\x01")}s`));
  assertEquals((await file.read("w")).data.length, 16);
});

Deno.test("views beyond their storage are refused", async () => {
  for (
    const view of [
      tensor("K\x11", "K\x01"),
      tensor("K\x10", "K\x01", "K\x01"),
      tensor("K\x02", "J\xff\xff\xff\x7f"),
      tensor("K\x02", "K\x01", "J\xff\xff\xff\xff"),
      tensor("K\x02K\x02", "\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7fK\x01"),
      tensor("K\x02", "\x8a\x07\xff\xff\xff\xff\xff\xff\x1f"),
    ]
  ) {
    await refuse(torchArchive(view), "is damaged: ");
  }
});

Deno.test("shapes and strides that are none are refused", async () => {
  for (
    const view of [
      tensor("J\xff\xff\xff\xff", "K\x01"),
      tensor("K\x02", "J\xff\xff\xff\xff"),
      tensor("K\x02K\x02", "K\x01"),
      tensor("G\x3f\xf8\0\0\0\0\0\0", "K\x01"),
      tensor("X\x01\0\0\x002", "K\x01"),
      tensor("J\xff\xff\xff\x7fJ\xff\xff\xff\x7f", "K\0K\0"),
    ]
  ) {
    await refuse(torchArchive(view), "a tensor of impossible shape or stride");
  }
});

Deno.test("a tensor of a thousand million elements over one stored number is refused", async () => {
  await refuse(torchArchive(tensor("J\0\xca\x9a;", "K\0")), "take far more memory than its size justifies");
});

Deno.test("five hundred views of one storage are refused together", async () => {
  const count = "M\x40\x9c"; // 40,000
  const whole = tensor(count, "K\x01", "K\0", storage("torch\nFloatStorage", count));
  await refuse(
    torchArchive(`(${whole}${"2".repeat(500)}t`, 160_000),
    "take far more memory than its size justifies",
  );
});

Deno.test("a structure that doubles at each of ninety levels is refused", async () => {
  const doubled = "]q\x01(h\x00h\x00eq\x00";
  await refuse(ascii(`\x80\x02]q\x00${doubled.repeat(90)}.`), "far more objects than its size justifies");
});

Deno.test("a list that holds itself is refused", async () => {
  await refuse(ascii("\x80\x02]q\x00h\x00a."), "nests more than 100 levels deep");
});

Deno.test("a long list that is copied again and again is refused", async () => {
  const list = `](${"N".repeat(5000)}eq\x00`;
  const copies = "c__builtin__\nset\nq\x01" + "h\x01h\x00\x85R".repeat(1000);
  await refuse(ascii(`\x80\x02${list}${copies}.`), "far more objects than its size justifies");
});

Deno.test("a stream within a stream within a pickle is refused", async () => {
  const magic = "\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.";
  const inner = `${magic}\x80\x02M\xe9\x03.\x80\x02}X\r\0\0\0little_endian\x88s.\x80\x02`;
  const stream = `${inner}ctorch.storage\n_load_from_bytes\nC\x01x\x85R.\x80\x02].`;
  const size = String.fromCharCode(stream.length & 255, stream.length >> 8, 0, 0);
  const pickle = `\x80\x03ctorch.storage\n_load_from_bytes\nB${size}${stream}\x85R.`;
  await refuse(ascii(pickle), "loads a storage from where there is none");
});

Deno.test("an archive that would inflate far more than weights do is refused unread", async () => {
  const zeros = new Uint8Array(10_000_000), packed = deflateRawSync(zeros);
  const bytes = concatenate(zipParts([{ name: "archive/data.pkl", bytes: packed }]));
  await refuse(asDeflated(bytes, zeros.length), "far more than weights do");
});

Deno.test("a member that inflates to more than it says is refused", async () => {
  const packed = deflateRawSync(new Uint8Array(100_000).map((_, i) => (i * i) >> 7));
  const bytes = asDeflated(concatenate(zipParts([{ name: "archive/data.pkl", bytes: packed }])), 1000);
  await refuse(bytes, "cannot be inflated");
});

/** Makes the only member of an archive a deflated one of `size` bytes, in its directory. */
function asDeflated(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  let entry = bytes.length - 22;
  while (view.getUint32(entry, true) !== 0x02014b50) entry--;
  view.setUint16(entry + 10, 8, true);
  view.setUint32(entry + 24, size, true);
  return bytes;
}

Deno.test("two members of one name are refused", async () => {
  const member = { name: "archive/data.pkl", bytes: ascii("N.") };
  await refuse(concatenate(zipParts([member, member])), `has the member "archive/data.pkl" twice`);
});

Deno.test("an archive is read whatever the length of its first name", async () => {
  for (let length = 1; length < 80; length++) {
    const name = "n".repeat(length);
    const { members } = await openZip(
      memorySource("zip", concatenate(zipParts([{ name, bytes: ascii("x") }]))),
    );
    assert(members.has(name));
  }
});

Deno.test("names with a dangerous meaning are refused, as class, instance or two texts", async () => {
  for (
    const [module, name] of [
      ["os", "system"],
      ["nt", "system"],
      ["subprocess", "Popen"],
      ["builtins", "eval"],
      ["builtins", "exec"],
      ["builtins", "getattr"],
      ["builtins", "__import__"],
      ["__builtin__", "apply"],
      ["importlib", "import_module"],
      ["runpy", "run_path"],
      ["torch", "load"],
      ["torch.hub", "load"],
      ["torch.jit", "load"],
      ["torch._utils", "_import_dotted_name"],
      ["torch.nn", "Module"],
      ["torch.nn.modulesx", "Linear"],
      ["torch.nn.modules.linear", "Linear()"],
      ["numpy.testing._private.utils", "runstring"],
      ["pickle", "loads"],
      ["constructor", "prototype"],
      ["__proto__", "toString"],
      ["dnnlib.util", "get_obj_by_name"],
      ["training.networks", "Generator"],
    ] as const
  ) {
    const words = `asks for "${module}.${name}"`;
    const text = (value: string) => `X${String.fromCharCode(value.length)}\0\0\0${value}`;
    await refuse(ascii(`\x80\x02c${module}\n${name}\n)R.`), words);
    await refuse(ascii(`\x80\x02(i${module}\n${name}\n.`), words);
    await refuse(ascii(`\x80\x04${text(module)}${text(name)}\x93)\x81.`), words);
    await refuse(torchArchive(`c${module}\n${name}\n)R`), words);
  }
});

Deno.test("a TensorFlow network of NVIDIA's is told apart, with the way out", async () => {
  await refuse(ascii("\x80\x03cdnnlib.tflib.network\nNetwork\n)\x81."), "convert it to PyTorch first");
});
