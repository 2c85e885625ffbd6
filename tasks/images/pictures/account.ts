import { counted } from "../../../models/wording.ts";
import { type Background, backgroundName } from "./background.ts";
import type { Choice } from "./decode_picture.ts";
import { NoPictureError, type PictureError } from "./picture_error.ts";

/** How many files of a kind a sentence names. */
const NAMED = 3;

/** Keeps account of what is read from a folder, what is left out, and what was decided on the way. */
export class PictureAccount {
  #read = 0;
  #others = 0;
  readonly #leftOut = new Map<string, string[]>();
  readonly #choices = new Map<Choice, number>();

  /** Pictures that were read. */
  get read(): number {
    return this.#read;
  }

  /** Files that were meant as pictures, and are not read; by reason. */
  get leftOut(): ReadonlyMap<string, readonly string[]> {
    return this.#leftOut;
  }

  /** Files that are no pictures, and hidden ones. */
  get others(): number {
    return this.#others;
  }

  /** Enters a picture and what was decided for it. */
  enter(choices: readonly Choice[]): void {
    this.#read++;
    for (const choice of choices) this.#choices.set(choice, (this.#choices.get(choice) ?? 0) + 1);
  }

  /** Enters a file that gives no picture. */
  leaveOut(name: string, error: PictureError): void {
    if (error instanceof NoPictureError) this.passOver(1);
    else this.leaveOutFor(error.reason, name);
  }

  /** Enters a file that is not read. @param reason a clause: "its data end early" */
  leaveOutFor(reason: string, name: string): void {
    const names = this.#leftOut.get(reason);
    if (names) names.push(name);
    else this.#leftOut.set(reason, [name]);
  }

  /** Enters files that nobody would take for pictures. */
  passOver(count: number): void {
    this.#others += count;
  }

  /** Which files are left out and why: "3 left out: a.gif, b.gif (GIF is not read), c.png (its data end early)". */
  describeLeftOut(): string | undefined {
    const groups = [...this.#leftOut].sort(([, a], [, b]) => b.length - a.length);
    if (groups.length === 0) return undefined;
    const count = groups.reduce((sum, [, names]) => sum + names.length, 0);
    const listed = groups.map(([reason, names]) => `${firstFew(names)} (${reason})`);
    return `${count.toLocaleString("en")} left out: ${firstFew(listed)}`.replace(CONTROLS, "\ufffd");
  }

  /** A sentence for the log about each thing that happened, without a full stop. */
  describe(over: Background): string[] {
    const leftOut = this.describeLeftOut();
    const sentences = leftOut === undefined ? [] : [leftOut];
    if (this.#others > 0) {
      sentences.push(
        `${counted(this.#others, "other file")} that ${this.#others === 1 ? "is" : "are"} no picture`,
      );
    }
    for (const [choice, wording] of Object.entries(CHOICES)) {
      const count = this.#choices.get(choice as Choice);
      if (count !== undefined) sentences.push(`${counted(count, "picture")} ${wording(count, over)}`);
    }
    return sentences;
  }
}

/** What could command the terminal: names of files may hold anything. */
const CONTROLS = /[\p{Cc}\p{Cf}]/gu;

/** Completes "3 pictures …". */
const CHOICES: Readonly<Record<Choice, (count: number, over: Background) => string>> = {
  transparent: (count, over) =>
    `with transparent pixels ${count === 1 ? "is" : "are"} laid over ${backgroundName(over)}`,
  turned: (count) =>
    count === 1 ? "is turned as its EXIF orientation says" : "are turned as their EXIF orientations say",
  deep: (count) => `of 16 bits a sample ${count === 1 ? "is" : "are"} rounded to 8`,
  cmyk: (count) => `of inks (CMYK) ${count === 1 ? "becomes" : "become"} RGB without a colour profile`,
  colourless: (count) => `of colours ${count === 1 ? "becomes" : "become"} grey`,
  enlarged: (count) => `smaller than the size asked for ${count === 1 ? "is" : "are"} enlarged`,
};

function firstFew(items: readonly string[]): string {
  const rest = items.length - NAMED;
  return items.slice(0, NAMED).join(", ") + (rest > 0 ? ` and ${rest.toLocaleString("en")} more` : "");
}
