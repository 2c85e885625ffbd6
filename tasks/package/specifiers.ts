/**
 * A package stands in another's project, whose import map is not ours: in what is published, modules name packages by
 * address, `npm:@tensorflow/tfjs@4.22.0`, where the repository's name them by deno.json's map.
 */
import { posix } from "node:path";

/** Names of deno.json's map, and where they lead. */
export type Imports = Readonly<Record<string, string>>;

/** `from "x"`, `import "x"`, `import("x")`, `import.meta.resolve("x")`, and the types that a comment names. */
const SPECIFIER = /(\bfrom\s*|\bimport\s*\(?\s*|\bimport\.meta\.resolve\(\s*|@ts-types=)(["'`])([^"'`$]+)/g;

/**
 * The text of a module with addresses in place of names.
 *
 * @param path of the module, relative to the package
 * @param imports addresses by names: of packages, or of files relative to the package, which begin with "./"
 */
export function withAddresses(path: string, text: string, imports: Imports): string {
  return text.replace(SPECIFIER, (whole, before, quote, specifier) => {
    const address = addressOf(specifier, imports);
    return address === undefined ? whole : `${before}${quote}${placed(address, path)}`;
  });
}

/** Where a name leads: one of the map itself, or a file of a package in the map. */
function addressOf(specifier: string, imports: Imports): string | undefined {
  if (Object.hasOwn(imports, specifier)) return imports[specifier];
  const name = Object.keys(imports).find((name) => specifier.startsWith(`${name}/`));
  return name === undefined ? undefined : imports[name] + specifier.slice(name.length);
}

function placed(address: string, path: string): string {
  if (!address.startsWith("./")) return address;
  const way = posix.relative(posix.dirname(path), address.slice(2));
  return way.startsWith(".") ? way : `./${way}`;
}
