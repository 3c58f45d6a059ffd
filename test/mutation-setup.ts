import fc from "fast-check";

// A mutant is dead with the first counterexample; to shrink it would take most of the run.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
