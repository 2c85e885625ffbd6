/** Inside the loop of train.ts, after select.ts: what is done before a step, with its latents, that no term can do. */
import type { Host } from "./host.ts";
import { lend } from "./lend.ts";
import { stepContext } from "./make_contexts.ts";
import { artifactProblem } from "./plugin/artifact.ts";
import type { Plugin } from "./plugin/plugin.ts";
import { artifactsFor, type Session } from "./session.ts";
import type { StepInput } from "./step/step_input.ts";
import { disposeTree, keepTree, tensorsOf, type Tree } from "./storage/tree.ts";

/** Runs the plugins' work before a step, providers first, and puts what they have made in the place of what was there. */
export async function prepareStep(session: Session, host: Host, input: StepInput): Promise<void> {
  for (const plugin of session.plan.preparingSteps) {
    const made = await lend(session, plugin, "prepareStep", session.step, async () => {
      const context = stepContext(session, host, plugin, input);
      return checked(plugin, await plugin.prepareStep!(context, artifactsFor(session, plugin)), session);
    });
    for (const [id, value] of made) {
      const kept = new Set(tensorsOf(value));
      for (const old of tensorsOf(session.artifacts.get(id) ?? null)) if (!kept.has(old)) old.dispose();
      session.artifacts.set(id, keepTree(value));
    }
  }
}

function checked(
  { provides = {} }: Plugin,
  made: Readonly<Record<string, Tree | undefined>> | void,
  session: Session,
): (readonly [id: string, value: Tree])[] {
  return Object.entries(made ?? {}).map(([key, value]) => {
    const artifact = provides[key];
    const problem = artifact
      ? value === undefined
        ? `"${key}" is undefined: leave it out to keep it`
        : artifactProblem(artifact, value, session)
      : `it returns "${key}", which the plugin does not provide`;
    if (problem === undefined) return [artifact!.id, value!];
    disposeTree(made as Tree);
    throw new TypeError(problem);
  });
}
