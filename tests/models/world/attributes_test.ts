import { assert, assertEquals, assertThrows } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import {
  ATTRIBUTES,
  attributeVector,
  drawAttributes,
  nameAttributes,
} from "../../../models/world/attributes.ts";

Deno.test("attributeVector() gives back what nameAttributes() names", () => {
  const drawn = drawAttributes(new Random(7));
  assertEquals(attributeVector(nameAttributes(drawn)), drawn);
});

Deno.test("attributeVector() puts absent attributes in the middle", () => {
  const vector = attributeVector({ tilt: 1 });
  assertEquals(vector[ATTRIBUTES.indexOf("tilt")], 1);
  assertEquals(vector.filter((value) => value === 0.5).length, ATTRIBUTES.length - 1);
});

Deno.test("attributeVector() refuses what lies outside [0, 1] and names it", () => {
  assertThrows(() => attributeVector({ eyeSize: 1.2 }), RangeError, '"eyeSize"');
  assertThrows(() => attributeVector({ eyeSize: NaN }), RangeError, '"eyeSize"');
});

Deno.test("drawAttributes() fills [0, 1] and differs from seed to seed", () => {
  const draws = Array.from({ length: 400 }, (_, i) => drawAttributes(new Random(1).fork(i)));
  for (let attribute = 0; attribute < ATTRIBUTES.length; attribute++) {
    const values = draws.map((vector) => vector[attribute]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    assert(Math.min(...values) >= 0 && Math.max(...values) <= 1);
    assert(Math.abs(mean - 0.5) < 0.075, `the mean of "${ATTRIBUTES[attribute]}" is ${mean}`); // five sigma
  }
});
