/**
 * Milliseconds within which work ends that does not grow out of hand: many times what it takes, so that a busy machine
 * passes, and far less than a search would take that grows with the square of its input. No measure of speed; see bench/.
 */
export const PATIENCE_MS = 60_000;
