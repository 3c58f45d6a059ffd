import type { FunctionId } from "../contracts/contracts";
import type { FunctionHelp } from "./function-help";
import { RATE_HELP } from "./rate-help";
import { TRAP_HELP } from "./trap-help";
import { USAGE_HELP } from "./usage-help";

/** What is said of each function, in autocomplete, the reference and the function browser. */
export const HELP: Readonly<Record<FunctionId, FunctionHelp>> = { ...RATE_HELP, ...USAGE_HELP, ...TRAP_HELP };
