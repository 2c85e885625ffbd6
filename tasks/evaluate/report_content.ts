/** What the page says: of one run, or of several side by side. */
import { VERSION } from "../../pipeline/storage/version.ts";
import type { EvaluatedRun } from "./evaluate_run.ts";
import type { EvaluateInput } from "./evaluation.ts";
import type { Report } from "./report.ts";

/** The page of one run. */
export function reportOfOne(
  input: EvaluateInput,
  name: string,
  { evaluation, prompts, encoder, pictures, curves }: EvaluatedRun,
): Report {
  const { device, notes, measurements } = evaluation;
  return {
    title: `Evaluation of ${name}`,
    facts: [
      prompts ? `From "${prompts.source}" to "${prompts.target}"` : "",
      ...sharedFacts(input, encoder, device),
    ].filter(Boolean),
    notes,
    subjects: [{ heading: "Adapted", measurements }],
    curves,
    pictures,
  };
}

/** The page of several. Notes that hold for all of them are said once, and of others whose they are. */
export function reportOfSeveral(
  input: EvaluateInput,
  names: readonly string[],
  found: readonly EvaluatedRun[],
): Report {
  const [first] = found as [EvaluatedRun], notes = found.flatMap(({ evaluation }) => evaluation.notes);
  const isOfAll = (note: string) => found.every(({ evaluation }) => evaluation.notes.includes(note));
  const directions = found.map(({ prompts }) => prompts ? `"${prompts.source}" to "${prompts.target}"` : "");
  const isOne = new Set(directions).size === 1;
  return {
    title: `Evaluation of ${names.join(", ")}`,
    facts: [
      ...directions.flatMap((direction, i) =>
        direction === "" ? [] : [isOne ? `From ${direction}` : `${names[i]}: from ${direction}`]
      )
        .slice(0, isOne ? 1 : undefined),
      ...sharedFacts(input, first.encoder, first.evaluation.device),
    ],
    notes: [
      ...isOne ? [] : ["The runs have different prompts: numbers about words measure each by its own."],
      ...new Set(notes.filter(isOfAll)),
      ...found.flatMap(({ evaluation }, i) =>
        evaluation.notes.filter((note) => !isOfAll(note)).map((note) => `${names[i]}: ${note}`)
      ),
    ],
    subjects: found.map(({ evaluation: { measurements } }, i) => ({ heading: names[i]!, measurements })),
    curves: together(
      found.flatMap(({ curves }, i) => curves.map((curve) => ({ ...curve, of: names[i]! }))),
      ({ name }) => name,
    ).map(({ name, points, of }) => ({ name: `${name}: ${of}`, points })),
    pictures: together(found.flatMap(({ pictures }) => pictures), ({ shows }) => shows),
  };
}

function sharedFacts(
  { samples, seed, truncation, lpips, class: index }: EvaluateInput,
  encoder: string,
  device: string,
): string[] {
  return [
    `${samples} images of seed ${seed}, truncation ${truncation}, stored noise` +
    (index === undefined ? "" : `, class ${index}`),
    `Judged by ${encoder}${lpips ? ` and LPIPS by ${lpips.trunk}` : ""}`,
    `Variegate ${VERSION}, ${device}`,
  ];
}

/** What has the same key stands together, in the order of the keys' first. */
function together<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = [...new Set(items.map(keyOf))];
  return keys.flatMap((key) => items.filter((item) => keyOf(item) === key));
}
