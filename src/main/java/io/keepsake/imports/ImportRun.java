package io.keepsake.imports;

/**
 * One check or one import, as a job remembers it.
 *
 * @param run which of the import's; an earlier one has nothing more to do
 */
record ImportRun(int workspace, String importId, int run) {}
