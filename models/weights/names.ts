import { WeightsError } from "./types.ts";

/** In characters; those of published networks stay below 100. */
export const LONGEST_NAME = 1000;

/**
 * Refuses the one name that changes an object's prototype where a program builds an object by keys, and names
 * without end. No published network has either.
 */
export function checkTensorName(path: string, name: string): string {
  if (name.length > LONGEST_NAME) {
    throw new WeightsError(path, `has a name of more than ${LONGEST_NAME} characters`);
  }
  if (name.split(".").includes("__proto__")) {
    throw new WeightsError(
      path,
      `names a tensor "${name}", which is refused: "__proto__" is no tensor's name`,
    );
  }
  return name;
}
