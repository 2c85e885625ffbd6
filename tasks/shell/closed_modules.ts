/** Modules that configs and their plugins may not import: they reach the process, or start workers beyond the sandbox. */
import module from "node:module";
import settings from "../../deno.json" with { type: "json" };
import { Failure } from "./exit.ts";
import { isOurs, isPackaged } from "./project.ts";

const CLOSED = /^(?:node:)?(?:v8|process|worker_threads|cluster|inspector(?:\/promises)?)$/;

/** tfjs by address; by name it is ours. */
const TFJS = /^npm:\/?@tensorflow\/(tfjs(?:-core)?)(?:@([^/]*))?(?:\/|$)/;
const OURS_OF_TFJS = settings.imports["@tensorflow/tfjs"];

/** What an import or a re-export names, wherever a text holds one; comments may stand before the name. */
const SPECIFIER =
  /\b(?:from|import)(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*(["'])((?:\\[\s\S]|(?!\1)[^\\\n])*)\1/g;

interface Hooks {
  registerHooks(hooks: {
    resolve(
      specifier: string,
      context: Importer,
      next: (specifier: string, context: Importer) => Resolved,
    ): Resolved;
  }): void;
}

interface Importer {
  readonly parentURL?: string;
}

interface Resolved {
  readonly url: string;
}

/**
 * From now on, no module but this project's imports one that is closed. An `import()` is refused when it is made. What a
 * file imports by itself is not asked for in Deno where it is built in, so each file is read before it is run.
 */
export function closeModules(): void {
  (module as unknown as Hooks).registerHooks({
    resolve(specifier, context, next) {
      const { parentURL = "" } = context;
      if (isOurs(parentURL) && !specifier.startsWith("file:")) {
        return next(specifier, context);
      }
      refuse(specifier, "");
      const resolved = next(specifier, context), { url } = resolved;
      if (url.startsWith("file:") && !isOurs(url) && !isPackaged(url)) refuseImportsOf(url);
      return resolved;
    },
  });
}

function refuseImportsOf(url: string): void {
  let text: string;
  try {
    text = Deno.readTextFileSync(new URL(url));
  } catch {
    return; // the import itself will say so
  }
  for (const { index, specifier } of importsOf(text)) {
    refuse(specifier, ` (${new URL(url).pathname}:${text.slice(0, index).split("\n").length})`);
  }
}

/** What a module's text imports: all of it, and perhaps what only looks like an import, as in a comment. */
export function* importsOf(text: string): Iterable<{ readonly index: number; readonly specifier: string }> {
  for (const { index, 2: specifier } of text.matchAll(SPECIFIER)) {
    yield { index, specifier: unescaped(specifier!) };
  }
}

/** A string literal's value: `"node:\x768"` names a module as well. */
function unescaped(literal: string): string {
  return literal.replace(
    /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/gi,
    (_, ...groups) => {
      const [long, short, byte, other] = groups as (string | undefined)[];
      const hex = long ?? short ?? byte;
      return hex === undefined ? (other === "\n" ? "" : other!) : String.fromCodePoint(parseInt(hex, 16));
    },
  );
}

function refuse(specifier: string, where: string): void {
  if (CLOSED.test(specifier)) {
    throw new Refused(`"${specifier}" is closed to configs and plugins${where}: it reaches beyond their run`);
  }
  const [, copy, version] = TFJS.exec(specifier) ?? [];
  if (copy !== undefined && specifier !== OURS_OF_TFJS.replace(/(?<=@tensorflow\/)tfjs/, copy)) {
    throw new Refused(
      `${copy} ${
        version ?? ""
      } would be a second copy of tfjs${where}, whose tensors mean nothing to Variegate's: take tf from ` +
        `"variegate", or write ${OURS_OF_TFJS}`,
    );
  }
  if (/^(?:data|blob):/i.test(specifier)) {
    throw new Refused(`"${specifier.slice(0, 40)}" cannot be imported${where}: write the module into a file`);
  }
}

/** Deno quotes what a hook throws, its name included. */
class Refused extends Failure {
  override toString(): string {
    return this.message;
  }
}
