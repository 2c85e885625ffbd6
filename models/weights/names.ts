import { WeightsError } from "./types.ts";

/**
 * Refuses the one name that changes an object's prototype where a program builds an object by keys. No
 * published network has it.
 */
export function checkTensorName(path: string, name: string): string {
  if (name.split(".").includes("__proto__")) {
    throw new WeightsError(
      path,
      `names a tensor "${name}", which is refused: "__proto__" is no tensor's name`,
    );
  }
  return name;
}
