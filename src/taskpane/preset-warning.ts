import type { Presets } from "../flex/analysis";
import { message } from "../messages/message";

/**
 * Which presets a result rests on.
 *
 * @returns a sentence with the cure, or null where all inputs are the user's
 */
export function presetWarning({ terms, rates, tiers }: Presets): string | null {
  const presets = [terms && "the token price", rates && "the rate card", tiers && "the price tiers"].filter(
    (preset) => preset !== false,
  );
  return presets.length === 0 ? null : message("presets-in-use", { presets: joined(presets) });
}

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
