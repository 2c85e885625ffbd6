/// <reference lib="dom" />
/** Asks the server what is new: when it says that there is something, and every few seconds where it cannot say so. */
import type { RunsView } from "../run_view.ts";

/** Between two questions while nothing is heard from the server, in milliseconds. */
const INTERVAL = 3000;

/** What the page does with the answers. */
export interface Listener {
  /** What is to be said of the rows that are here. */
  marks(): readonly string[];
  apply(view: RunsView): void;
  /** Whether the server answers. */
  connected(isIt: boolean): void;
}

/** Follows the runs for as long as the page is open. */
export function follow({ marks, apply, connected }: Listener): void {
  let asking = false, again = false;
  const ask = async () => {
    if (asking) return void (again = true);
    asking = true;
    again = false;
    try {
      const query = marks().map((mark) => `have=${encodeURIComponent(mark)}`).join("&");
      const answer = await fetch(`runs.json?${query}`, { cache: "no-store" });
      if (!answer.ok) throw new Error(await answer.text());
      apply(await answer.json() as RunsView);
      connected(true);
    } catch {
      connected(false);
    }
    asking = false;
    if (again) ask();
  };
  const events = new EventSource("events");
  events.addEventListener("change", ask);
  setInterval(() => {
    if (events.readyState !== EventSource.OPEN) ask();
  }, INTERVAL);
  ask();
}
