import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  type RunContext,
  type StepReport,
  type TermReport,
  text as textOption,
  whole,
  type WrittenFile,
} from "../pipeline/mod.ts";
import { type Colours, picture, scalar, summaryEvent, type SummaryValue, text } from "./_event_messages.ts";
import { stepClock } from "./_progress_line.ts";
import { termName, termShares } from "./_term_shares.ts";

/** What `tensorboard` takes. */
export interface TensorboardOptions {
  /** Needed only to use the plugin twice; it ends the file's name. */
  readonly name?: string;
  /** Steps between two records. Reading numbers makes a GPU wait. @default {10} */
  readonly every?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<TensorboardOptions> = { name: textOption, every: whole(1) };

/**
 * Writes `events.out.tfevents.0.tensorboard` into the run folder, so that `tensorboard --logdir runs` shows the runs there:
 *
 * | what | tag |
 * |---|---|
 * | the weighted sum that is minimised | `total` |
 * | a term before its weight, times its weight, and its part of the total | `terms/ewc`, `weighted/ewc`, `shares/ewc` |
 * | what terms record, and what plugins listed before this one have measured at the step | `recorded/…`, `observed/…` |
 * | how long a step takes, in seconds | `seconds_per_step` |
 * | the strips of `samples()`, and every other picture whose name is its step, by its folder | `samples` |
 * | the config and the plugins' options, once | `config`, as text |
 *
 * A resumed run drops the events of later steps, so that none is there twice. Needs no TensorBoard; any version reads it.
 */
export function tensorboard(given: TensorboardOptions = {}): Plugin {
  const { name = "tensorboard", every = 10 } = optionsIn(given);
  const secondsPerStep = stepClock();
  let hasConfig = false;
  const append = async (run: RunContext, step: number, values: readonly SummaryValue[]) => {
    const all = hasConfig ? values : [configText(run), ...values];
    hasConfig = true;
    await run.appendEvents(`events.out.tfevents.0.${name}`, [summaryEvent(Date.now() / 1000, step, all)]);
  };
  return definePlugin({
    name,
    options: { every },
    made: madeBy(tensorboard, given, OPTIONS),
    stepEnd: {
      every,
      async handler(report, run) {
        const seconds = secondsPerStep(report.step);
        const values = scalarsOf(report, run.observed);
        if (seconds !== undefined) values.push(scalar("seconds_per_step", seconds));
        await append(run, report.step, values);
      },
    },
    async fileWritten(file, run) {
      const shown = pictureOf(file);
      if (shown) await append(run, file.step, [shown]);
    },
    state: {
      save: () => ({ hasConfig }),
      load: (state) => void (hasConfig = (state as { readonly hasConfig: boolean }).hasConfig),
    },
  });
}

function scalarsOf(report: StepReport, observed: RunContext["observed"]): SummaryValue[] {
  const byTerm = (numberOf: (term: TermReport) => number) =>
    Object.fromEntries(
      report.terms.map((term) => [termName(report, term.plugin, term.hook), numberOf(term)]),
    );
  const groups = {
    terms: byTerm(({ value }) => value),
    weighted: byTerm(({ value, weight }) => value * weight),
    shares: termShares(report),
    recorded: report.recorded,
    observed,
  };
  return [
    scalar("total", report.total),
    ...Object.entries(groups).flatMap(([group, numbers]) =>
      Object.entries(numbers).map(([name, value]) => scalar(`${group}/${name}`, value))
    ),
  ];
}

/** JSON as code, by Markdown's four spaces. */
function configText({ identity }: RunContext): SummaryValue {
  const { config, plugins } = identity;
  return text("config", JSON.stringify({ ...config, plugins }, null, 2).replace(/^/gm, "    "));
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** How many colours a PNG has, by the colour type that its header states; one with a palette is shown in RGB. */
const COLOURS: Readonly<Record<number, Colours>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

/** A picture of a step, such as `samples/000100.png`; nothing where the file is something else. */
function pictureOf({ path, bytes }: WrittenFile): SummaryValue | undefined {
  const [, folder] = /^(.+)\/\d+\.png$/.exec(path) ?? [];
  if (folder === undefined || bytes.length < 26 || PNG_SIGNATURE.some((byte, i) => bytes[i] !== byte)) return;
  const header = new DataView(bytes.buffer, bytes.byteOffset), colours = COLOURS[header.getUint8(25)];
  if (colours === undefined) return undefined;
  return picture(folder, bytes, { width: header.getUint32(16), height: header.getUint32(20), colours });
}
