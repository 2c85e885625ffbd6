import { assert, assertEquals, assertThrows } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { drawPicture } from "../../../models/world/draw.ts";
import { latentAttributes } from "../../../models/world/latent_attributes.ts";
import { renderTrainingPictures } from "../../../tasks/pretrain/rendered_pictures.ts";
import { renderedSpecies } from "../../../tasks/pretrain/rendered_species.ts";
import { UsageError } from "../../../tasks/shell/command.ts";

const COUNTS = { training: 6, heldOut: 3 };

function render(size: number) {
  return renderTrainingPictures("dog", size, undefined, COUNTS);
}

Deno.test("rendered pictures are always the same ones, and those held out are others", async () => {
  const { name, training, heldOut } = await render(64), again = await render(64);
  assertEquals([name, training.count, heldOut.count, training.size], ["world:dog", 6, 3, 64]);
  assertEquals([again.training, again.heldOut], [training, heldOut]);
  const stride = 64 * 64 * 3, all = [...training.bytes, ...heldOut.bytes];
  const each = Array.from({ length: 9 }, (_, i) => String(all.slice(i * stride, (i + 1) * stride)));
  assertEquals(new Set(each).size, 9);
});

Deno.test("rendered pictures have the attributes that the world's generator gives to a latent", async () => {
  const { training } = await render(64), seed = new Random("rendered pictures").fork("dog").fork("training");
  const attributes = latentAttributes(seed.fork(5).normals(128));
  const truth = drawPicture({ species: "dog", style: "photo", attributes }, 64);
  assertEquals(training.bytes.slice(5 * truth.length), truth);
});

Deno.test("smaller rendered pictures are means over the larger ones, larger ones are drawn as such", async () => {
  const { training: { bytes: large } } = await render(64), { training: { bytes: small } } = await render(16);
  const at = (7 * 16 + 9) * 3 + 1; // row 7, column 9, green
  let sum = 0;
  for (let y = 28; y < 32; y++) for (let x = 36; x < 40; x++) sum += large[(y * 64 + x) * 3 + 1]!;
  assertEquals(small[at], Math.round(sum / 16));
  assertEquals((await render(128)).training.bytes.length, 6 * 128 * 128 * 3);
});

Deno.test("world:ANIMAL stands for pictures of an animal that the world has", () => {
  assertEquals([renderedSpecies("world:fox"), renderedSpecies("world"), renderedSpecies("dogs")], [
    "fox",
    undefined,
    undefined,
  ]);
  const { message } = assertThrows(() => renderedSpecies("world:foxes"), UsageError);
  assert(message.startsWith("--images world:foxes: the bundled world has photos of dog, cat,"), message);
  assert(message.includes("fox"), message);
});
