import { assert, assertEquals } from "@std/assert";
import { join } from "@std/path";
import { decodePng, startBackend, worldJudge } from "../../mod.ts";
import { drawnAnimals, photographsOf } from "./animals.ts";
import { studyInversion, withStudy } from "./inversion.ts";
import { likenesses, seenBy } from "./likeness.ts";

await startBackend({ backend: "wasm" });

Deno.test("a picture is like itself, and to the judge nearest to its own truth", async () => {
  const judge = await worldJudge().load(), animals = drawnAnimals(3, 3);
  const dogs = await seenBy(judge, photographsOf("dog", animals));
  const cats = await seenBy(judge, photographsOf("cat", animals));
  assertEquals(likenesses(dogs, dogs), [0, 1, 2].map(() => ({ psnr: Infinity, judge: 0, own: true })));
  for (const { psnr, judge } of likenesses(dogs, cats)) {
    assert(psnr > 5 && psnr < 30, `${psnr} dB`);
    assert(judge > 0.01, `${judge} to the judge`);
  }
  judge.dispose();
});

Deno.test("photographs are measured by each inversion beside what is known, and what was found is kept", async () => {
  const folder = await Deno.makeTempDir();
  const asked = { seed: 5, count: 2, tuned: 1, others: 1, steps: 2, tuneSteps: 2, batch: 2 };
  const study = () =>
    withStudy(
      { adapted: "world:cat", folder, asked, quiet: true },
      (study) => studyInversion(study, ["w+", "tuned-w+"]),
    );
  const rows = await study();
  const said = rows.map(({ animals, reconstructed, cats }) =>
    [animals, reconstructed?.length ?? 0, cats?.length ?? 0] as const
  );
  assertEquals(said, [
    ["2 generated dogs", 2, 2],
    ["2 drawn dogs", 2, 2],
    ["2 drawn dogs", 0, 2],
    ["2 drawn dogs", 2, 2],
    ["the first 1 of them", 1, 1],
    ["the first 1 of them", 1, 1],
    ["1 drawn cats", 1, 0],
    ["1 drawn foxes", 1, 0],
  ]);
  const [generated, , , projected] = rows;
  for (const { psnr } of generated!.reconstructed!) {
    assert(psnr > 20, `${psnr} dB of a dog it was trained on`);
  }
  for (const { psnr } of projected!.reconstructed!) assert(psnr > 8, `${psnr} dB after two steps`);
  const table = (await Deno.readTextFile(join(folder, "truth.md"))).trim().split("\n");
  assertEquals(table.length, 2 + rows.length);
  const { width, height } = decodePng(await Deno.readFile(join(folder, "truth.png")));
  assert(width === 64 && height > 8 * 64);
  const found = join(folder, "w+", "dog", "pictures-0000.safetensors"), { mtime } = await Deno.stat(found);
  const before = await Deno.readTextFile(join(folder, "truth.json"));
  await study();
  assertEquals(await Deno.readTextFile(join(folder, "truth.json")), before);
  assertEquals((await Deno.stat(found)).mtime, mtime, "the photographs are projected anew");
  await Deno.remove(folder, { recursive: true });
});
