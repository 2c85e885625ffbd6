import { WeightsError } from "./types.ts";

/** In characters; those of published networks stay below 100. */
export const LONGEST_NAME = 1000;

/**
 * Refuses names that no published network has: one that changes an object's prototype where a program builds an
 * object by keys, those with control characters, which could command a terminal, and those without end.
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
