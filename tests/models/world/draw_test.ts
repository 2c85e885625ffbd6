import { assert, assertEquals } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import {
  type Attribute,
  ATTRIBUTES,
  attributeVector,
  drawAttributes,
} from "../../../models/world/attributes.ts";
import { drawInto, drawPicture } from "../../../models/world/draw.ts";
import { type Picture, SPECIES, STYLES } from "../../../models/world/picture.ts";
import { readJsonFixture } from "../../support/fixtures.ts";

const middle = attributeVector({});

async function hash(picture: Picture): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(drawPicture(picture)));
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function difference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

Deno.test("every species in every style is drawn as it was, to the bit", async () => {
  const expected = await readJsonFixture<Record<string, string>>("world/hashes.json");
  const actual: Record<string, string> = {};
  for (const species of SPECIES) {
    for (const style of STYLES) {
      const attributes = drawAttributes(new Random("hashes").fork(species).fork(style));
      actual[`${species}, ${style}`] = await hash({ species, style, attributes });
    }
  }
  assertEquals(actual, expected);
});

Deno.test("a picture does not depend on those drawn before it", () => {
  const picture: Picture = { species: "cat", style: "watercolor", attributes: middle };
  const first = drawPicture(picture);
  drawPicture({ species: "pig", style: "neon", attributes: drawAttributes(new Random(1)) });
  drawPicture({ species: "pig", style: "neon", attributes: drawAttributes(new Random(2)) }, 32);
  assertEquals(drawPicture(picture), first);
});

Deno.test("no two species and no two styles look alike", () => {
  const drawings = SPECIES.flatMap((species) =>
    STYLES.map((style) => drawPicture({ species, style, attributes: middle }))
  );
  drawings.forEach((drawing, i) => {
    for (let j = 0; j < i; j++) assert(difference(drawing, drawings[j]!) > 5);
  });
});

// What each species has no use for.
const UNUSED: Partial<Record<Attribute, readonly string[]>> = {
  patch: ["fox", "pig"],
  patchSide: ["fox", "pig"],
  markings: ["rabbit", "bear", "fox", "pig"],
  mouth: ["fox"],
  open: ["rabbit", "bear", "fox", "pig"],
  earFold: ["cat", "rabbit", "bear", "fox", "pig"],
};

for (const species of SPECIES) {
  Deno.test(`each attribute of a ${species} shows`, () => {
    for (const attribute of ATTRIBUTES) {
      if (attribute === "texture" || UNUSED[attribute]?.includes(species)) continue;
      const [low, high] = [0, 1].map((value) =>
        drawPicture({
          species,
          style: "photo",
          attributes: attributeVector({ patch: 1, [attribute]: value }),
        })
      );
      assert(difference(low!, high!) > 0.05, `"${attribute}" changes nothing`);
    }
  });
}

Deno.test("a photo changes by little where an attribute does", () => {
  for (const species of SPECIES) {
    const drawn = drawAttributes(new Random("smooth").fork(species));
    const nudged = drawn.map((value) => Math.min(1, value + 0.002));
    const pictures = [drawn, nudged].map((attributes) =>
      drawPicture({ species, style: "photo", attributes })
    );
    assert(difference(pictures[0]!, pictures[1]!) < 1.5);
  }
});

Deno.test("drawInto() writes the picture's bytes as floats in [-1, 1]", () => {
  const picture: Picture = { species: "fox", style: "cartoon", attributes: middle };
  const target = new Float32Array(2 * 32 * 32 * 3).fill(9);
  drawInto(target, 32 * 32 * 3, picture, 32);
  const bytes = Array.from(target.subarray(32 * 32 * 3), (value) => Math.round((value + 1) * 127.5));
  assertEquals(Uint8Array.from(bytes), drawPicture(picture, 32));
  assert(target.subarray(0, 32 * 32 * 3).every((value) => value === 9));
});
