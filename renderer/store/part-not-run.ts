/**
 * A part of the program that is fetched when it is needed was not given by the browser, or got no memory to run in.
 * Says nothing of what it was to work on.
 */
export class PartNotRun extends Error {}
