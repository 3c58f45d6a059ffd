/** A line `expression = value` of the document. */
export interface WorkedLine {
  readonly expression: string;
  readonly value: string;
}

/** A section: its tables as CSV texts by name, and its examples. */
export interface WorkedSection {
  readonly title: string;
  readonly tables: Readonly<Record<string, string>>;
  readonly examples: readonly WorkedLine[];
}

const FENCE = /^```(csv (\w+)|example)\n([\s\S]*?)^```$/gm;

/**
 * The sections of a document with their fenced tables and examples.
 *
 * The last " = " of a line parts the expression from its value.
 */
export function workedSections(text: string): WorkedSection[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const tables: Record<string, string> = {};
      const examples: WorkedLine[] = [];
      for (const [, kind, table, body] of section.matchAll(FENCE)) {
        if (kind === "example") examples.push(...body!.trim().split("\n").map(workedLine));
        else tables[table!] = body!;
      }
      return { title: section.slice(0, section.indexOf("\n")).trim(), tables, examples };
    });
}

function workedLine(line: string): WorkedLine {
  const at = line.lastIndexOf(" = ");
  if (at < 0) throw new Error(`No value in "${line}".`);
  return { expression: line.slice(0, at), value: line.slice(at + 3) };
}

/** Half a unit of the last decimal that a number is written with; a whole number is exact. */
export function precisionOf(written: string): number {
  const decimals = /^-?\d+\.(\d+)$/.exec(written)?.[1]?.length;
  return decimals === undefined ? 1e-9 : 0.5 * 10 ** -decimals + 1e-9;
}
