/** A sample that the workbench can open. */
export interface Sample {
  /** Name of its workbook. */
  readonly title: string;
  /** What a link to it says. */
  readonly invitation: string;
  /** Where its files are served. */
  readonly folder: string;
  /** Its CSV files, without their ending. */
  readonly files: readonly string[];
}

/** By the name in the page's address; the first one is opened where it names none. */
export const SAMPLES = {
  sessions: {
    title: "FlexLens sample",
    invitation: "Open the sample with a log of sessions",
    folder: "sample",
    files: ["usage", "lots", "tiers"],
  },
  reported: {
    title: "FlexLens sample with seats",
    invitation: "Open the sample with seats, people and an offer",
    folder: "sample/reported",
    files: [
      "usage",
      "terms",
      "rates",
      "lots",
      "tiers",
      "seats",
      "people",
      "calendar",
      "scenarios",
      "offer-tiers",
    ],
  },
} as const satisfies Readonly<Record<string, Sample>>;

export type SampleName = keyof typeof SAMPLES;

/**
 * The sample that the address of the page asks for.
 *
 * @param search of the address
 * @example sampleAskedFor("?sample=reported") //=> "reported"
 */
export function sampleAskedFor(search: string): SampleName {
  return new URLSearchParams(search).get("sample") === "reported" ? "reported" : "sessions";
}
