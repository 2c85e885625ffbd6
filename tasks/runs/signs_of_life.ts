/** Whether a run is at work, as far as its folder tells: by its own heartbeat, and by the lease of whoever holds the folder. */
import type { RunState } from "../report/run_view.ts";

/** How long silence lasts before a run counts as killed, in milliseconds: a heartbeat comes every ten seconds. */
const SILENCE = 60_000;

/** What a folder says. */
export interface Signs {
  /** How its run stands, in its own words. */
  readonly status?: string | undefined;
  /** The run's last heartbeat, ISO 8601. */
  readonly beat?: string | undefined;
  /** Of the process that holds the folder: since when, and when it was last heard. */
  readonly lease?: { readonly since: string; readonly beat: string } | undefined;
}

/** How a run can end, in its own words. */
const ENDS: readonly string[] = ["completed", "stopped", "failed"] satisfies RunState[];

/**
 * Judges how a run stands. A heart that was seen to beat is alive whatever a clock says: of a folder that another machine writes
 * to, the clocks may differ.
 */
export class LifeWatch {
  #seen: string | undefined;
  #heard = -Infinity;

  /** @param now milliseconds since 1970 */
  judge({ status, beat, lease }: Signs, now: number): RunState {
    const sign = `${beat} ${lease?.beat}`;
    if (this.#seen !== undefined && this.#seen !== sign) this.#heard = now;
    this.#seen = sign;
    if (status !== undefined && ENDS.includes(status)) {
      const goesOn = lease !== undefined && isRecent(lease.beat, now) && lease.since > (beat ?? "");
      return goesOn ? "running" : status as RunState;
    }
    if (status === undefined && lease === undefined) return "unknown";
    const isAlive = now - this.#heard < SILENCE || isRecent(beat, now) || isRecent(lease?.beat, now);
    return isAlive ? "running" : "killed";
  }
}

function isRecent(time: string | undefined, now: number): boolean {
  return time !== undefined && Math.abs(now - Date.parse(time)) < SILENCE;
}

/** The later one of two times, where there are any. */
export function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
