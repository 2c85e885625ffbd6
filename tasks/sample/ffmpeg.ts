/** Films as MP4: by ffmpeg, where it is there. It runs in the command's process; workers may start nothing. */
import { UsageError } from "../shell/command.ts";
import { Failure } from "../shell/exit.ts";

/** Where ffmpeg lies as a rule: by these paths deno.json permits it, so that no PATH leads to another program. */
export const FFMPEG: readonly string[] = [
  "/usr/bin/ffmpeg",
  "/usr/local/bin/ffmpeg",
  "/opt/homebrew/bin/ffmpeg",
];

/** H.264 with colours at half resolution and even sides, as every player takes it. */
const EVEN = "pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white";
const SETTINGS = [
  ...["-c:v", "libx264", "-preset", "slow", "-crf", "16", "-pix_fmt", "yuv420p"],
  ...["-vf", EVEN, "-movflags", "+faststart"],
];

/** The ffmpeg that may be started; undefined where there is none. */
export function findFfmpeg(): string | undefined {
  return FFMPEG.find((path) => {
    const isAllowed = Deno.permissions.querySync({ name: "run", command: path }).state === "granted";
    try {
      return isAllowed && Deno.statSync(path).isFile;
    } catch {
      return false; // not there
    }
  });
}

/** @throws {UsageError} where there is none, with a way without it */
export function ffmpegOrRefuse(out: string): string {
  const found = findFfmpeg();
  if (found !== undefined) return found;
  const film = out.replace(/\.mp4$/i, ".png");
  throw new UsageError(
    `--out is "${out}", which ffmpeg makes, and there is none at ${
      FFMPEG.join(", ")
    }. Install it; or write "${film}", ` +
      `an animated PNG, and where you have ffmpeg: ffmpeg -i ${film} -pix_fmt yuv420p -vf "${EVEN}" ${out}`,
  );
}

/** Makes an MP4 of an animated PNG, whole or not at all. @throws {Failure} with what ffmpeg says */
export async function encodeMp4(frames: string, out: string): Promise<void> {
  const part = `${frames}.mp4`; // in the same folder
  const { success, stderr } = await new Deno.Command(ffmpegOrRefuse(out), {
    args: ["-nostdin", "-loglevel", "error", "-y", "-f", "apng", "-i", frames, ...SETTINGS, part],
    clearEnv: true,
    stdin: "null",
  }).output();
  if (success) return await Deno.rename(part, out);
  await Deno.remove(part).catch(() => {}); // it may not have come to one
  throw new Failure(`ffmpeg gave up on "${out}": ${new TextDecoder().decode(stderr).trim().slice(-500)}`);
}
