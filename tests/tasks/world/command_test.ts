import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { decodePng, readSafetensors, writeSafetensors } from "../../../mod.ts";
import { drawPicture } from "../../../models/world/draw.ts";
import { run } from "../_commands.ts";

const folder = await Deno.makeTempDir();

Deno.test("the same animals are drawn as another species, by the attributes that were written", async () => {
  const dogs = join(folder, "dogs"), cats = join(folder, "cats");
  const first = await run("world", [
    "--domain",
    "dog",
    "--count",
    "3",
    "--seed",
    "5",
    "--out",
    dogs,
    "--json",
  ]);
  assertEquals(first.code, 0, first.stderr);
  const { pictures, attributes } = JSON.parse(first.stdout);
  assertEquals(pictures, ["0000.png", "0001.png", "0002.png"]);
  const { shape, data } = (await readSafetensors(attributes)).get("attributes")!;
  assertEquals(shape, [3, 26]);
  const second = await run("world", [
    ...["--domain", "cat, sketch", "--attributes", attributes, "--size", "32", "--out", cats],
  ]);
  assertEquals(second.code, 0, second.stderr);
  assertMatch(second.stderr, /^Wrote 3 pictures of cat, sketch, to /m);
  for (let i = 0; i < 3; i++) {
    const own = (data as Float32Array).slice(i * 26, (i + 1) * 26);
    const dog = decodePng(await Deno.readFile(join(dogs, pictures[i])));
    assertEquals(dog.data, drawPicture({ species: "dog", style: "photo", attributes: own }, 64));
    const cat = decodePng(await Deno.readFile(join(cats, pictures[i])));
    assertEquals(cat.data, drawPicture({ species: "cat", style: "sketch", attributes: own }, 32));
  }
  const again = await run("world", ["--domain", "dog", "--count", "3", "--seed", "5", "--out", dogs]);
  assertEquals(again.code, 0, again.stderr);
});

Deno.test("attributes that are none, and files of others, are named", async () => {
  const wide = join(folder, "wide.safetensors"), far = join(folder, "far.safetensors");
  const others = join(folder, "others");
  await writeSafetensors(wide, new Map([["attributes", { shape: [1, 5], data: new Float32Array(5) }]]));
  const values = Float32Array.from({ length: 52 }, (_, i) => i === 28 ? 1.5 : 0.5);
  await writeSafetensors(far, new Map([["attributes", { shape: [2, 26], data: values }]]));
  await Deno.mkdir(others);
  await Deno.writeTextFile(join(others, "0000.png"), "mine");
  const never = join(folder, "never");
  const cases: readonly [readonly string[], RegExp][] = [
    [["--out", never], /No --domain is given/],
    [["--domain", "unicorn", "--out", never], /"unicorn" is no domain of the bundled world/],
    [
      ["--domain", "cat", "--out", never, "--attributes", wide],
      /attributes of shape \[1,5\]: expected \[n, 26\]/,
    ],
    [
      ["--domain", "cat", "--out", never, "--attributes", far],
      /holds 1\.5 for scale of picture 1: attributes lie/,
    ],
    [
      ["--domain", "cat", "--out", never, "--attributes", far, "--count", "2"],
      /--count is about attributes that are/,
    ],
    [["--domain", "cat", "--out", others], /holds 0000\.png, which this command has not written/],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run("world", args);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
  assertEquals(await Deno.readTextFile(join(others, "0000.png")), "mine");
  await Deno.stat(never).then(() => assert(false, "a folder is left"), () => {});
});
