/** There is one tfjs in a process: a tensor of another copy, with its own backends, means nothing to ours. */
import process from "node:process";

const TFJS = /^npm:\/?(@tensorflow\/tfjs(?:-(?:core|layers|data|converter|backend-\w+))?)(?:@([^/]*))?/;

/**
 * Ends the command, naming the culprit, where a project maps tfjs to another version than ours.
 *
 * @param {string} folder of the project
 * @param {Record<string, any>} maps
 * @param {Record<string, string>} ours
 */
export function refuseOtherTfjs(folder, maps, ours) {
  const own = TFJS.exec(ours["@tensorflow/tfjs"] ?? "")?.[2] ?? "";
  for (const map of Object.values(maps)) {
    for (const [name, address] of Object.entries(map)) {
      const [, what, version = ""] = TFJS.exec(String(address)) ?? [];
      if (what === undefined || allows(version, own)) continue;
      console.error(
        `The project in "${folder}" maps "${name}" to ${what} ${version}, a second copy of tfjs: Variegate computes with ` +
          `${own}, and tensors of one copy mean nothing to another. Take tf from "variegate", or ask for ${own}`,
      );
      process.exit(2);
    }
  }
}

/** Whether a range allows a version: the version itself, any, or from one of the same first number on. */
function allows(/** @type {string} */ range, /** @type {string} */ version) {
  const [, mark, least = ""] = /^([~^]?|>=)\s*([\d.]*)/.exec(range) ?? [];
  if (least === "" || least === version) return true;
  const a = least.split(".").map(Number), b = version.split(".").map(Number);
  const fixed = mark === "~" ? 2 : mark === "^" ? 1 : mark === ">=" ? 0 : 3;
  if (a.slice(0, fixed).some((part, i) => part !== b[i])) return false;
  const differs = a.findIndex((part, i) => part !== (b[i] ?? 0));
  return differs < 0 || a[differs] < (b[differs] ?? 0);
}
