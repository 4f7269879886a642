package org.townbook.ledger.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param sheet number of the sheet, from 0
 * @param sheetName null where there are no sheets
 * @param number as a spreadsheet counts rows, from 1
 * @param cells by column, null where there is nothing
 */
@SuppressWarnings("ArrayRecordComponent") // made and read once per row; compared by nobody
record GridRow(int sheet, @Nullable String sheetName, int number, @Nullable GridCell[] cells) {}
