import { assert, assertEquals } from "@std/assert";
import { correlations, matrix } from "../../../models/metrics/mod.ts";
import { Random } from "../../../models/random/random.ts";
import { fitAttributeReadout } from "../../../models/world/attribute_readout.ts";
import { type Attribute, attributeIndex, ATTRIBUTES } from "../../../models/world/attributes.ts";
import { drawInto } from "../../../models/world/draw.ts";
import { type Domain, LATENT_DIM, latentAttributes } from "../../../models/world/latent_attributes.ts";

const COUNT = 120, SIZE = 64;
const dogs: Domain = { species: "dog", style: "photo" },
  sketches: Domain = { species: "dog", style: "sketch" };
const latents = Array.from({ length: COUNT }, (_, i) => new Random("other").fork(i).normals(LATENT_DIM));

Deno.test("a readout reads from unseen pictures what they show, on either side, and not what they hide", () => {
  const readout = fitAttributeReadout({ source: dogs, target: sketches }, new Random("fit"), 1200);
  assertEquals(readout.attributes, ATTRIBUTES);
  const attributes = matrix(
    COUNT,
    ATTRIBUTES.length,
    Float64Array.from(latents.flatMap((z) => [...latentAttributes(z)])),
  );
  const correlationOn = (domain: Domain) => {
    const stride = SIZE * SIZE * 3, images = new Float32Array(COUNT * stride);
    latents.forEach((z, i) =>
      drawInto(images, i * stride, { ...domain, attributes: latentAttributes(z) }, SIZE)
    );
    const found = correlations(attributes, matrix(COUNT, ATTRIBUTES.length, readout.read(images, SIZE)));
    return (name: Attribute) => found[attributeIndex(name)] ?? 0;
  };
  const onDogs = correlationOn(dogs), onSketches = correlationOn(sketches);
  for (const name of ["x", "y", "turn", "earSize"] as const) {
    assert(onDogs(name) > 0.6, `${name} of dogs: ${onDogs(name)}`);
    assert(onSketches(name) > 0.6, `${name} of sketches: ${onSketches(name)}`);
  }
  assert(onDogs("backgroundHue") > 0.6, String(onDogs("backgroundHue")));
  assert(Math.abs(onSketches("backgroundHue")) < 0.4, String(onSketches("backgroundHue")));
});
