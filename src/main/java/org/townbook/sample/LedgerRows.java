package org.townbook.sample;

import java.util.List;
import java.util.Map;
import org.townbook.catalog.LedgerDefinition;

/** The rows made for one ledger, as an import takes them: texts by field name, and the place. */
record LedgerRows(LedgerDefinition ledger, List<Map<String, String>> rows) {}
