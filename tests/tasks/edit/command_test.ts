import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import {
  edits,
  encodePng,
  inversion,
  mixStyles,
  Random,
  readSafetensors,
  startBackend,
  type StyleGAN2,
  stylegan2,
  truncate,
  writeSafetensors,
} from "../../../mod.ts";
import { toBytes } from "../../../models/images/pixels.ts";
import { networks, run, writeConfig } from "../_commands.ts";
import { photograph } from "../_world_photos.ts";
import { drawn, edit } from "./_sheets.ts";

const folder = await networks(), path = (name: string) => join(folder, name);
await startBackend({ backend: "wasm" });
const SOURCE = path("generator.safetensors"), ADAPTED = path("adapted.safetensors");
await moved(SOURCE, ADAPTED, "adapted");

/** Another generator near one: its weights and a little. */
async function moved(from: string, to: string, seed: string): Promise<void> {
  const weights = await readSafetensors(from);
  const near = [...weights].map(([name, { shape, data }]) => {
    const away = new Random(seed).fork(name).normals(data.length);
    const change = /^(convs|conv1|to_rgb|input)/.test(name) && !name.includes("kernel") ? 0.2 : 0;
    return [name, {
      shape,
      data: (data as Float32Array).map((value, i) => value + change * away[i]!),
    }] as const;
  });
  await writeSafetensors(to, new Map(near));
}

const PHOTO = path("photo.png");
await Deno.writeFile(PHOTO, encodePng(photograph("dog", 0)));
const L = path("l.safetensors"), DIM = 8;
const rows = (await stylegan2(SOURCE).load("rows")).latentCount;
await writeSafetensors(
  L,
  new Map([["w_plus", { shape: [2, rows, DIM], data: new Random("l").normals(2 * rows * DIM) }]]),
);

Deno.test("each picture has a row for each edit and a column for each generator", async () => {
  const boundary = path("boundary.safetensors"), shift = path("shift.safetensors");
  const values = Float64Array.from(new Random("boundary").normals(2 * DIM));
  const directions = [0, 1].map((k) => ({
    label: "",
    rows: 1,
    values: values.subarray(k * DIM, (k + 1) * DIM),
  }));
  await writeSafetensors(boundary, edits.directionTensors(directions));
  const source = await stylegan2(SOURCE).load("expected"),
    adapted = await stylegan2(ADAPTED).load("expected-2");
  const layer = edits.styleLayers(source)[0]!;
  const styles = new Map([[layer.name, Float64Array.from({ length: layer.channels }, (_, i) => i / 4)]]);
  await writeSafetensors(shift, edits.styleShiftTensors(styles));
  const { pictures, told } = await edit([
    ...["--latents", L, "--generator", SOURCE, ADAPTED, "--truncation", "0.8"],
    ...["--direction", `${boundary}#1@1-3:-1.5`, `${shift}:2`, "--mix", `${L}#1@1-${rows}:1`],
  ]);
  assertEquals(told.columns, [SOURCE, ADAPTED]);
  assertEquals(told.rows, ["unedited", `${boundary}#1@1-3:-1.5`, `${shift}:2`, `${L}#1@1-${rows}:1`]);
  const { data } = (await readSafetensors(L)).get("w_plus")!;
  const whole = tf.tensor3d(data as Float32Array, [2, rows, DIM]);
  const base = truncate(whole, source.latentAverage, 0.8);
  const second = tf.tile(tf.slice(whole, [1, 0, 0], [1, rows, DIM]), [2, 1, 1]) as tf.Tensor3D;
  for (const [column, generator] of [source, adapted].entries()) {
    const expected = [
      await drawn(generator, base),
      await drawn(generator, edits.moveLatents(base, directions[1]!, -1.5, { begin: 1, end: 3 })),
      await shiftedImages(
        generator,
        base,
        new Map([[layer.name, styles.get(layer.name)!.map((x) => 2 * x)]]),
      ),
      await drawn(generator, mixStyles(base, second, 1, rows)),
    ];
    for (let i = 0; i < 2; i++) {
      for (let row = 0; row < 4; row++) {
        assertEquals(pictures[i * 4 + row]![column], expected[row]![i], `${row}`);
      }
    }
  }
  source.dispose();
  adapted.dispose();
});

async function shiftedImages(generator: StyleGAN2, latents: tf.Tensor3D, styles: edits.Styles) {
  const replaced = edits.shiftedStyles(generator, styles);
  const values = await generator.synthesizeWith(replaced, latents, "stored").data<"float32">();
  return [0, 1].map((i) => toBytes(values.subarray(i * 192, (i + 1) * 192)));
}

Deno.test("components are gone along by deviations, or come to", async () => {
  const file = path("components.safetensors"), source = await stylegan2(SOURCE).load("components");
  const components = await edits.latentComponents(source, { seed: new Random(1), samples: 100, count: 3 });
  const directions = [0, 1, 2].map((k) => ({
    label: "",
    rows: 1,
    values: components.components.subarray(k * DIM, (k + 1) * DIM),
  }));
  await writeSafetensors(file, edits.directionTensors(directions, components));
  const args = ["--latents", L, "--generator", SOURCE, "--direction", `${file}#2:3`, `${file}#2:=3`];
  const { pictures } = await edit(args);
  const { data } = (await readSafetensors(L)).get("w_plus")!;
  const base = tf.tensor3d(data as Float32Array, [2, rows, DIM]),
    read = (await edits.readDirections(file)).components!;
  const along = edits.moveLatents(base, directions[2]!, 3 * components.deviations[2]!);
  assertEquals(pictures[1]![0], (await drawn(source, along))[0]);
  assertEquals(pictures[2]![0], (await drawn(source, edits.moveToDeviations(base, read, 2, 3)))[0]);
  source.dispose();
});

Deno.test("what tuning changed is carried to all generators, of the file beside the latents", async () => {
  const photoL = path("me.safetensors"), tunedFile = path("me.generator.safetensors");
  const inverted = await run("invert", [
    ...[
      "--generator",
      SOURCE,
      "--images",
      PHOTO,
      "--steps",
      "2",
      "--tune",
      "--tune-steps",
      "3",
      "--backend",
      "wasm",
    ],
    ...["--out", photoL],
  ]);
  assertEquals(inverted.code, 0, inverted.stderr);
  const { pictures, told, stderr } = await edit([
    ...["--latents", photoL, "--generator", SOURCE, ADAPTED, "--carry", "--noise", "stored"],
  ]);
  assert(told.carried);
  assertMatch(stderr, /added to each generator: an inference of ours/);
  const [source, tuned, adapted] = await Promise.all(
    [SOURCE, tunedFile, ADAPTED].map((file, i) => stylegan2(file).load(`carry-${i}`)),
  );
  inversion.carryTuning(adapted!, { source: source!, tuned: tuned! });
  const { data } = (await readSafetensors(photoL)).get("w_plus")!;
  const latents = tf.tensor3d(data as Float32Array, [1, rows, DIM]);
  assertEquals(pictures[0], [(await drawn(tuned!, latents))[0]!, (await drawn(adapted!, latents))[0]!]);
  const other = await run("edit", [
    ...[
      "--latents",
      photoL,
      "--generator",
      ADAPTED,
      SOURCE,
      "--carry",
      "--out",
      path("no.png"),
      "--backend",
      "wasm",
    ],
  ]);
  assertEquals(other.code, 2);
  assertMatch(
    other.stderr,
    /me\.safetensors" was inverted by another generator than "[^"]*": ?|give that one by --source/,
  );
});

Deno.test("a run's photograph stands beside its reconstruction and what became of it, and runs side by side", async () => {
  const plugins = "directional(), checkpoint()";
  const runs: string[] = [];
  for (const steps of [1, 2]) {
    const config = await writeConfig(folder, plugins, `steps: ${steps}`), out = path(`run-${steps}`);
    const { code, stderr } = await run("adapt", [config, "--out", out, "--backend", "wasm"]);
    assertEquals(code, 0, stderr);
    runs.push(out);
  }
  const args = [...runs, "--photo", PHOTO, "--steps", "3"];
  const { pictures, told, stderr } = await edit(args);
  assertEquals(told.columns.slice(0, 2), ["photographs", "generator.safetensors"]);
  assertEquals(told.columns.slice(2), runs);
  assertMatch(stderr, /^Columns: photographs; generator\.safetensors; /m);
  assertEquals(pictures.length, 1);
  assertEquals(new Set(pictures[0]!.map(String)).size, 4, "two columns show the same");
  await Deno.stat(path("sheet.inversion")).then(() => assert(false, "the state is still there"), () => {});
  await Deno.rename(SOURCE, path("elsewhere.safetensors"));
  try {
    const lost = await run("edit", [...args, "--out", path("lost.png"), "--backend", "wasm"]);
    assertEquals(lost.code, 2, lost.stderr);
    assertMatch(
      lost.stderr,
      /"generator\.safetensors", is not at hand: "[^"]*" is gone, or another\. Give it by --source/,
    );
    const found = await edit([...args, "--source", path("elsewhere.safetensors")]);
    assertEquals(found.pictures, pictures);
  } finally {
    await Deno.rename(path("elsewhere.safetensors"), SOURCE);
  }
});

Deno.test("what cannot be edited is named", async () => {
  const many = path("many.safetensors"), other = path("other.safetensors");
  const values = Float64Array.from(new Random("many").normals(2 * DIM));
  const directions = [0, 1].map((k) => ({
    label: "",
    rows: 1,
    values: values.subarray(k * DIM, (k + 1) * DIM),
  }));
  await writeSafetensors(many, edits.directionTensors(directions));
  await writeSafetensors(other, new Map([["direction", { shape: [1, 5], data: new Float32Array(5) }]]));
  const cases: readonly [readonly string[], RegExp][] = [
    [["--generator", SOURCE], /Give either --latents FILE or --photo PATH/],
    [["--latents", L], /Nothing to draw with: give --generator, or runs/],
    [["--latents", L, "--generator", SOURCE, "--steps", "3"], /--steps says how photographs are inverted/],
    [
      ["--latents", L, "--generator", SOURCE, "--direction", "a.pt"],
      /--direction is "a\.pt"\. It must be FILE:STRENGTH/,
    ],
    [
      ["--latents", L, "--generator", SOURCE, "--direction", `${many}:1`],
      /It holds 2 directions: choose one, e\.g\. .*#0:1/,
    ],
    [["--latents", L, "--generator", SOURCE, "--direction", `${many}#2:1`], /there is no #2/],
    [["--latents", L, "--generator", SOURCE, "--direction", `${many}#1:=1`], /without deviations to come to/],
    [
      ["--latents", L, "--generator", SOURCE, "--direction", `${many}#1@0-99:1`],
      /Cannot change rows 0 to 99 of/,
    ],
    [
      ["--latents", L, "--generator", SOURCE, "--direction", `${other}:1`],
      /it was made for another generator/,
    ],
    [["--latents", L, "--generator", SOURCE, "--mix", `${L}#7:1`], /latents of 2 pictures: there is no #7/],
    [["--latents", L, "--generator", SOURCE, "--carry"], /l\.generator\.safetensors" does not exist/],
    [["--photo", PHOTO, "--generator", SOURCE, "--out", PHOTO], /--out is given 2 times/],
    [["--photo", folder, "--generator", SOURCE], /--out lies in "[^"]*", whose pictures are read/],
    [[folder, "--photo", PHOTO], /is no run's folder: it holds no run\.json/],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run("edit", [...args, "--out", path("never.png"), "--backend", "wasm"]);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
});
