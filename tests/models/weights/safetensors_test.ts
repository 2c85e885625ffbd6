import { assert, assertEquals, assertRejects, assertStringIncludes, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { memorySource } from "../../../models/weights/bytes.ts";
import {
  encodeSafetensors,
  openSafetensors,
  readSafetensors,
  safetensorsIn,
  writeSafetensors,
} from "../../../models/weights/safetensors.ts";
import { type HostTensor, WeightsError } from "../../../models/weights/types.ts";
import { fixturePath } from "../../support/fixtures.ts";

const checkpoint = (name: string) => fixturePath(`checkpoints/${name}.safetensors`);

/** One defect each, and words that its message must hold. */
const DEFECTS: Record<string, string> = {
  bad_duplicate_key: `has "a" twice in its header`,
  bad_empty_file: "it has 0 bytes",
  bad_header_is_array: "header that is not a JSON object",
  bad_header_length_2e53_plus: "claims a header of 9007199254740",
  bad_header_length_2e63: "claims a header of 9223372036854775808 bytes",
  bad_header_longer_than_file: "claims a header of",
  bad_hole_in_data: `has 8 unused bytes before "b"`,
  bad_negative_shape: `gives "a" the impossible shape [-8]`,
  bad_not_json: "header that is not JSON",
  bad_not_utf8: "header that is not UTF-8",
  bad_offset_past_end: `is truncated: "a" ends at byte 64 of its data, which has 32`,
  bad_offsets_not_numbers: `puts "a" at the impossible offsets ["0","32"]`,
  bad_overlapping_offsets: `stores "b" over the data of another tensor`,
  bad_proto_key: `names a tensor "__proto__"`,
  bad_reversed_offsets: `puts "a" at the impossible offsets [32,0]`,
  bad_seven_bytes: "it has 7 bytes",
  bad_shape_overflow: `gives "a" the impossible shape [4294967296,4294967296,8]`,
  bad_size_shape_mismatch: `puts "a" into 32 bytes, but F32 [7] takes 28`,
  bad_trailing_bytes: "has 16 bytes after its last tensor",
  bad_unknown_dtype: `stores "a" with the unsupported dtype "F99"`,
};

Deno.test("each defect of a safetensors file is refused by file and by name", async () => {
  for (const [name, words] of Object.entries(DEFECTS)) {
    const error = await assertRejects(() => openSafetensors(checkpoint(name)), WeightsError);
    assertStringIncludes(error.message, `"${checkpoint(name)}"`);
    assertStringIncludes(error.message, words);
    assertEquals(error.path, checkpoint(name));
  }
});

Deno.test("opening shows names, types and shapes; reading one gives its values", async () => {
  const file = await openSafetensors(checkpoint("ok_zero_size_and_scalar"));
  const whole = await readSafetensors(checkpoint("ok_zero_size_and_scalar"));
  assertEquals([...file.tensors.keys()], [...whole.keys()]);
  for (const name of file.tensors.keys()) assertEquals(await file.read(name), whole.get(name));
  assertEquals([...file.tensors.values()].some(({ shape }) => shape.length === 0), true);
  assertEquals([...file.tensors.values()].some(({ shape }) => shape.includes(0)), true);
  await assertRejects(() => file.read("absent"), WeightsError, `holds no tensor "absent"`);
  file.close();
});

Deno.test("half-precision files hold the rounded values of the single-precision one", async () => {
  const single = await readSafetensors(checkpoint("expected_rosinality"));
  for (const [name, ulp] of [["rosinality_half", 2 ** -11], ["rosinality_bfloat16", 2 ** -8]] as const) {
    const half = await readSafetensors(checkpoint(name));
    assertEquals(half.size, single.size - 1, "all but latent_avg");
    for (const [key, { data, shape }] of half) {
      const expected = single.get(key)!;
      assert(data instanceof Float32Array);
      assertEquals(shape, expected.shape);
      data.forEach((value, i) => {
        const wanted = Number(expected.data[i]);
        assert(
          Math.abs(value - wanted) <= ulp * Math.abs(wanted) + 2 ** -25,
          `${key}[${i}]: ${value}, ${wanted}`,
        );
      });
    }
  }
});

const VARIETY = new Map<string, HostTensor>([
  ["u8", { shape: [3], data: Uint8Array.of(0, 7, 255) }],
  ["i64", { shape: [2], data: BigInt64Array.of(-1n, 1n << 40n) }],
  ["f32", { shape: [2, 2], data: Float32Array.of(1, -0, 1e-40, NaN) }],
  ["i8", { shape: [1], data: Int8Array.of(-128) }],
  ["f64", { shape: [], data: Float64Array.of(Math.PI) }],
  ["i32", { shape: [0, 4], data: new Int32Array(0) }],
  ["i16", { shape: [2], data: Int16Array.of(-300, 300) }],
]);

Deno.test("what is written is read back: every type, zero sizes, scalars, metadata", async () => {
  const path = join(await Deno.makeTempDir(), "weights.safetensors");
  await writeSafetensors(path, VARIETY, { what: "every type" });
  const file = await openSafetensors(path);
  assertEquals(file.metadata, { what: "every type" });
  assertEquals(file.tensors.size, VARIETY.size);
  for (const [name, tensor] of VARIETY) assertEquals(await file.read(name), tensor);
  file.close();
  assertEquals(await Deno.readFile(path), encodeSafetensors(VARIETY, { what: "every type" }));
  const entries = Array.from(Deno.readDirSync(join(path, "..")), ({ name }) => name);
  assertEquals(entries, ["weights.safetensors"], "no temporary file stays behind");
});

Deno.test("each tensor that is written starts at a multiple of its element's size", () => {
  const bytes = encodeSafetensors(VARIETY, { odd: "x" });
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  for (const [name, { shape, data }] of VARIETY) {
    const [begin, end] = header[name].data_offsets as [number, number];
    assertEquals((8 + length + begin) % data.BYTES_PER_ELEMENT, 0, name);
    assertEquals([end - begin, header[name].shape], [data.byteLength, shape]);
  }
});

Deno.test("dtype narrows floating-point tensors and leaves integers alone", async () => {
  const bytes = encodeSafetensors(VARIETY, undefined, { dtype: "BF16" });
  const file = safetensorsIn(memorySource("memory", bytes));
  assertEquals(file.tensors.get("f64")!.dtype, "BF16");
  assertEquals(file.tensors.get("i64")!.dtype, "I64");
  assertEquals((await file.read("f64")).data, Float32Array.of(3.140625));
});

Deno.test("a value that float16 cannot hold is refused, an infinity is kept", async () => {
  const write = (value: number) =>
    safetensorsIn(memorySource(
      "memory",
      encodeSafetensors(new Map([["w", { shape: [1], data: Float32Array.of(value) }]]), {}, { dtype: "F16" }),
    )).read("w");
  assertEquals((await write(-Infinity)).data, Float32Array.of(-Infinity));
  await assertRejects(
    // deno-lint-ignore require-await -- a throw is to become a rejection
    async () => write(70000),
    RangeError,
    `"w" holds 70000, beyond float16's ±65504: write bf16 or f32`,
  );
});

Deno.test("a file that cannot be written leaves nothing behind", async () => {
  const folder = await Deno.makeTempDir();
  const broken = new Map<string, HostTensor>([["w", { shape: [3], data: Float32Array.of(1) }]]);
  await assertRejects(
    () => writeSafetensors(join(folder, "w.safetensors"), broken),
    RangeError,
    `"w" has 1 values`,
  );
  const sound = new Map<string, HostTensor>([["w", { shape: [1], data: Float32Array.of(1) }]]);
  const path = join(folder, "absent", "w.safetensors");
  await assertRejects(
    () => writeSafetensors(path, sound),
    WeightsError,
    `"${path}" cannot be written: its folder`,
  );
  assertEquals([...Deno.readDirSync(folder)], []);
});

Deno.test("an absent file and a folder are said to be such", async () => {
  await assertRejects(
    () => openSafetensors("/absent/w.safetensors"),
    WeightsError,
    `"/absent/w.safetensors" does not exist`,
  );
  const folder = await Deno.makeTempDir();
  await assertRejects(() => openSafetensors(folder), WeightsError, "is not a file");
});

Deno.test("rows are read alone, in any order and type, and those that are not there are refused", () => {
  const values = Float32Array.from({ length: 24 }, (_, i) => i - 5);
  for (const dtype of ["F32", "F16", "BF16"] as const) {
    const file = encodeSafetensors(
      new Map([["first", { shape: [3], data: values.slice(0, 3) }], ["x", {
        shape: [4, 3, 2],
        data: values,
      }]]),
      {},
      { dtype },
    );
    const read: [number, number][] = [];
    const source = memorySource("x.safetensors", file);
    const watched = {
      ...source,
      read(offset: number, length: number) {
        read.push([offset, length]);
        return source.read(offset, length);
      },
    };
    const opened = safetensorsIn(watched), header = read.length, size = dtype === "F32" ? 24 : 12;
    const { shape, data } = opened.readRows!("x", [3, 0, 1, 0]);
    assertEquals(shape, [4, 3, 2]);
    assertEquals(
      [...data as Float32Array],
      [3, 0, 1, 0].flatMap((row) => [...values.slice(6 * row, 6 * row + 6)]),
    );
    assertEquals(read.slice(header).map(([, length]) => length), [size, 2 * size, size]);
    for (const row of [4, -1, 0.5]) {
      assertThrows(
        () => opened.readRows!("x", [0, row]),
        WeightsError,
        `holds no row ${row} of "x", which has 4`,
      );
    }
    assertThrows(() => opened.readRows!("y", [0]), WeightsError, 'holds no tensor "y"');
  }
});
