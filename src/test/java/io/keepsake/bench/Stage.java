package io.keepsake.bench;

/** What every part is measured on. */
record Stage(Options options, Keepsake keepsake, Brand brand, Report report) {}
