/** A config as the TypeScript that makes it. */
import { type Config, type GradientTransform, imagenetTemplates, type Plugin } from "../../mod.ts";
import { MEMBERS } from "../../pipeline/plan/config_problems.ts";
import { type Made, type Making, makingOf } from "../../models/options/mod.ts";

/** An expression, and the names of the library that it uses. */
export interface Code {
  readonly text: string;
  readonly uses: readonly string[];
}

/** How wide a line may be. */
const WIDTH = 110;

/**
 * The config's file. It imports the library alone, and makes the same config where it is run.
 *
 * @param networks the code of generator and encoder, which a config does not tell
 * @throws {Error} where something in it does not say how it was made
 */
export function configCode(
  { generator: _, encoder: __, prompts, optimizer, plugins, ...plain }: Config,
  networks: { readonly generator: Code; readonly encoder: Code },
): string {
  const all = (plugins as Plugin[]).flat(Infinity).filter(Boolean) as Plugin[];
  const made = all.map((plugin) => callOf(plugin.name, plugin));
  const { templates, ...texts } = prompts, areImagenets = templates === imagenetTemplates;
  const members: Record<string, string> = {
    generator: networks.generator.text,
    encoder: networks.encoder.text,
    prompts: areImagenets
      ? literal(texts).replace(/ \}$/, ", templates: imagenetTemplates }")
      : literal(prompts),
    ...Object.fromEntries(
      Object.entries(plain).filter(([, value]) => value !== undefined).map((
        [name, value],
      ) => [name, literal(value)]),
    ),
  };
  const rule = optimizer && callOf<GradientTransform>("the optimizer", optimizer);
  if (rule) members["optimizer"] = rule.text;
  const uses = [...made, networks.generator, networks.encoder, ...rule ? [rule] : []].flatMap((code) =>
    code.uses
  );
  const names = [...new Set([...uses, "defineConfig", ...areImagenets ? ["imagenetTemplates"] : []])].sort();
  return [
    importOf(names),
    "",
    "export default defineConfig({",
    ...Object.entries(members).sort(inOrder).map(([name, text]) => `  ${name}: ${text},`),
    "  plugins: [",
    ...made.map(({ text }) => `    ${text},`),
    "  ],",
    "});",
    "",
  ].join("\n");
}

/** As configs are written, and the documentation has it. */
function inOrder([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const order = Object.keys(MEMBERS);
  return order.indexOf(a) - order.indexOf(b);
}

function importOf(names: readonly string[]): string {
  const line = `import { ${names.join(", ")} } from "variegate";`;
  return line.length <= WIDTH
    ? line
    : ["import {", ...names.map((name) => `  ${name},`), '} from "variegate";'].join("\n");
}

/** The call of the factory that has made something. */
function callOf<T>(what: string, thing: Made & { readonly made?: Making<T> }): Code {
  const made = makingOf(thing);
  if (!made) throw new Error(`"${what}" does not say how it was made`);
  const { name } = made.by, given = literal(made.given ?? {});
  return { text: `${name}(${given === "{}" ? "" : given})`, uses: [name] };
}

/** A value as it is written in code: functions by their source, members that are undefined left out. */
export function literal(value: unknown): string {
  if (typeof value === "function") return String(value).replace(/\)=>/, ") => "); // V8 is given it without spaces
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
    .map(([name, member]) =>
      `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)}: ${literal(member)}`
    );
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
}
