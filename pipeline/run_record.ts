/** Beside the story: `run.json`, which says at every moment what a run is and how far it has come. */
import type { Host } from "./host.ts";
import type { Outcome } from "./plugin/report.ts";
import type { Session } from "./session.ts";
import { placeOf } from "../models/weights/places.ts";
import { RUN } from "./storage/run_state.ts";
import { VERSION } from "./storage/version.ts";

/** How a run stands. One that says "running", and whose heartbeat is older than a minute, was killed. */
export type RunStatus = "running" | Outcome["kind"];

/** Between two heartbeats, in milliseconds. */
const HEARTBEAT = 10_000;

/** Writes `run.json`. */
export async function recordRun(session: Session, host: Host, status: RunStatus): Promise<void> {
  const { identity, plan, step, source, encoder } = session;
  const { file } = plan.config.generator;
  const run = {
    variegate: VERSION,
    status,
    step,
    steps: plan.config.steps,
    heartbeat: { time: new Date().toISOString(), step },
    ...(host.device !== undefined && { device: host.device }),
    ...(host.grants !== undefined && { grants: host.grants }),
    generator: {
      label: source.label,
      digest: identity.generatorDigest,
      ...(file !== undefined && { file: placeOf(file) }),
    },
    encoder: { label: encoder.label, digest: identity.encoderDigest },
    ...identity,
  };
  await host.folder?.write(RUN, new TextEncoder().encode(`${JSON.stringify(run, null, 2)}\n`));
}

/** Keeps `run.json` fresh until it is told to stop. A beat that cannot be written is left out. */
export function startHeartbeat(session: Session, host: Host): { stop(): Promise<void> } {
  let beating: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beating.then(() => recordRun(session, host, "running")).catch(() => {});
  }, HEARTBEAT);
  return {
    async stop() {
      clearInterval(timer);
      await beating; // the last word is the end's
    },
  };
}
