package org.townbook.catalog.fault;

import java.util.Map;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.LedgerDefinition;

/** All definitions of a catalog by key, each read but not yet held against the others. */
public record Definitions(
    Map<String, CodeList> codeLists,
    Map<String, LedgerDefinition> ledgers,
    Map<String, FigureDefinition> figures,
    Map<String, CheckDefinition> checks) {}
