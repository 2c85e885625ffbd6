import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { memorySource } from "../../../../models/weights/bytes.ts";
import { openWeights, weightsIn } from "../../../../models/weights/open.ts";
import { zipParts } from "../../../../models/weights/torch/zip_writer.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { fixturePath, readJsonFixture } from "../../../support/fixtures.ts";
import { concatenate } from "../../../support/mutate.ts";
import { ascii } from "../../../support/pickles.ts";
import { readAll } from "../../../support/weights.ts";

/** What numpy.load gives. */
type Expected = Readonly<
  Record<string, { readonly shape: readonly number[]; readonly values: readonly number[] }>
>;

Deno.test("NumPy's own files give NumPy's values, whatever their version, order and type", async () => {
  const expected = await readJsonFixture<Expected>("numpy/expected.json");
  for (const [name, { shape, values }] of Object.entries(expected)) {
    const [file, array = "tensor"] = name.split("/");
    const found = (await readAll(fixturePath(`numpy/${file}`))).get(array)!;
    assertEquals([found.shape, Array.from(found.data, Number)], [shape, values], name);
  }
});

Deno.test("types are told under safetensors' names, unsigned integers as the next wider signed ones", async () => {
  const dtypes: Record<string, string> = {
    half: "F16",
    fortran_big_endian: "F32",
    double: "F64",
    unsigned_16: "I32",
    unsigned_32: "I64",
    signed_8: "I8",
    signed_64: "I64",
    truth: "BOOL",
  };
  for (const [name, dtype] of Object.entries(dtypes)) {
    const file = await openWeights(fixturePath(`numpy/${name}.npy`));
    assertEquals([file.format, file.tensors.get("tensor")?.dtype], ["NumPy array", dtype], name);
    file.close();
  }
});

Deno.test("an array of objects is refused by name, and keeps nobody from reading the arrays beside it", async () => {
  const file = await openWeights(fixturePath("numpy/with_objects.npz"));
  assertEquals([file.format, [...file.tensors.keys()]], ["NumPy archive", ["w"]]);
  assertStringIncludes(file.metadata["facts"]!, "Python objects");
  file.close();
  await assertRejects(
    () => openWeights(fixturePath("numpy/objects.npy")),
    WeightsError,
    'objects.npy" is a NumPy array of Python objects, which would have to be run: save numbers, e.g. by numpy.save(',
  );
});

/** A file of version 1.0 with a header of one's own. */
function npy(header: string, data: Uint8Array = new Uint8Array(), version = "\x01\0"): Uint8Array {
  return concatenate([
    ascii(`\x93NUMPY${version}${String.fromCharCode(header.length & 255, header.length >> 8)}${header}`),
    data,
  ]);
}

const header = (descr: string, shape: string) =>
  `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }\n`;

Deno.test("what is no array of numbers, or none that is whole, is refused in a sentence", async () => {
  const four = new Uint8Array(4);
  const cases: [file: Uint8Array, words: string][] = [
    [npy(header("'<c8'", "(1,)"), new Uint8Array(8)), "is a NumPy array of complex numbers: save numbers"],
    [npy(header("'<U3'", "()"), new Uint8Array(12)), "is a NumPy array of texts"],
    [npy(header("[('x', '<f4')]", "(1,)"), four), "is a NumPy array of records of several fields"],
    [npy(header("'<f16'", "()"), new Uint8Array(16)), "floats of another size than 2, 4 or 8 bytes"],
    [npy(header("'<f4'", "(2,)"), four), "ends too early"],
    [npy(header("'<f4'", "(1,)"), new Uint8Array(9)), "goes on for 5 bytes behind its array"],
    [npy(header("'<f4'", "(99999999999, 99999999999)"), four), "claims the shape [99999999999,99999999999]"],
    [npy(header("'<f4'", "(-1,)"), four), "its header is no NumPy array's"],
    [npy("{}", four), "its header is no NumPy array's"],
    [npy(header("'<f4'", "(1,)"), four, "\x09\0"), "in version 9.0 of the format"],
    [npy(header("'<f4'", "(1,)")).subarray(0, 30), "ends too early"],
    [
      concatenate(zipParts([{ name: "a.npy", bytes: npy(header("'<f4'", "(2,)"), four) }])),
      'its array "a" has not the size that it claims',
    ],
  ];
  for (const [file, words] of cases) {
    await assertRejects(() => weightsIn(memorySource("a.npy", file)), WeightsError, words);
  }
  const huge = await weightsIn(
    memorySource("a.npy", npy(header("'<u8'", "()"), new Uint8Array(8).fill(255))),
  );
  await assertRejects(() => huge.read("tensor"), WeightsError, "unsigned integers of 2^63 or more");
});

Deno.test("headers as Python 2 wrote them are read", async () => {
  const file = await weightsIn(memorySource(
    "a.npy",
    npy(
      `{"shape": (1L, 2L), 'fortran_order': True, 'descr': '<f4'}`,
      new Uint8Array(Float32Array.of(1, 2).buffer),
    ),
  ));
  const { shape, data } = await file.read("tensor");
  assertEquals([shape, [...data]], [[1, 2], [1, 2]]);
});

Deno.test("a changed byte in an archive is noticed", async () => {
  const bytes = await Deno.readFile(fixturePath("numpy/with_objects.npz"));
  const at = new TextDecoder("latin1").decode(bytes).indexOf("\n", 60) + 5;
  bytes[at]! ^= 1;
  const file = await weightsIn(memorySource("flipped.npz", bytes));
  await assertRejects(() => file.read("w"), WeightsError, 'the checksum of "w.npy" is wrong');
});
