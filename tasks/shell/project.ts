/** Which modules are this project's own, by their place: a config may lie in the same folder. */
const ROOT = new URL("../../", import.meta.url).href;

const OURS = ["models/", "pipeline/", "plugins/", "tasks/", "mod.ts"].map((path) => ROOT + path);

/** Whether a module, or a place in one, belongs to this project. @param url may end in a line and a column */
export function isOurs(url: string): boolean {
  return OURS.some((ours) => url.startsWith(ours));
}

/** Where Deno keeps packages from npm: a config may lie in a folder of that name. */
const PACKAGES = import.meta.resolve("@tensorflow/tfjs").replace(/(?<=\/npm\/).*/, "");

/** Whether a module belongs to a package from npm, as Deno keeps them. */
export function isPackaged(url: string): boolean {
  return url.startsWith(PACKAGES);
}
