import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import {
  clip,
  clipMetadata,
  edits,
  initialiseClip,
  Random,
  readSafetensors,
  startBackend,
  stylegan2,
  writeSafetensors,
} from "../../../mod.ts";
import { assertClose } from "../../support/fixtures.ts";
import { networks, run } from "../_commands.ts";

const folder = await networks(), path = (name: string) => join(folder, name);
await startBackend({ backend: "wasm" });
const FILE = path("generator.safetensors"), CLIP = path("clip.safetensors");

async function directions(out: string, args: readonly string[]) {
  const { code, stdout, stderr } = await run("directions", [
    ...["--generator", FILE, "--out", path(out), "--json", "--backend", "wasm"],
    ...args,
  ]);
  assertEquals(code, 0, stderr);
  return { told: JSON.parse(stdout), tensors: await readSafetensors(path(out)) };
}

Deno.test("sefa and ganspace give what the library finds, as files that edit reads", async () => {
  const generator = await stylegan2(FILE).load("expected");
  const sefa = await directions("sefa.safetensors", [
    "--method",
    "sefa",
    "--layers",
    "0",
    "1",
    "--count",
    "3",
  ]);
  assertEquals([sefa.told.what, sefa.told.tensors], ["3 factors", { directions: [3, 8] }]);
  const factors = (await edits.semanticFactors(generator, { layers: [0, 1] })).directions.slice(0, 3);
  await assertClose(
    sefa.tensors.get("directions")!.data as Float32Array,
    Float32Array.from(factors.flatMap(({ values }) => [...values])),
    1e-6,
  );
  const args = ["--method", "ganspace", "--samples", "500", "--count", "4", "--seed", "7"];
  const ganspace = await directions("ganspace.safetensors", args);
  assertEquals(ganspace.told.tensors, { directions: [4, 8], mean: [8], deviations: [4] });
  const seed = new Random(7).fork("components");
  const expected = await edits.latentComponents(generator, { seed, samples: 500, count: 4 });
  const read = (await edits.readDirections(path("ganspace.safetensors"))).components!;
  await assertClose(Float32Array.from(read.deviations), Float32Array.from(expected.deviations), 1e-6);
  await assertClose(Float32Array.from(read.components), Float32Array.from(expected.components), 1e-6);
  generator.dispose();
});

Deno.test("styleclip measures channels, and finds the shift of a text from them or from fs3 alone", async () => {
  const few = ["--method", "styleclip", "--encoder", CLIP, "--samples", "200", "--seed", "3"];
  const measured = await directions("channels.safetensors", [...few, "--images", "4"]);
  const generator = await stylegan2(FILE).load("expected"), encoder = await clip(CLIP).load();
  const layers = edits.styleLayers(generator).filter(({ rgb }) => !rgb);
  const count = layers.reduce((sum, { channels }) => sum + channels, 0);
  assertEquals(measured.told.tensors, { fs3: [count, 16], means: [count], deviations: [count] });
  const seed = new Random(3),
    statistics = await edits.styleStatistics(generator, { seed: seed.fork("statistics") }, 200);
  const channels = await edits.channelDirections(generator, encoder, {
    statistics,
    images: 4,
    seed: seed.fork("images"),
  });
  await assertClose(measured.tensors.get("fs3")!.data as Float32Array, Float32Array.from(channels.fs3), 1e-4);

  const texts = ["--neutral", "dog", "--target", "cat", "--template", "{}", "--threshold", "0.01"];
  const bare = path("fs3.safetensors");
  await writeSafetensors(bare, new Map([["fs3", measured.tensors.get("fs3")!]]));
  const direction = await edits.textDirection(encoder, { neutral: "dog", target: "cat" }, ["{}"]);
  const shift = edits.globalDirection(channels, statistics.deviations, direction, 0.01);
  for (const known of [path("channels.safetensors"), bare]) {
    const { tensors, told } = await directions("shift.safetensors", [...few, "--channels", known, ...texts]);
    assertMatch(told.what, /^a shift of \d+ channels$/);
    for (const [name, values] of shift) {
      const found = tensors.get(`styles.${name}`)!.data as Float32Array;
      await assertClose(found, Float32Array.from(values), 1e-3, name);
    }
  }
  assert([...shift.values()].some((values) => values.some((value) => value !== 0)));
  generator.dispose();
  encoder.dispose();
});

Deno.test("what a method does not take, and files of others, are named", async () => {
  const wide = path("wide.safetensors"), words = ["dog", "cat"];
  const weights = initialiseClip({
    dim: 4,
    image: { size: 16, patchSize: 8, width: 64, layers: 1 },
    text: { vocabularySize: words.length + 2, contextLength: 8, width: 64, layers: 1 },
    seed: 2,
  });
  await writeSafetensors(wide, weights, clipMetadata({ words }));
  const channels = path("foreign.safetensors");
  await writeSafetensors(channels, new Map([["fs3", { shape: [3, 16], data: new Float32Array(48) }]]));
  const texts = ["--neutral", "dog", "--target", "cat", "--template", "{}"];
  const cases: readonly [readonly string[], RegExp][] = [
    [[], /No --method NAME is given/],
    [["--method", "sefa", "--samples", "9"], /--samples means nothing to sefa/],
    [["--method", "sefa", "--class", "1"], /is no conditional network, so it has no class 1/],
    [["--method", "ganspace", "--samples", "9"], /9 samples have no 80 components/],
    [["--method", "sefa", "--layers", "99"], /has no layer 99 that styles drive/],
    [["--method", "styleclip"], /styleclip needs a CLIP/],
    [
      ["--method", "styleclip", "--encoder", CLIP, "--neutral", "dog"],
      /has two ends: give --neutral and --target/,
    ],
    [
      ["--method", "styleclip", "--encoder", CLIP, ...texts.slice(0, 4), "--template", "a"],
      /must have \{\} where/,
    ],
    [
      ["--method", "styleclip", "--encoder", CLIP, ...texts.slice(0, 3), "bird", ...texts.slice(4)],
      /cannot encode the/,
    ],
    [
      ["--method", "styleclip", "--encoder", CLIP, "--channels", channels, ...texts],
      /was made for another generator/,
    ],
    [
      ["--method", "styleclip", "--encoder", wide, "--channels", path("channels.safetensors"), ...texts],
      /tells of 16 /,
    ],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run("directions", [
      ...["--generator", FILE, "--out", path("never.safetensors"), "--backend", "wasm"],
      ...args,
    ]);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
});
