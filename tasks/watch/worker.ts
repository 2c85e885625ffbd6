import { counted } from "../../models/wording.ts";
import { TryAgain } from "../../pipeline/errors.ts";
import { RunsFollower } from "../runs/follow_runs.ts";
import { serve } from "../shell/serve.ts";
import { print } from "../shell/terminal.ts";
import type { WatchInput } from "./input.ts";
import { WatchServer } from "./server.ts";

/** This machine alone. */
const HOST = "127.0.0.1";

serve<WatchInput>(async ({ folders, port }, { common, terminal, signal }) => {
  const runs = new RunsFollower(folders);
  await runs.look();
  const server = new WatchServer(runs, signal);
  const answer = (request: Request) => server.answer(request, listening.addr.port);
  const options = { hostname: HOST, signal, onListen: () => {} };
  let listening: Deno.HttpServer<Deno.NetAddr>;
  try {
    listening = Deno.serve({ ...options, port }, answer);
  } catch (error) {
    if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    throw new TryAgain(`Port ${port} is in use. Give another one, or leave --port away to take any`);
  }
  const address = `http://${HOST}:${listening.addr.port}/`;
  print(common.json ? JSON.stringify({ address, runs: runs.runs.map(({ name }) => name) }) : address);
  terminal.log(`Watching ${counted(runs.runs.length, "run")}, and those to come. Ctrl-C ends it`);
  await listening.finished;
});
