/**
 * How long tests wait for what will come in a moment. A machine that is busy with other things may take a hundred times as
 * long as usual, and right code must not fail for that: these are for what never comes. A test that hangs for ever ends with
 * its stage, when nothing is heard of that any more (scripts/testSigns.mjs).
 */

/** For one condition: a poll, an element on a page, a window, ms. */
export const conditionMs = 120_000

/** For a test or a hook, ms. Tests that play lives at random have more: they take as long as they are told to be. */
export const testMs = 300_000
