/**
 * Files in and out: CSV and spreadsheets, read as people really write them, and written so that
 * they can be read back.
 */
@NullMarked
package org.townbook.ledger.exchange;

import org.jspecify.annotations.NullMarked;
