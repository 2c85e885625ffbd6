/** Every flag that takes a file, given every wrong kind of file: one sentence that names it, and a way out. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { basename, join } from "@std/path";
import { clip, type HostTensor, stylegan2, WeightsError, writeSafetensors } from "../../mod.ts";
import { startBackend } from "../../models/backend/mod.ts";
import { loadLpips } from "../../models/lpips/mod.ts";
import { zipParts } from "../../models/weights/torch/zip_writer.ts";
import { readLatents } from "../../tasks/images/latent_rows.ts";
import { readHostImages } from "../../tasks/images/pictures/host_images.ts";
import { readPictureFolder } from "../../tasks/images/pictures/read_folder.ts";
import { describeFile } from "../../tasks/inspect/describe_file.ts";
import { fixturePath } from "../support/fixtures.ts";
import { concatenate } from "../support/mutate.ts";
import { ascii } from "../support/pickles.ts";
import { networks, run } from "./_commands.ts";

await startBackend({ backend: "wasm" });
const folder = await networks();
const GENERATOR = join(folder, "generator.safetensors"), CLIP = join(folder, "clip.safetensors");
const generator = await stylegan2(GENERATOR).load("beside");

/** What commands read by, and the flags that lead there. */
const READERS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  "inspect FILE": describeFile,
  "--generator, --source, RUN": (path) => stylegan2(path).load("wrong"),
  "--encoder": (path) => clip(path).load(),
  "--latents": (path) => readLatents(generator, path, 1),
  "--images, --reference": (path) => readHostImages(path),
  "--images DIR": (path) => readPictureFolder(path),
  "--lpips-trunk": (path) => loadLpips({ trunk: "vgg", weights: path, trunkWeights: path }),
};

const TENSORFLOW = "\x80\x02cdnnlib.tflib.network\nNetwork\n)\x81.";

/** No reader takes any of these. */
const FILES: Readonly<Record<string, [content: string | Uint8Array, what: RegExp]>> = {
  "empty.pt": ["", /is empty/],
  "text.txt": ["cats and dogs, a list\n", /is text, not (weights|a picture)/],
  "config.json": ['{ "a": 1 }', /is JSON, not/],
  "page.pt": ["<!DOCTYPE html><html>", /is a web page, not .*download the file itself/],
  "pointer.safetensors": [
    "version https://git-lfs.github.com/spec/v1\noid",
    /is a Git LFS pointer, .*run git lfs pull/,
  ],
  "network.h5": ["\x89HDF\r\n\x1a\n\0", /is an HDF5 file, .*as safetensors/],
  "pictures.zip": [concatenate(zipParts([{ name: "a.png", bytes: ascii("x") }])), /is a zip archive/],
  "pictures.tar": [`${"a.png".padEnd(257, "\0")}ustar`, /is a tar archive, .*unpack it/],
  "unfinished.pt": ["\0".repeat(1000), /is zeros from its start on, .*download it again/],
  "cats and dogs.pkl": [
    TENSORFLOW,
    /python legacy\.py --source='\S*cats and dogs\.pkl' --dest='\S*cats and dogs-pytorch\.pkl'$/,
  ],
  "noise.bin": ["\x01\x02\x03\x04\x05", /is of no known weight format|holds no picture that is known/],
};

for (const [name, [content]] of Object.entries(FILES)) {
  await Deno.writeFile(join(folder, name), typeof content === "string" ? ascii(content) : content);
}

/** What a reader says of a file, which it must refuse in a sentence that begins with it. */
async function refusal(read: (path: string) => Promise<unknown>, path: string): Promise<string> {
  try {
    await read(path);
  } catch (error) {
    assert(error instanceof WeightsError, `${basename(path)}: ${error}`);
    assert(error.message.startsWith(`"${path}" `), error.message);
    assert(/: |\. [A-Z]|deno task/.test(error.message.slice(path.length)), `no way out: ${error.message}`);
    return error.message;
  }
  throw new Error(`${basename(path)} is taken`);
}

Deno.test("every reader names every wrong kind of file, and the way out", async () => {
  for (const [flag, read] of Object.entries(READERS)) {
    for (const [name, [, what]] of Object.entries(FILES)) {
      const message = await refusal(read, join(folder, name));
      if (flag !== "--images DIR") assertMatch(message, what, flag);
    }
    for (
      const name of [
        "numpy/objects.npy",
        "checkpoints/rosinality_zip_truncated.pt",
        "checkpoints/hostile_eval.pkl",
      ]
    ) {
      await refusal(read, fixturePath(name));
    }
    assertMatch(await refusal(read, join(folder, "nothing.pt")), /does not exist: check the path/);
  }
});

Deno.test("a network in the place of another is named, with the command that takes it", async () => {
  const heads = join(folder, "lpips.safetensors");
  const tensors = [64, 128, 256, 512, 512].map((channels, i): [string, HostTensor] => [
    `lin${i}.model.1.weight`,
    { shape: [1, channels, 1, 1], data: new Float32Array(channels) },
  ]);
  await writeSafetensors(heads, new Map(tensors));
  for (const flag of Object.keys(READERS).filter((flag) => !/inspect|DIR/.test(flag))) {
    assertMatch(
      await refusal(READERS[flag]!, heads),
      /holds no .*, but LPIPS' learned heads for VGG16: deno task evaluate --lpips vgg --lpips-weights \S+lpips\.safetensors/,
    );
  }
  assertMatch(
    (await describeFile(heads)).text,
    /\nLPIPS' learned heads for VGG16: deno task evaluate --lpips vgg/,
  );
  assertEquals((await describeFile(heads)).facts["kind"], "lpips-heads");
  assertMatch(
    await refusal(READERS["--encoder"]!, GENERATOR),
    /holds no CLIP, but a StyleGAN2 generator: deno task sample/,
  );
  assertMatch(
    await refusal(READERS["--latents"]!, CLIP),
    /holds no latents, but a CLIP: deno task encode --encoder/,
  );
  assertMatch(
    await refusal(READERS["--encoder"]!, folder),
    /is a folder with \d+ files of weights: give one of .*"clip\.safetensors"/,
  );
});

Deno.test("commands end so with exit code 2 and no stack", async () => {
  const wrong = join(folder, "cats and dogs.pkl"),
    out = join(folder, "never.safetensors"),
    dir = join(folder, "never");
  const cases: [Parameters<typeof run>[0], string[]][] = [
    ["sample", ["--generator", GENERATOR, "--latents", wrong, "--out", out]],
    ["encode", ["--encoder", CLIP, "--images", wrong, "--out", out]],
    ["convert", [wrong, out]],
    ["evaluate", [GENERATOR, "--encoder", CLIP, "--samples", "2", "--reference", wrong, "--out", dir]],
    ["pretrain", ["generator", "--images", join(folder, "pictures.zip"), "--out", dir]],
  ];
  for (const [name, args] of cases) {
    const { code, stderr } = await run(name, args);
    assertEquals(code, 2, stderr);
    assert(!/^ +at /m.test(stderr), stderr);
    assertMatch(stderr, name === "pretrain" ? /is a zip archive: unpack it/ : /python legacy\.py --source=/);
  }
});
