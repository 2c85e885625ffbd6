import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import {
  decodePng,
  encodePng,
  readSafetensors,
  stylegan2,
  worldGenerator,
  writeSafetensors,
} from "../../../mod.ts";
import { toBytes } from "../../../models/images/pixels.ts";
import { run, start } from "../_commands.ts";
import { photograph, worldFolder } from "../_world_photos.ts";

const folder = await worldFolder(), photos = join(folder, "photos"), DOG = join(folder, "dog.safetensors");

/** Inverts into the dogs' generator. */
function invert(out: string, args: readonly string[], images: readonly string[] = [photos]) {
  return run("invert", [
    "--generator",
    DOG,
    "--out",
    out,
    "--backend",
    "wasm",
    "--images",
    ...images,
    ...args,
  ]);
}

Deno.test("photographs come back, in w and in w+, and sample draws the same pixels from the file", async () => {
  for (const space of ["w", "w+"]) {
    const out = join(folder, `space-${space}.safetensors`), drawn = join(folder, "drawn.safetensors");
    const args = [
      "--space",
      space,
      "--steps",
      "14",
      "--starts",
      space === "w" ? "1" : "2",
      "--limit",
      "0.02",
      "--json",
    ];
    const { code, stdout, stderr } = await invert(out, args);
    assertEquals(code, 0, stderr);
    assertMatch(stderr, /^Comparing pixels, an area pyramid$/m);
    const records = JSON.parse(await Deno.readTextFile(out.replace(/safetensors$/, "json")));
    assertEquals(JSON.parse(stdout).inversions, records);
    for (const [i, record] of records.entries()) {
      assertEquals(Object.keys(record), ["file", "psnr", "distance", "kind", "failed"]);
      assertEquals(record.file, join(photos, `${i}.png`));
      assertEquals(record.failed, record.distance > 0.02);
      assert(record.psnr > 11, `${record.psnr} dB after 8 steps`);
    }
    const tensors = await readSafetensors(out), { shape, data } = tensors.get("w_plus")!;
    assertEquals(shape, [3, 10, 128]);
    const rows = new Set(Array.from({ length: 10 }, (_, row) => data[row * 128]));
    assertEquals(rows.size, space === "w" ? 1 : 10, "latents of layers");
    const sampled = await run("sample", [
      "--generator",
      DOG,
      "--latents",
      out,
      "--backend",
      "wasm",
      "--out",
      drawn,
    ]);
    assertEquals(sampled.code, 0, sampled.stderr);
    const planar = (await readSafetensors(drawn)).get("images")!.data as Float32Array;
    const sheet = decodePng(await Deno.readFile(out.replace(/safetensors$/, "png")));
    assertEquals([sheet.width, sheet.height], [3 * 66 - 2, 2 * 66 - 2]);
    for (let i = 0; i < 3; i++) {
      assertEquals(part(sheet, i, 0), photograph("dog", i).data);
      const image = planar.subarray(i * 3 * 64 * 64, (i + 1) * 3 * 64 * 64);
      assertEquals(
        part(sheet, i, 1),
        toBytes(image.map((_, at) => image[at % 3 * 4096 + Math.floor(at / 3)]!)),
      );
    }
  }
});

/** A picture of a sheet, 64 px wide, two apart. */
function part({ width, data }: ReturnType<typeof decodePng>, column: number, row: number): Uint8Array {
  return Uint8Array.from({ length: 64 * 64 * 3 }, (_, at) => {
    const y = row * 66 + Math.floor(at / 192), x = (column * 66) * 3 + at % 192;
    return data[y * width * 3 + x]!;
  });
}

Deno.test("an inversion that was killed goes on and writes the same bytes, tuning included", async () => {
  const args = ["--steps", "6", "--batch", "2", "--save-every", "2", "--tune", "--tune-steps", "4"];
  const whole = join(folder, "whole.safetensors"), killed = join(folder, "killed.safetensors");
  const { code, stderr } = await invert(whole, args);
  assertEquals(code, 0, stderr);
  const state = join(folder, "killed.inversion");
  for (const name of ["projection", "pictures-0000", "tuning"]) {
    const process = start("invert", [
      "--generator",
      DOG,
      "--out",
      killed,
      "--backend",
      "wasm",
      "--images",
      photos,
      ...args,
    ]);
    const appeared = await appears(join(state, `${name}.safetensors`), process.status);
    process.kill(name === "projection" ? "SIGTERM" : "SIGKILL");
    const { code, stderr } = await process.output();
    assert(appeared, `the inversion ended before it had saved ${name}`);
    if (name !== "projection") continue;
    assertEquals(code, 143);
    assertMatch(
      new TextDecoder().decode(stderr),
      /^Stopped at pictures 1 to 2 of 3, step \d of 6: the same command goes on from there$/m,
    );
  }
  const other = await invert(killed, [...args.slice(0, 1), "8", ...args.slice(2)]);
  assertEquals(other.code, 2, other.stderr);
  assertMatch(other.stderr, /is the state of another inversion: its steps is 6, not 8\. Give another --out/);
  const resumed = await invert(killed, args);
  assertEquals(resumed.code, 0, resumed.stderr);
  for (const end of ["safetensors", "json", "png", "generator.safetensors"]) {
    const [a, b] = await Promise.all(
      [whole, killed].map((path) => Deno.readFile(path.replace(/safetensors$/, end))),
    );
    assertEquals(a, b, end);
  }
  await Deno.stat(state).then(() => assert(false, "the state is still there"), () => {});
  const tuned = await stylegan2(join(folder, "whole.generator.safetensors")).load("tuned");
  const before = await stylegan2(DOG).load("before");
  assert(await tuned.digest() !== await before.digest(), "the generator is not tuned");
  tuned.dispose();
  before.dispose();
});

/** Whether a file appears before a process ends. */
async function appears(path: string, end: Promise<unknown>): Promise<boolean> {
  let ended = false;
  end.then(() => ended = true);
  while (!ended) {
    if (await Deno.stat(path).then(() => true, () => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

Deno.test("tensors and large pictures are taken, cropped to the middle, to a box, or aligned, and it is said", async () => {
  const generator = await worldGenerator("dog").load("made"), large = join(folder, "large.png");
  const pixels = photograph("dog", 0), tensors = join(folder, "images.safetensors");
  const planar = Float32Array.from(
    pixels.data,
    (_, at) => pixels.data[at % 4096 * 3 + Math.floor(at / 4096)]! / 127.5 - 1,
  );
  await writeSafetensors(tensors, new Map([["images", { shape: [1, 3, 64, 64], data: planar }]]));
  const wide = Uint8Array.from({ length: 64 * 96 * 3 }, (_, at) => {
    const x = Math.floor(at / 3) % 96 - 16, y = Math.floor(at / 288);
    return x < 0 || x >= 64 ? 0 : pixels.data[(y * 64 + x) * 3 + at % 3]!;
  });
  await Deno.writeFile(large, encodePng({ width: 96, height: 64, data: wide }));
  generator.dispose();
  const out = join(folder, "taken.safetensors"), few = ["--steps", "1"];
  const cropped = await invert(out, few, [tensors, large]);
  assertEquals(cropped.code, 0, cropped.stderr);
  assertMatch(cropped.stderr, /^1 picture cropped to the middle: faces are best aligned/m);
  const sheet = decodePng(await Deno.readFile(join(folder, "taken.png")));
  assertEquals([part(sheet, 0, 0), part(sheet, 1, 0)], [pixels.data, pixels.data]);
  const boxed = await invert(out, [...few, "--box", "16,0,64,64"], [large]);
  assertEquals(boxed.code, 0, boxed.stderr);
  assertEquals(part(decodePng(await Deno.readFile(join(folder, "taken.png"))), 0, 0), pixels.data);
  const landmarks = join(folder, "landmarks.json");
  const face = Array.from({ length: 68 }, (_, i) => i < 42 ? [36, 28] : i < 48 ? [60, 28] : [48, 44]);
  await Deno.writeTextFile(landmarks, JSON.stringify({ "large.png": face }));
  const aligned = await invert(out, [...few, "--landmarks", landmarks], [large]);
  assertEquals(aligned.code, 0, aligned.stderr);
  assertMatch(aligned.stderr, /^1 face aligned by landmarks, as FFHQ's$/m);
  const lacking = await invert(out, [...few, "--landmarks", landmarks], [photos]);
  assertEquals(lacking.code, 2);
  assertMatch(lacking.stderr, /landmarks\.json" holds no landmarks of "[^"]*0\.png": add them/);
});

Deno.test("layers that are computed a second time on the way back give the same latents", async () => {
  const found = [];
  for (const flags of [[], ["--recompute"]]) {
    const out = join(folder, `twice-${flags.length}.safetensors`);
    const { code, stderr } = await invert(out, ["--steps", "3", ...flags], [join(photos, "0.png")]);
    assertEquals(code, 0, stderr);
    found.push((await readSafetensors(out)).get("w_plus")!.data as Float32Array);
  }
  const [once, twice] = found, away = Math.max(...once!.map((value, i) => Math.abs(value - twice![i]!)));
  assert(away < 1e-3, `${away} apart`);
});

Deno.test("what does not go together is refused before anything is written", async () => {
  const photo = join(photos, "0.png"),
    beside = join(folder, "me.png"),
    out = join(folder, "never.safetensors");
  await Deno.copyFile(photo, beside);
  const cases: readonly [string, readonly string[], RegExp][] = [
    [
      join(folder, "me.safetensors"),
      ["--images", beside],
      /would write over "[^"]*me\.png", which --images reads/,
    ],
    [join(folder, "me.safetensors"), ["--images", photo], /me\.png" is there and me\.safetensors is not/],
    [
      join(photos, "l.safetensors"),
      ["--images", photos],
      /whose pictures are read: what is written would be one of them/,
    ],
    [out, ["--images", photo, "--steps", "0"], /--steps 0 leaves the start as it is/],
    [out, ["--images", photo, "--box", "1,2,3"], /--box is "1,2,3"\. It must be x,y,w,h/],
    [
      out,
      ["--images", photo, "--box", "0,0,65,64"],
      /0\.png" cannot be aligned\. The box 0,0,65,64 does not lie in/,
    ],
    [out, ["--images", photo, "--perceptual", "lpips"], /--perceptual lpips needs files/],
    [
      out,
      ["--images", photo, "--perceptual", "pixels", "--encoder", "c.pt"],
      /--encoder is given, and pixels are/,
    ],
    [out, ["--images", photo, "--locality", "1"], /--locality goes with --tune/],
    [
      out,
      ["--images", photo, "--encoder-weights", DOG, "--steps", "0"],
      /dog\.safetensors" holds no encoder of/,
    ],
  ];
  for (const [path, args, message] of cases) {
    const { code, stderr } = await run("invert", [
      "--generator",
      DOG,
      "--out",
      path,
      "--backend",
      "wasm",
      ...args,
    ]);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
  const left = [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) =>
    /^(never|me)\.(?!png)/.test(name)
  );
  assertEquals(left, []);
});
