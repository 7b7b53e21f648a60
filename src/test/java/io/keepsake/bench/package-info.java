/**
 * Measures how fast Keepsake is, on data it makes itself ({@code bin/bench}). Not tests: nothing here asserts a time, and
 * nothing of it runs with the tests. It uses Keepsake as its pages and senders do, and beside it, for what it is compared
 * with, PostgreSQL alone.
 */
@NullMarked
package io.keepsake.bench;

import org.jspecify.annotations.NullMarked;
