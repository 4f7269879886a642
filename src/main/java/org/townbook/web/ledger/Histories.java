package org.townbook.web.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.Ledgers;
import org.townbook.ledger.RecordQuery;
import org.townbook.web.frame.Frame;

/** Tells what became of a record, in words. */
@Component
class Histories {
  private final Catalog catalog;
  private final Ledgers ledgers;
  private final RecordWords words;

  Histories(Catalog catalog, Ledgers ledgers, RecordWords words) {
    this.catalog = catalog;
    this.ledgers = ledgers;
    this.words = words;
  }

  /**
   * @param revisions the first one first; at least one
   */
  History of(LedgerDefinition ledger, List<LedgerRecord> revisions, Frame frame) {
    var names = words.placeNames();
    var visible = ledger.fields().stream().filter(field -> !field.isPrivate()).toList();
    var told = new ArrayList<History.Revision>();
    LedgerRecord before = null;
    for (var revision : revisions) {
      told.addFirst(
          new History.Revision(
              revision.revision(),
              revision.recordedAt(),
              revision.recordedBy(),
              revision.withdrawn(),
              revision.reason(),
              revision.batch() != null,
              before == null ? List.of() : changes(visible, before, revision, frame, names)));
      before = revision;
    }
    var last = revisions.getLast();
    var fields = visible.stream().map(field -> field(field, last, frame, names)).toList();
    return new History(
        fields, ledger.fields().size() - visible.size(), names.apply(last.place()), told);
  }

  private List<History.Change> changes(
      List<FieldDefinition> fields,
      LedgerRecord before,
      LedgerRecord after,
      Frame frame,
      Function<String, String> names) {
    var changes = new ArrayList<History.Change>();
    if (!before.place().equals(after.place())) {
      changes.add(
          new History.Change(
              frame.say("record.place"), names.apply(before.place()), names.apply(after.place())));
    }
    for (var field : fields) {
      var old = before.values().get(field.name());
      var now = after.values().get(field.name());
      if (!Objects.equals(old, now)) {
        changes.add(
            new History.Change(
                frame.of(field.title()),
                words.text(field, old, frame.words(), names),
                words.text(field, now, frame.words(), names)));
      }
    }
    return changes;
  }

  private History.Field field(
      FieldDefinition field, LedgerRecord record, Frame frame, Function<String, String> names) {
    var value = record.values().get(field.name());
    var text = words.text(field, value, frame.words(), names);
    var of = field.of();
    if (field.type() != FieldType.REFERENCE || of == null || text == null) {
      return new History.Field(field, text, null);
    }
    var name = Optional.ofNullable(ledgers.names(of, List.of(text)).get(text));
    return new History.Field(
        field, name.map(n -> n + "（" + text + "）").orElse(text), address(of, text, frame));
  }

  private @Nullable String address(String ledger, String key, Frame frame) {
    return catalog
        .ledger(ledger)
        .referenceKey()
        .map(field -> ledgers.page(ledger, RecordQuery.all().where(field.name(), key).page(1, 1)))
        .flatMap(page -> page.records().stream().findFirst())
        .map(found -> frame.to("/ledgers/" + ledger + "/records/" + found.id()).url())
        .orElse(null);
  }
}
