/** Exit codes of every command. */

export const OK = 0;
/** Findings of severity error, or a formula that ends in one. */
export const FOUND_ERRORS = 1;
/** A wrong call, or a file that could not be read. */
export const FAILED = 2;
