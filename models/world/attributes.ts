import type { Random } from "../random/random.ts";

/**
 * What can differ between two pictures of one species in one style, each a number in [0, 1].
 *
 * The vector is the whole truth about a picture: together with a species and a style it determines every
 * pixel, so the same animal can be drawn as another species or in another style.
 */
export const ATTRIBUTES = [
  "x", // left to right in the frame
  "y", // top to bottom
  "scale",
  "tilt", // the head leans left to right
  "turn", // the face looks left to right
  "width", // narrow to wide head
  "fur", // along the species' palette
  "furBrightness",
  "patch", // above 0.6 an eye stands in a patch of another colour
  "patchSide",
  "markings", // stripes, blaze, mask: faint to strong
  "eyeSize",
  "eyeColor", // brown, amber, green, blue
  "eyeSpacing",
  "gaze", // the pupils look left to right
  "mouth", // sad to smiling
  "open", // above 0.55 the mouth opens
  "earSize",
  "earAngle",
  "earFold", // hanging to raised, where the species has such ears
  "muzzle",
  "backgroundHue", // red, orange, yellow, green, teal, blue, purple, pink
  "backgroundSaturation",
  "backgroundBrightness",
  "light", // from the left to from the right
  "texture", // which part of the paper, where the style shows its grain
] as const;

/** One of `ATTRIBUTES`. */
export type Attribute = typeof ATTRIBUTES[number];

/** One value in [0, 1] for each of `ATTRIBUTES`, in their order. */
export type AttributeVector = Float32Array;

const INDEX = new Map<Attribute, number>(ATTRIBUTES.map((name, index) => [name, index]));

/** Where `name` stands in the vector. */
export function attributeIndex(name: Attribute): number {
  return INDEX.get(name)!;
}

/** Independent uniform draws. */
export function drawAttributes(random: Random): AttributeVector {
  return Float32Array.from(random.uniforms(ATTRIBUTES.length));
}

/** The vector as a record, for people and for JSON. */
export function nameAttributes(vector: AttributeVector): Record<Attribute, number> {
  return Object.fromEntries(ATTRIBUTES.map((name, index) => [name, vector[index]!])) as Record<
    Attribute,
    number
  >;
}

/**
 * The vector of a record; what is absent is 0.5.
 *
 * @throws {RangeError} where a value lies outside [0, 1]
 */
export function attributeVector(named: Partial<Record<Attribute, number>>): AttributeVector {
  return Float32Array.from(ATTRIBUTES, (name) => {
    const value = named[name] ?? 0.5;
    if (!(value >= 0 && value <= 1)) {
      throw new RangeError(`Attribute "${name}" must lie between 0 and 1, got ${value}`);
    }
    return value;
  });
}
