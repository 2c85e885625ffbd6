/** What `tensorboard()` leaves, read by a strict parser, and by TensorBoard itself where it is installed. */
import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { type Config, findSnapshot, type PluginOption } from "../../pipeline/mod.ts";
import { framed, rewoundEvents } from "../../pipeline/storage/event_file.ts";
import { checkpoint, collapseWatch, samples, tensorboard } from "../../plugins/mod.ts";
import { decodePng } from "../../models/images/decode_png.ts";
import { readEventFile, type ReadValue } from "../support/event_files.ts";
import { runIn } from "../support/resumed_runs.ts";
import { fade, toyConfig } from "../support/toy_runs.ts";

const FILE = "events.out.tfevents.0.tensorboard";

/** A run with all that is shown. */
function watched(plugins: readonly PluginOption[] = []): Config {
  return toyConfig([
    fade({ weight: 3 }),
    collapseWatch({ every: 2, count: 3 }),
    tensorboard({ every: 1 }),
    samples({ every: 3, count: 2 }),
    checkpoint({ every: 2 }),
    plugins,
  ]);
}

const valuesIn = async (folder: string) => readEventFile(await Deno.readFile(join(folder, FILE)));
const placesOf = (values: readonly ReadValue[]) => values.map(({ step, tag }) => `${step} ${tag}`).sort();
const scalarsOf = (values: readonly ReadValue[]) =>
  values.filter(({ tag, scalar }) => scalar !== undefined && tag !== "seconds_per_step")
    .map(({ step, tag, scalar }) => [`${step} ${tag}`, scalar]).sort();

const whole = await Deno.makeTempDir();
await runIn(whole, watched());

Deno.test("tensorboard() writes terms with and without weights, what was measured, strips, and the config", async () => {
  const values = await valuesIn(whole), of = (tag: string) => values.filter((value) => value.tag === tag);
  assertEquals(of("total").map(({ step }) => step), [1, 2, 3, 4, 5, 6]);
  for (const [i, { scalar }] of of("terms/fade").entries()) {
    assertEquals(of("weighted/fade")[i]!.scalar, Math.fround(scalar! * 3));
    assertEquals(of("total")[i]!.scalar, of("weighted/fade")[i]!.scalar);
  }
  assertEquals(of("observed/collapse-watch/spread").map(({ step }) => step), [2, 4, 6]);
  assertEquals(of("samples").map(({ step }) => step), [3, 6]);
  const { png, ...image } = of("samples")[1]!.image!;
  assertEquals(png, await Deno.readFile(join(whole, "samples", "000006.png")));
  const { width, height } = decodePng(png);
  assertEquals(image, { width, height, colours: 3 });
  const [config, ...others] = of("config");
  assertEquals(others, []);
  assertStringIncludes(config!.text!, '\n        "target": "cat"');
  assertStringIncludes(config!.text!, '"collapse-watch": {');
});

Deno.test("a stopped run that goes on leaves each event once, as one that was never stopped", async () => {
  const folder = await Deno.makeTempDir(), file = join(folder, FILE);
  await runIn(folder, watched(), 5);
  const old = join(folder, "snapshots", "000004.safetensors");
  await Deno.writeFile(file, (await Deno.readFile(file)).subarray(0, 20), { append: true }); // a crash cut it short
  assertThrows(() => readEventFile(Deno.readFileSync(file)), Error);
  await runIn(folder, watched(), Infinity, old);
  const [went, never] = [await valuesIn(folder), await valuesIn(whole)];
  const timed = (place: string) => !place.endsWith("seconds_per_step"); // a process does not know how long its first step took
  assertEquals(placesOf(went).filter(timed), placesOf(never).filter(timed));
  assertEquals(scalarsOf(went), scalarsOf(never));
  assertEquals(new Set(placesOf(went)).size, went.length);
  assertEquals((await findSnapshot(folder)).file, join(folder, "snapshots", "000006.safetensors"));
});

Deno.test("events that are damaged, and what follows them, are dropped when a run goes back", async () => {
  const bytes = await Deno.readFile(join(whole, FILE)), all = readEventFile(bytes);
  assertEquals(rewoundEvents(bytes, 6), bytes);
  const two = readEventFile(rewoundEvents(bytes, 2));
  assertEquals(placesOf(two), placesOf(all.filter(({ step }) => step <= 2)));
  const zeros = new Uint8Array([...bytes, ...new Uint8Array(64)]); // what a power cut may leave
  assertEquals(rewoundEvents(zeros, 6), bytes);
  const flipped = bytes.slice();
  flipped[bytes.length - 9]! ^= 1;
  assert(rewoundEvents(flipped, 6).length < bytes.length);
  assertEquals(rewoundEvents(new TextEncoder().encode("no event file at all"), 6).length, 0);
});

Deno.test("a checksum is the Castagnoli polynomial's, masked", () => {
  // the published check value of CRC-32C, of the digits 1 to 9: e3069283
  const frame = framed(new TextEncoder().encode("123456789")), value = 0xe3069283;
  const expected = (((value >>> 15) | (value << 17)) + 0xa282ead8) >>> 0;
  assertEquals(new DataView(frame.buffer).getUint32(frame.length - 4, true), expected);
});

/** A Python with TensorBoard: `python3`, or the one that the variable names. */
async function findTensorBoard(): Promise<string | undefined> {
  const python = Deno.env.get("VARIEGATE_TENSORBOARD") ?? "python3";
  try {
    const args = ["-c", "import tensorboard"];
    const { success } = await new Deno.Command(python, { args, stdout: "null", stderr: "null" }).output();
    return success ? python : undefined;
  } catch {
    return undefined;
  }
}

const READER = `
import json, sys
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.util import tensor_util
events = EventAccumulator(sys.argv[1], size_guidance={"scalars": 0, "images": 0, "tensors": 0}); events.Reload(); tags = events.Tags()
print(json.dumps({
  "scalars": {tag: [[e.step, e.value] for e in events.Scalars(tag)] for tag in tags["scalars"]},
  "images": {tag: [[e.step, e.width, e.height, len(e.encoded_image_string)] for e in events.Images(tag)] for tag in tags["images"]},
  "texts": {tag: [tensor_util.make_ndarray(e.tensor_proto)[0].decode() for e in events.Tensors(tag)] for tag in tags["tensors"]},
}))`;

const python = await findTensorBoard();

Deno.test({
  name: "TensorBoard's own reader finds the same" +
    (python ? "" : " (skipped: no python3 with tensorboard, nor one in VARIEGATE_TENSORBOARD)"),
  ignore: python === undefined,
  async fn() {
    const { success, stdout, stderr } = await new Deno.Command(python!, { args: ["-c", READER, whole] })
      .output();
    assert(success, new TextDecoder().decode(stderr));
    const read = JSON.parse(new TextDecoder().decode(stdout)), values = await valuesIn(whole);
    for (const tag of new Set(values.map(({ tag }) => tag))) {
      const ours = values.filter((value) => value.tag === tag);
      if (ours[0]!.scalar !== undefined) {
        assertEquals(read.scalars[tag], ours.map(({ step, scalar }) => [step, scalar]));
      } else if (ours[0]!.text !== undefined) assertEquals(read.texts[tag], ours.map(({ text }) => text));
      else {
        const images = ours.map(({ step, image }) => [step, image!.width, image!.height, image!.png.length]);
        assertEquals(read.images[tag], images);
      }
    }
    assertEquals(
      Object.keys({ ...read.scalars, ...read.images, ...read.texts }).length,
      new Set(values.map(({ tag }) => tag)).size,
    );
  },
});
