/** Of every command: what it says of the values of its flags, made from its own table. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { allows } from "../../../models/options/mod.ts";
import table from "../../../tasks/commands.json" with { type: "json" };
import { type Command, type Flag, UsageError } from "../../../tasks/shell/command.ts";
import { parseCommandLine } from "../../../tasks/shell/parse_command_line.ts";

/** What flags without a check stand for: paths and texts, which the command itself makes sense of. */
const FREE = new Set(["FILE", "DIR", "PATH", "RUN", "TEXT", "URL", "DOMAIN", "NAME", "OPTIONS", "IMAGE"]);

/** Words to try: some are right for some flags, none for all. */
const WORDS = [
  "nonsense",
  "NaN",
  "-7",
  "0",
  "1",
  "0.5",
  "2.5",
  "1e999",
  "65",
  " ",
  "0,0,256",
  "half",
  "white",
];

for (const name of Object.keys(table)) {
  const { COMMAND } = await import(`../../../tasks/${name}/command.ts`) as { readonly COMMAND: Command };
  const needed = COMMAND.positional.filter((word) => !word.startsWith("["));
  for (const [flag, { is, value, many }] of Object.entries(COMMAND.flags) as [string, Flag][]) {
    if (value === undefined) continue;
    Deno.test(`${name} --${flag} takes what it says, and nothing else`, () => {
      const parse = (...words: string[]) => parseCommandLine(COMMAND, [...needed, `--${flag}`, ...words]);
      if (!is) return assert(FREE.has(value), `--${flag} ${value} has no check`);
      let refused = 0;
      for (const word of WORDS) {
        const meant = is.read ? is.read(word) : word;
        if (allows(is, meant)) {
          const { values } = parse(word) as { readonly values: Readonly<Record<string, unknown>> };
          assertEquals(values[flag], many ? [meant] : meant);
        } else {
          assertThrows(() => parse(word), UsageError, `--${flag} is "${word}". It must be `);
          refused++;
        }
      }
      assert(refused >= 5, `${WORDS.length - refused} of ${WORDS} are allowed`);
    });
  }
}

Deno.test("a word that is near to a choice is told the choice, and each of several words is judged", () => {
  const at = (name: string) => import(`../../../tasks/${name}/command.ts`) as Promise<{ COMMAND: Command }>;
  const refusals: readonly [string, string[], string][] = [
    [
      "convert",
      ["a", "b", "--dtype", "bf-16"],
      '--dtype is "bf-16". It must be one of f32, f16, bf16. Did you',
    ],
    ["ablation", ["--rows", "ewc", "momnt"], '--rows is "ewc". It must be one of '],
    ["ablation", ["--rows", "moment", "momnt"], '--rows is "momnt". It must be one of '],
    ["sample", ["--truncation", "-2.5"], '--truncation is "-2.5". It must be a number between -2 and 2'],
  ];
  return Promise.all(refusals.map(async ([name, args, message]) => {
    const { COMMAND } = await at(name);
    assertThrows(() => parseCommandLine(COMMAND, args), UsageError, message);
  })).then(() => {});
});

Deno.test("a number may be below zero, and begin with its point", async () => {
  const { COMMAND } = await import("../../../tasks/sample/command.ts");
  const truncation = (...words: string[]) => parseCommandLine(COMMAND, words).values.truncation;
  assertEquals(truncation("--truncation", "-1.5"), -1.5);
  assertEquals(truncation("--truncation", "-.5"), -0.5);
  assertEquals(truncation("--truncation=-2"), -2);
  assertEquals(truncation(), undefined);
});
