import { WeightsError } from "./types.ts";

/** The name of a tensor that its file gives none: all that torch.save or numpy.save was given. */
export const UNNAMED = "tensor";

/** In characters; those of published networks stay below 100. */
export const LONGEST_NAME = 1000;

/**
 * Refuses names that no published network has: those that would change an object's prototype in a program that builds
 * objects by keys, those with control characters, which could command a terminal, and very long ones.
 *
 * @returns the name
 * @throws {WeightsError} where it is refused
 */
export function checkTensorName(path: string, name: string): string {
  if (name.length > LONGEST_NAME) {
    throw new WeightsError(path, `has a name of more than ${LONGEST_NAME} characters`);
  }
  if (name.split(".").includes("__proto__") || /\p{Cc}/u.test(name)) {
    throw new WeightsError(path, `names a tensor "${name}", which is refused: that is no tensor's name`);
  }
  return name;
}
