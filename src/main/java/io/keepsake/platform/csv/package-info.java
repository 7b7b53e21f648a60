/**
 * CSV files as the world writes them: any of the usual encodings and delimiters, broken rows among good ones, of any
 * size in little memory; and CSV written so that a spreadsheet shows it and runs none of it.
 */
@NullMarked
package io.keepsake.platform.csv;

import org.jspecify.annotations.NullMarked;
