/**
 * The entry of functions.js: the FLEX functions as users type them in a cell.
 *
 * What each takes and gives is data in `contracts`, what it says of itself in `help`; functions.json, the reference and
 * the help page are made of them.
 */
import { CONTRACTS, type FunctionId } from "./contracts/contracts";
import { flexFunction } from "./flex-function";
import { installFlexLens } from "./flex-lens";
import { IMPLEMENTATIONS } from "./implementations";

installFlexLens();

for (const id of Object.keys(CONTRACTS) as FunctionId[]) {
  CustomFunctions.associate(id, flexFunction(CONTRACTS[id], IMPLEMENTATIONS[id]));
}
