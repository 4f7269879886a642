/**
 * The benchmark that {@code ./townbook bench} runs: the program's promises of speed, each measured
 * beside a peer in the same run. Start at {@code Bench}; what the numbers mean stands in {@code
 * bench/README.md}. Nothing here is a test of the suite, since a clock is no judge of a build.
 */
@NullMarked
package org.townbook.bench;

import org.jspecify.annotations.NullMarked;
